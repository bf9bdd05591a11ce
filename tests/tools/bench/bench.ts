import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, startChild } from './children.ts';
import { compareAnswers } from './compare.ts';
import { createDatabase, dropDatabase, forbidParallelWorkers } from './database.ts';
import { findKeys } from './keys.ts';
import { measureAll } from './measure-all.ts';
import { readOptions } from './options.ts';
import { installPeer, programsOf } from './peer/install.ts';
import { circumstances, report } from './report.ts';
import { countRows, fillRows } from './rows.ts';
import { shapes } from './shapes.ts';
import { type SideName, sideTitles, startFloor, startPeer, startServer } from './sides.ts';

// Compares the GraphQL server with the least that a server can do for the same answers and, when asked to, with
// PostGraphile. options.ts tells the BENCH_* variables, docs/benchmarks.md what is measured and how. What it starts and
// makes is gone when it ends, however it ends; only PostGraphile stays installed.

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
  progress(options.peer ? 'installing PostGraphile' : 'without PostGraphile, which BENCH_PEER=1 compares with too');
  const node = options.peer ? await installPeer(signal) : undefined;
  limitTime(300 + options.size.summits / 10);
  progress(`making ${database}`);
  const databaseUrl = await createDatabase(options.databaseUrl, database);
  await forbidParallelWorkers(databaseUrl);
  signal.throwIfAborted();
  await fillRows(databaseUrl, signal, options.size);
  signal.throwIfAborted();
  const server = await startServer(start, databaseUrl);
  const floor = await startFloor(start, databaseUrl, server.child);
  progress('finding cursors');
  const keys = await findKeys(databaseUrl, `${server.child.url}/graphql`);
  const peer = node === undefined ? [] : [await startPeer(start, databaseUrl, node, keys)];
  const sides = [server, ...peer, floor];
  const all = shapes(keys);
  const chosen = all.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  if (chosen.length === 0) throw new Error(`BENCH_ONLY names none of ${all.map(({ name }) => name).join(', ')}`);
  progress('comparing answers');
  for (const shape of chosen) {
    await compareAnswers(
      shape,
      sides.filter((side) => side.has(shape)),
    );
  }
  limitTime(60 + 2 * chosen.length * sides.length * (options.warmUp + options.rounds * options.seconds));
  const { measured, notes } = await measureAll(chosen, sides, { databaseUrl, options, signal, progress });
  const { postgres, counts } = await countRows(databaseUrl);
  const names = sides.map(({ name }) => name);
  const programs = [`Postgres ${postgres}`, ...(await programsOf(node))];
  console.log([report(measured, names), notes.join('\n'), circumstances(options, programs, counts)].join('\n\n'));
}

async function start(
  name: SideName,
  args: string[],
  env: Record<string, string>,
  { node, path }: { node?: string; path?: string } = {},
): Promise<Child> {
  progress(`starting ${sideTitles[name]}`);
  const child = await startChild(sideTitles[name], args, env, node);
  children.push(child);
  await child.ready(signal, path);
  return child;
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
