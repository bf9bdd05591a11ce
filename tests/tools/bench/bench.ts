import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import { type Child, startChild } from './children.ts';
import { compareAnswers } from './compare.ts';
import { createDatabase, dropDatabase } from './database.ts';
import { findKeys } from './keys.ts';
import { type Figures, measure } from './measure.ts';
import { readOptions } from './options.ts';
import { circumstances, type Measured, table } from './report.ts';
import { countRows, fillRows } from './rows.ts';
import { type Shape, shapes } from './shapes.ts';
import { floorTarget, serverTarget } from './targets.ts';

// Compares the GraphQL server with the least that a server can do for the same answers. options.ts tells the BENCH_*
// variables. What it starts and makes is gone when it ends, however it ends.

const options = readOptions(process.env);
const database = `summitgraph_bench_${process.pid}`;
const children: Child[] = [];
const abort = new AbortController();
const { signal } = abort;
let limit: NodeJS.Timeout | undefined;

await main();

async function main(): Promise<void> {
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => abort.abort(new Error(`Stopped by ${name}`)));
  const work = run();
  try {
    await Promise.race([work, once(signal, 'abort').then(() => signal.throwIfAborted())]);
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Error ? error.message : error);
    for (const child of children) process.stderr.write(child.output());
  } finally {
    await stopChildren();
    // What was under way when the run was stopped now fails, as nobody answers; until it has, it may start something.
    await settledWithin(20_000, work);
    await stopChildren();
    await dropDatabase(options.databaseUrl, database);
  }
}

async function run(): Promise<void> {
  limitTime(300);
  progress(`making ${database}`);
  const databaseUrl = await createDatabase(options.databaseUrl, database);
  signal.throwIfAborted();
  await fillRows(databaseUrl, signal, options.size);
  signal.throwIfAborted();
  const server = await start('server', ['dist/main.js', 'serve'], {
    DATABASE_URL: databaseUrl,
    SEEDS: '',
    LOG_LEVEL: 'warn',
  });
  const graphqlUrl = `${server.url}/graphql`;
  const floor = await start('floor', ['tests/tools/bench/floor.ts'], {
    DATABASE_URL: databaseUrl,
    GRAPHQL_URL: graphqlUrl,
    INTROSPECTION_QUERY: getIntrospectionQuery(),
  });
  progress('finding cursors');
  const all = shapes(await findKeys(databaseUrl, graphqlUrl));
  const chosen = all.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  if (chosen.length === 0) throw new Error(`BENCH_ONLY names none of ${all.map(({ name }) => name).join(', ')}`);
  progress('comparing answers');
  for (const shape of chosen) await compareAnswers(shape, graphqlUrl, floor.url);
  limitTime(60 + 2 * chosen.length * 2 * (options.warmUp + options.rounds * options.seconds));
  const measured: Measured[] = [];
  for (const shape of chosen) measured.push(await measureShape(shape, server, floor));
  const { postgres, counts } = await countRows(databaseUrl);
  console.log(`${table(measured)}\n\n${circumstances(options, postgres, counts)}`);
}

async function start(name: string, args: string[], env: Record<string, string>): Promise<Child> {
  progress(`starting the ${name}`);
  const child = await startChild(name, args, env);
  children.push(child);
  await child.ready(signal);
  return child;
}

/** The server and the floor take turns, so that what else the machine does falls on both. */
async function measureShape(shape: Shape, server: Child, floor: Child): Promise<Measured> {
  const targets = { server: serverTarget(shape, server.url), floor: floorTarget(shape, floor.url) };
  const rounds = { server: [] as Figures[], floor: [] as Figures[] };
  for (const side of ['server', 'floor'] as const) await measureSide(side, options.warmUp);
  for (let round = 0; round < options.rounds; round += 1) {
    for (const side of ['server', 'floor'] as const) rounds[side].push(await measureSide(side, options.seconds));
  }
  return { title: shape.title, ...rounds };

  async function measureSide(side: 'server' | 'floor', seconds: number): Promise<Figures> {
    signal.throwIfAborted();
    const figures = await measure(targets[side], options.concurrency, seconds);
    progress(`${targets[side].name}: ${figures.rate.toFixed(0)} req/s`);
    return figures;
  }
}

/** From now on, so many seconds may pass: a run that hangs is stopped. */
function limitTime(seconds: number): void {
  clearTimeout(limit);
  limit = setTimeout(() => abort.abort(new Error(`Stopped: not done after ${seconds} s`)), seconds * 1000).unref();
}

async function stopChildren(): Promise<void> {
  await Promise.all(children.map((child) => child.stop()));
}

async function settledWithin(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const timeout = sleep(milliseconds, undefined, { signal: done.signal });
  await Promise.race([work, timeout]).catch(() => {});
  done.abort();
  await timeout.catch(() => {});
}

function progress(what: string): void {
  process.stderr.write(`${what}\n`);
}
