/**
 * Coalesces concurrent calls into one: calls made while the work is running get its result.
 *
 * @param ms timeout of the work, in milliseconds; then its signal aborts
 * @throws {Error} if the work does not finish in time
 */
export function singleFlight<Result>(
  ms: number,
  work: (signal: AbortSignal) => Promise<Result>,
): () => Promise<Result> {
  let inFlight: Promise<Result> | undefined;

  async function run(): Promise<Result> {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`timed out after ${ms} ms`));
        controller.abort();
      }, ms);
    });
    try {
      return await Promise.race([work(controller.signal), timeout]);
    } finally {
      clearTimeout(timer);
      inFlight = undefined;
    }
  }

  return () => {
    inFlight ??= run();
    return inFlight;
  };
}
