import autocannon, { type Client } from 'autocannon';
import type { Target } from './targets.ts';

export interface Figures {
  /** Answers per second. */
  readonly rate: number;
  readonly answers: number;
  /** The time within which half of the answers came, in milliseconds. */
  readonly p50: number;
  /** The time within which 99 of 100 answers came, in milliseconds. */
  readonly p99: number;
}

/**
 * Sends the requests of a target in turn, over and over, as many at once as told, for some seconds.
 *
 * @throws When an answer is not 2xx (304 where that is expected), carries errors, or does not come.
 */
export async function measure(target: Target, connections: number, seconds: number): Promise<Figures> {
  const { name, url, requests, unchanged } = target;
  let clients = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 10,
    requests,
    setupClient: startElsewhere,
    verifyBody: unchanged ? (body) => !body : isData,
  });
  const { non2xx, errors, mismatches } = result;
  const sent = result['2xx'] + non2xx + errors;
  const answers = result[unchanged ? '3xx' : '2xx'];
  if (answers < sent || mismatches > 0 || answers === 0) {
    throw new Error(
      `${name}: of ${sent} requests ${sent - errors - answers} were answered with another status than ${unchanged ? '304' : '2xx'}, ${mismatches} with errors, ${errors} not at all`,
    );
  }
  const { p50, p99 } = result.latency;
  return { answers, rate: answers / result.duration, p50, p99 };

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
