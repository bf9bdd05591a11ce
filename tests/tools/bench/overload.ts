import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { costOf } from '../../../src/graphql/cost.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { type Child, startChild } from './children.ts';
import { createDatabase, dropDatabase } from './database.ts';
import { readOptions } from './options.ts';
import { createClient, type Outcome, repeat } from './overload/client.ts';
import { type Load, loads } from './overload/loads.ts';
import { align } from './report.ts';
import { fillRows } from './rows.ts';

// Loads the server with more than it can do, by clients that come again at once whatever they are told, and measures what
// others see of it: a cheap neighbour, /health and /ready. OVERLOAD_SECONDS (12) is how long each load lasts;
// OVERLOAD_DATABASE_URL is a database that is filled already; OVERLOAD_ONLY is the number of one load, from 1.

const seconds = Number(process.env.OVERLOAD_SECONDS ?? 12);
const only = Number(process.env.OVERLOAD_ONLY ?? 0);
/** As the server is started: LIMIT_SECONDS. */
const LIMIT_SECONDS = 10;
const NEIGHBOUR = '{ people(first: 5) { nodes { slug name } } }';

const options = readOptions(process.env);
const database = `summitgraph_overload_${process.pid}`;
const abort = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => abort.abort(new Error(`Stopped by ${name}`)));
let server: Child | undefined;

try {
  await main();
} finally {
  await server?.stop();
  await dropDatabase(options.databaseUrl, database);
}

async function main(): Promise<void> {
  const url = process.env.OVERLOAD_DATABASE_URL ?? (await filled());
  const rows = [
    [
      'load',
      'cost',
      'capacity/s',
      'good/s',
      '200',
      '400',
      '503',
      'other',
      'last ms',
      'neighbour p50',
      'p99',
      'not 200',
      '/health max',
      '/ready max',
      'not 200',
      'after 2 s',
      'MB',
    ],
  ];
  for (const load of loads.filter((_, index) => only === 0 || index === only - 1)) {
    abort.signal.throwIfAborted();
    server = await startChild('server', ['dist/main.js', 'serve'], { DATABASE_URL: url, SEEDS: '', CACHE_BYTES: '0' });
    await server.ready(abort.signal);
    rows.push(await measureLoad(server.url, load));
    process.stderr.write(`${rows.at(-1)?.join('  ')}\n`);
    await server.stop();
  }
  console.log(align(rows));
}

async function filled(): Promise<string> {
  const url = await createDatabase(options.databaseUrl, database);
  await fillRows(url, abort.signal, options.size);
  return url;
}

async function measureLoad(url: string, { title, clients, query, variables = {} }: Load): Promise<string[]> {
  const document = parse(query);
  const { send, close } = createClient(url);
  const ask = () => send('/graphql', query, variables);
  const neighbour = () => send('/graphql', NEIGHBOUR);
  await repeat(neighbour, performance.now() + 2_000);
  // What it can do at most: as many at once as keep it busy and none waiting.
  const alone = (await Promise.all([1, 2, 3].map(() => repeat(ask, performance.now() + 5_000)))).flat();
  const capacity = good(alone).length / secondsOf(alone);
  const until = performance.now() + seconds * 1000;
  const memory = watchMemory(url, until);
  const [loaded, cheap, health, ready] = await Promise.all([
    Promise.all(Array.from({ length: clients }, () => repeat(ask, until))).then((outcomes) => outcomes.flat()),
    repeat(neighbour, until, 50),
    repeat(() => send('/health'), until, 100),
    repeat(() => send('/ready'), until, 100),
  ]);
  // Those that were under way have been answered by now.
  const after = await repeat(neighbour, performance.now() + 2_000, 20);
  const well = after.filter(({ start }) => start > (after.at(-1)?.start ?? 0) - 1_000);
  close();
  const count = (from: readonly Outcome[], status: number) => from.filter((one) => one.status === status).length;
  const counted = [200, 400, 503].map((status) => count(loaded, status));
  const last = Math.max(...loaded.map(({ ms }) => ms));
  const numbers = [
    costOf(schema, document, getOperationAST(document) as OperationDefinitionNode, variables).cost,
    capacity,
    good(loaded).length / secondsOf(loaded),
    ...counted,
    loaded.length - counted.reduce((sum, one) => sum + one, 0),
    last,
    quantile(cheap, 0.5),
    quantile(cheap, 0.99),
    cheap.length - count(cheap, 200),
    quantile(health, 1),
    quantile(ready, 1),
    ready.length - count(ready, 200),
    quantile(well, 1),
    await memory,
  ];
  return [
    last > (LIMIT_SECONDS + 1) * 1000 ? `${title} (late)` : title,
    ...numbers.map((one) => one.toFixed(one < 100 && one % 1 !== 0 ? 1 : 0)),
  ];
}

function good(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ status }) => status === 200);
}

/** From the first request to the last answer. */
function secondsOf(outcomes: readonly Outcome[]): number {
  const end = Math.max(...outcomes.map(({ start, ms }) => start + ms));
  return (end - Math.min(...outcomes.map(({ start }) => start))) / 1000;
}

function quantile(outcomes: readonly Outcome[], share: number): number {
  const sorted = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

/** The most memory that the server had, in megabytes. */
async function watchMemory(url: string, until: number): Promise<number> {
  let most = 0;
  while (performance.now() < until) {
    const text = await fetch(`${url}/metrics`).then((response) => response.text());
    most = Math.max(most, Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return most / 2 ** 20;
}
