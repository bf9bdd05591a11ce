import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';
import { sql } from 'drizzle-orm';
import { connect } from '../../../src/database/connect.ts';
import { rowsOf } from '../../../src/database/connection.ts';
import { load } from '../../../src/loader/load.ts';
import { dossierOf } from '../generate/dossier.ts';
import { type Child, startChild } from './children.ts';
import { createDatabase, dropDatabase } from './database.ts';
import { findKeys } from './keys.ts';
import { readOptions } from './options.ts';
import { align } from './report.ts';
import { shapes } from './shapes.ts';
import { leaveAgainAndAgain } from './soak-leaving.ts';
import { judge, type Window } from './soak-report.ts';
import { serverTarget, type Target } from './targets.ts';

// A long run: mixed load at 70% of what the server can do, with the data set loaded again between windows and
// with clients that leave while they are answered, whose neighbour's answers are compared. Tells memory,
// handles, connections, prepared statements and latency of each window, and fails where they grow. SOAK_SECONDS (60) is how
// long; BENCH_DATABASE_URL as in options.ts.

const DOSSIERS = 200;
const WINDOWS = 12;
const LOAD = 0.7;
const CONNECTIONS = 16;

const seconds = Number(process.env.SOAK_SECONDS ?? 60);
const options = readOptions(process.env);
const database = `summitgraph_soak_${process.pid}`;
const folder = await mkdtemp(join(tmpdir(), 'summitgraph-soak-'));
const abort = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => abort.abort(new Error(`Stopped by ${name}`)));
let server: Child | undefined;

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
  process.stderr.write(server?.output() ?? '');
} finally {
  await server?.stop();
  await dropDatabase(options.databaseUrl, database);
  await rm(folder, { recursive: true });
}

async function main(): Promise<void> {
  const url = await createDatabase(options.databaseUrl, database);
  const owner = await connect({ url }, { connections: 1 });
  const synthetic = join(folder, 'synthetic');
  await writeDossiers(synthetic);
  await load(owner.db, [synthetic]);
  const dossier = join(folder, 'beijing-2022');
  await cp(join(import.meta.dirname, '../../../seeds/beijing-2022'), dossier, { recursive: true });
  await load(owner.db, [dossier]);
  server = await startChild('server', ['dist/main.js', 'serve'], { DATABASE_URL: url, SEEDS: '' });
  await server.ready(abort.signal);
  const target = await mixed(server.url, url);
  const capacity = (await run(target, 5)).rate;
  const rate = Math.floor(capacity * LOAD);
  const windows: Window[] = [];
  for (let index = 0; index < WINDOWS; index++) {
    abort.signal.throwIfAborted();
    const memory = watchMemory(server.url);
    const over = new AbortController();
    const leaving = leaveAgainAndAgain(server.url, over.signal);
    const { p99, sent, failed } = await run(target, seconds / WINDOWS, rate);
    over.abort();
    const beside = await leaving;
    const rss = await memory.end();
    // The sockets of its clients close meanwhile.
    await setTimeout(500);
    windows.push({ p99, sent, failed, rss, ...beside, ...(await state(server.url, owner.db)) });
    process.stderr.write(`window ${index + 1} of ${WINDOWS}: ${JSON.stringify(windows.at(-1))}\n`);
    await changeTitle(join(dossier, 'facts.yaml'), index);
    await load(owner.db, [dossier]);
  }
  await owner.close();
  const { rows, faults } = judge(windows, seconds);
  const asked = windows.reduce((sum, { sent }) => sum + sent, 0);
  console.log(
    `${seconds} s at ${rate} requests a second, ${LOAD * 100}% of the ${capacity.toFixed(0)} that it answers at most; ` +
      `${asked} requests, ${WINDOWS} loads in between\n\n${align(rows)}`,
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function writeDossiers(into: string): Promise<void> {
  for (let number = 1; number <= DOSSIERS; number++) {
    const { slug, files } = dossierOf(number, { documents: 10, quotes: 20, deals: 6 });
    await mkdir(join(into, slug), { recursive: true });
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(into, slug, name), text)));
  }
}

/** All shapes in turn but what only repeats another, at one address. */
async function mixed(serverUrl: string, databaseUrl: string): Promise<Target> {
  const all = shapes(await findKeys(databaseUrl, `${serverUrl}/graphql`))
    .filter(({ mean }) => mean !== 'repeats')
    .map((shape) => serverTarget(shape, serverUrl));
  const most = Math.min(50, Math.max(...all.map(({ requests }) => requests.length)));
  const requests = Array.from({ length: most }, (_, index) =>
    all.map(({ requests: own }) => own[index % own.length] as (typeof own)[number]),
  ).flat();
  return { name: 'mixed', url: serverUrl, requests };
}

interface Ran {
  rate: number;
  p99: number;
  sent: number;
  failed: number;
}

async function run({ url, requests }: Target, duration: number, overallRate?: number): Promise<Ran> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    timeout: 10,
    requests,
    ...(overallRate !== undefined && { overallRate }),
  });
  const sent = result['2xx'] + result.non2xx + result.errors;
  return {
    rate: result['2xx'] / result.duration,
    p99: result.latency.p99,
    sent,
    failed: result.non2xx + result.errors,
  };
}

/** What the server tells of itself, by name. */
async function scrape(url: string): Promise<(name: string) => number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return (name) => Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1]);
}

/** Looks every second until told to end, which gives the least RSS that was seen. */
function watchMemory(url: string): { end(): Promise<number> } {
  const over = new AbortController();
  const seen: number[] = [];
  const look = async () => {
    while (!over.signal.aborted) {
      seen.push((await scrape(url))('process_resident_memory_bytes'));
      await setTimeout(1000, undefined, { signal: over.signal }).catch(() => {});
    }
  };
  const looking = look();
  return {
    async end() {
      over.abort();
      await looking;
      return Math.min(...seen);
    },
  };
}

type State = Pick<Window, 'heap' | 'handles' | 'connections' | 'prepared' | 'lag'>;

/** What the server tells of itself at the end of a window, and Postgres of its connections. */
async function state(url: string, db: Awaited<ReturnType<typeof connect>>['db']): Promise<State> {
  const value = await scrape(url);
  const open = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  return {
    heap: value('nodejs_heap_size_used_bytes'),
    handles: value('nodejs_active_handles_total'),
    lag: value('nodejs_eventloop_lag_p99_seconds') * 1000,
    connections: open[0]?.n ?? Number.NaN,
    prepared: value('summitgraph_statements_prepared'),
  };
}

/** Another title of the dossier each time, so that there is another version of the data set. */
async function changeTitle(file: string, index: number): Promise<void> {
  const facts = await readFile(file, 'utf8');
  await writeFile(file, facts.replace(/^title: .*$/m, `title: The Beijing talks, as told in window ${index}`));
}
