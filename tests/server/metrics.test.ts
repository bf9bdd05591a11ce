import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { connect } from '../../src/database/connect.ts';
import { ask, sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await sharedTestDatabase();
const url = await serveTestDatabase(database, { metrics: true });

/** What is counted: each series with its value. */
async function scrape(at = url): Promise<Map<string, number>> {
  const response = await fetch(`${at}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split(/ (?=\S+$)/) as [string, string]).map(([k, v]) => [k, Number(v)]));
}

/** By how much the series changed while something was done. What ends with an answer is counted just after it. */
async function grown(work: () => Promise<unknown>, at = url): Promise<(series: string) => number> {
  const before = await scrape(at);
  await work();
  await setTimeout(20);
  const after = await scrape(at);
  return (series) => (after.get(series) ?? 0) - (before.get(series) ?? 0);
}

const requests = (route: string, operation: string, status: string) =>
  `summitgraph_requests_total{route="${route}",operation="${operation}",status="${status}"}`;

test('requests are counted by address, type and class of status, and timed', async () => {
  const by = await grown(async () => {
    await post(url, '{ deals { totalCount } }');
    await post(url, '{ nonesuch }');
    await fetch(`${url}/nonesuch`);
  });
  expect(by(requests('/graphql', 'query', '2xx'))).toBe(1);
  expect(by(requests('/graphql', 'none', '2xx'))).toBe(1);
  expect(by(requests('other', 'none', '4xx'))).toBe(1);
  expect(by('summitgraph_request_seconds_count{route="/graphql"}')).toBe(2);
  expect(by('summitgraph_statement_seconds_count')).toBe(1);
});

test('a page is counted by the kind of its record, whichever record it is', async () => {
  const by = await grown(async () => {
    await fetch(`${url}/deals/gas-supply-contract-30-year`);
    await fetch(`${url}/deals/nonesuch`);
    await fetch(`${url}/deals?q=gas`);
  });
  expect(by(requests('/deals/:slug', 'query', '2xx'))).toBe(1);
  expect(by(requests('/deals/:slug', 'query', '4xx'))).toBe(1);
  expect(by(requests('/deals', 'query', '2xx'))).toBe(1);
});

test('an export is counted with its statements', async () => {
  const by = await grown(async () => (await fetch(`${url}/export/deals.csv`)).text());
  expect(by(requests('/export', 'none', '2xx'))).toBe(1);
  expect(by('summitgraph_statement_seconds_count')).toBeGreaterThan(1);
});

test('errors are counted by their code, refusals by the limit', async () => {
  const at = await serveTestDatabase(database, { metrics: true, limits: { ...defaultLimits, cost: 5 } });
  const by = await grown(async () => {
    await post(at, '{ nonesuch }');
    await post(at, '{ deals(first: 50) { nodes { title } } }');
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    await fetch(`${at}/graphql`, { method: 'POST', headers, body: 'x' });
  }, at);
  expect(by('summitgraph_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  expect(by('summitgraph_errors_total{code="QUERY_TOO_COMPLEX"}')).toBe(1);
  expect(by('summitgraph_refusals_total{limit="cost"}')).toBe(1);
  expect(by('summitgraph_refusals_total{limit="content-encoding"}')).toBe(1);
});

test('what is going on now is shown: requests, statements, connections', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const forRequest: typeof database.forRequest = ({ observe = (run) => run(), ...request }) =>
    database.forRequest({ ...request, observe: (run) => observe(() => held.then(run)) });
  // Room for two of these.
  const limits = { ...defaultLimits, costInWork: 300 };
  const at = await serveTestDatabase({ ...database, forRequest }, { metrics: true, limits });
  const sent = [1, 2, 3].map(() => post(at, '{ deals(filter: { date: { from: "2000-01-01" } }) { totalCount } }'));
  await expect.poll(async () => (await scrape(at)).get('summitgraph_requests_waiting')).toBe(1);
  const now = await scrape(at);
  expect(now.get('summitgraph_requests_in_work')).toBe(2);
  expect(now.get('summitgraph_cost_in_work')).toBeGreaterThan(2 * (now.get('summitgraph_cost_waiting') as number) - 1);
  expect(now.get('summitgraph_cost_waiting')).toBeGreaterThan(100);
  expect(now.get('summitgraph_cost_per_second')).toBeGreaterThan(0);
  expect(now.get('summitgraph_statements_running')).toBe(2);
  expect(now.get('summitgraph_database_connections_most')).toBe(database.connections);
  release();
  await Promise.all(sent);
  await expect.poll(async () => (await scrape(at)).get('summitgraph_statements_running')).toBe(0);
});

test('the version of the data set is a label', async () => {
  const { dataset } = await ask<{ dataset: { version: string } }>(database, '{ dataset { version } }');
  const series = `summitgraph_dataset_info{version="${dataset.version.slice(0, 12)}"}`;
  expect((await scrape()).get(series)).toBe(1);
});

test('the process and its event loop are there', async () => {
  const found = await scrape();
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds', 'process_cpu_seconds_total'])
    expect(found.get(name), name).toBeGreaterThan(0);
});

test('a client cannot make more series, whatever it sends', async () => {
  const send = (name: string): Promise<unknown>[] => {
    const headers = { 'content-type': 'application/json', 'x-request-id': name, origin: `https://${name}.example` };
    const body = (query: string) => JSON.stringify({ query, operationName: name, extensions: { code: name } });
    return [
      fetch(`${url}/graphql`, { method: 'POST', headers, body: body(`query ${name} { __typename }`) }),
      fetch(`${url}/graphql`, { method: 'POST', headers, body: body(`{ ${name} }`) }),
      fetch(`${url}/${name}?${name}`, { method: 'DELETE' }),
      fetch(`${url}/export/${name}.csv`),
    ];
  };
  await Promise.all(send('first'));
  await setTimeout(20);
  const before = [...(await scrape()).keys()];
  for (let sent = 0; sent < 1000; sent += 100)
    await Promise.all(Array.from({ length: 25 }, (_, index) => send(`name${sent + index}`)).flat());
  await setTimeout(20);
  const after = [...(await scrape()).keys()];
  // Those of the garbage collector come when it first does something of a kind.
  const ours = (names: string[]) => names.filter((name) => name.startsWith('summitgraph_'));
  expect(ours(after)).toEqual(ours(before));
  expect(after.length).toBeLessThan(300);
  expect(after.join()).not.toContain('name9');
});

test('they are there when the database is not', async () => {
  const away = await connect({ url: 'postgres://127.0.0.1:1/nonesuch' });
  const at = await serveTestDatabase(away, { metrics: true });
  await post(at, '{ deals { totalCount } }');
  await setTimeout(20);
  const found = await scrape(at);
  expect([...found.keys()].filter((name) => name.startsWith('summitgraph_dataset_info'))).toEqual([]);
  expect(found.get('summitgraph_errors_total{code="SERVICE_UNAVAILABLE"}')).toBe(1);
  await away.close();
});

test('where they are off there is nothing', async () => {
  const at = await serveTestDatabase(database, { metrics: false });
  expect((await fetch(`${at}/metrics`)).status).toBe(404);
});
