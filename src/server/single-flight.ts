/**
 * A question that many may ask and that is put once at a time: whoever asks while it is open gets the same answer. Nobody
 * waits longer than so many milliseconds; then it fails, and the signal ends the work.
 */
export function singleFlight<Answer>(
  ms: number,
  work: (signal: AbortSignal) => Promise<Answer>,
): () => Promise<Answer> {
  let open: Promise<Answer> | undefined;

  async function put(): Promise<Answer> {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`no answer within ${ms} ms`));
        controller.abort();
      }, ms);
    });
    try {
      return await Promise.race([work(controller.signal), late]);
    } finally {
      clearTimeout(timer);
      open = undefined;
    }
  }

  return () => {
    open ??= put();
    return open;
  };
}
