import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What was seen of clients that leave while they are answered, and of one beside them. */
export interface Leaving {
  /** Requests whose client left before their answer was whole. */
  left: number;
  /** Answers to the client beside them. */
  compared: number;
  /** Those that were not the answer that it got first. */
  wrong: number;
}

/** Takes tens of milliseconds of Postgres and of the server, and has hundreds of kilobytes. */
const LARGE = `{ quotes(first: 100) { nodes { slug text speaker { name } summit { name }
  evidence { exact document { title publisher } } } } }`;

/** Each of another kind: a record, a count, a list with a filter, a search, facts of the data set. */
const BESIDE = `{ person(slug: "xi-jinping") { name } deals { totalCount facets(fields: [KIND]) { buckets { value count } } }
  summits(first: 5, filter: { text: "talks" }) { nodes { slug name } }
  search(query: "gas", first: 3) { nodes { __typename ... on Deal { slug } ... on Quote { slug } } }
  dataset { version } }`;

/** Two clients that leave again and again, some milliseconds after they have asked, beside one whose answers are compared. */
export async function leaveAgainAndAgain(url: string, over: AbortSignal): Promise<Leaving> {
  const counts: Leaving = { left: 0, compared: 0, wrong: 0 };

  async function leave(first: number): Promise<void> {
    for (let ms = first; !over.aborted; ms = (ms + 7) % 60) {
      if (await abandon(url, ms)) counts.left++;
    }
  }

  async function compare(): Promise<void> {
    const right = await ask(url);
    while (!over.aborted) {
      counts.compared++;
      if ((await ask(url)) !== right) counts.wrong++;
      await pause(20);
    }
  }

  await Promise.all([leave(1), leave(30), compare()]);
  return counts;
}

/** Asks for much and closes the connection after so many milliseconds. Tells whether that was before the end of the answer. */
function abandon(url: string, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request(`${url}/graphql`, { method: 'POST', agent: false, headers: JSON_HEADERS });
    let isWhole = false;
    sent.on('response', (response) => {
      response.on('data', () => {});
      response.on('end', () => {
        isWhole = true;
      });
      response.on('error', () => {});
    });
    sent.on('error', () => {});
    sent.on('close', () => resolve(!isWhole));
    sent.end(JSON.stringify({ query: LARGE }));
    setTimeout(() => sent.destroy(), ms);
  });
}

const JSON_HEADERS = { 'content-type': 'application/json' };

async function ask(url: string): Promise<string> {
  const body = JSON.stringify({ query: BESIDE });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: JSON_HEADERS, body });
  return `${response.status} ${await response.text()}`;
}
