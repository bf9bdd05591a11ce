import { Agent, type IncomingMessage, request } from 'node:http';

/** What became of a request: the status, or 0 where the connection failed, and how long it took. */
export interface Outcome {
  readonly status: number;
  readonly ms: number;
  /** When it began, as `performance.now()` has it. */
  readonly start: number;
}

/** Sends requests over connections of its own, and reads answers without looking at them. */
export function createClient(url: string) {
  const agent = new Agent({ keepAlive: true });

  function send(path: string, query?: string, variables = {}): Promise<Outcome> {
    const start = performance.now();
    const body = query === undefined ? undefined : JSON.stringify({ query, variables });
    const headers = body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve) => {
      const over = (status: number) => resolve({ status, ms: performance.now() - start, start });
      const sent = request(`${url}${path}`, { agent, method: body ? 'POST' : 'GET', ...(headers && { headers }) });
      sent.on('error', () => over(0));
      sent.on('response', (response: IncomingMessage) => {
        response.resume();
        response.on('end', () => over(response.statusCode ?? 0));
        response.on('error', () => over(0));
      });
      sent.end(body);
    });
  }

  return { send, close: () => agent.destroy() };
}

/** Sends again and again, after a pause, until the time is up. Gives all outcomes. */
export async function repeat(send: () => Promise<Outcome>, until: number, pauseMs = 0): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  while (performance.now() < until) {
    outcomes.push(await send());
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return outcomes;
}
