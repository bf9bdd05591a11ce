/** What a client saw of a request: the status with the code of an error, `200 whole` where the answer is as expected, or why there is none. */
export type Outcome = string;

export interface Tally {
  /** How many requests came to each outcome. */
  counts: Record<Outcome, number>;
  /** The longest that one took, in milliseconds. */
  slowest: number;
}

export interface Asked {
  query: string;
  /** Whether the data of an answer is what it should be. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the query asked for.
  isRight?: (data: any) => boolean;
  signal?: AbortSignal;
}

/** Asks once, as clients do. */
export async function askOnce(url: string, { query, isRight = () => true, signal }: Asked): Promise<Outcome> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: signal ?? AbortSignal.timeout(20_000),
    });
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { extensions: { code: string } }[];
    };
    if (errors) return `${response.status} ${errors.map(({ extensions }) => extensions.code).join(' ')}`;
    return `${response.status} ${isRight(data) ? 'whole' : `wrong ${JSON.stringify(data)}`}`;
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } };
    return cause?.code ?? name;
  }
}

/** Asks again and again, so many at a time, until something is done; each that was begun is waited for. */
export async function askWhile(
  url: string,
  asked: Asked,
  atOnce: number,
  work: () => Promise<unknown>,
): Promise<Tally> {
  const tally: Tally = { counts: {}, slowest: 0 };
  let isDone = false;
  const ask = async () => {
    while (!isDone) {
      const start = performance.now();
      const outcome = await askOnce(url, asked);
      tally.slowest = Math.max(tally.slowest, performance.now() - start);
      tally.counts[outcome] = (tally.counts[outcome] ?? 0) + 1;
    }
  };
  const asking = Array.from({ length: atOnce }, ask);
  await work().finally(() => {
    isDone = true;
  });
  await Promise.all(asking);
  return tally;
}
