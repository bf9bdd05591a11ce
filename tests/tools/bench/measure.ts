import autocannon, { type Client } from 'autocannon';
import type { Target } from './targets.ts';

export interface Figures {
  /** Answers per second. */
  readonly rate: number;
  /** The time within which 99 of 100 answers came, in milliseconds. */
  readonly p99: number;
}

/**
 * Sends the requests of a target in turn, over and over, as many at once as told, for some seconds.
 *
 * @throws When an answer is not 2xx, carries errors, or does not come.
 */
export async function measure({ name, url, requests }: Target, connections: number, seconds: number): Promise<Figures> {
  let clients = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 10,
    requests,
    setupClient: startElsewhere,
    verifyBody: isData,
  });
  const { non2xx, errors, mismatches } = result;
  if (non2xx + errors + mismatches > 0 || result['2xx'] === 0) {
    throw new Error(
      `${name}: of ${result['2xx'] + non2xx + errors} requests ${non2xx} were not answered with 2xx, ${mismatches} with errors, ${errors} not at all`,
    );
  }
  return { rate: result['2xx'] / result.duration, p99: result.latency.p99 };

  // Every connection would begin with the first request, and all would ask the same at the same time.
  function startElsewhere(client: Client): void {
    const start = Math.floor((clients * requests.length) / connections);
    clients += 1;
    client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
  }
}

/** A GraphQL answer may be 200 and still carry errors: then its text does not both begin and end like this. */
function isData(body: string): boolean {
  return body.startsWith('{"data":{') && body.endsWith('}}');
}
