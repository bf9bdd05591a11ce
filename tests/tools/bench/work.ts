import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import postgres from 'postgres';
import { costOf } from '../../../src/graphql/cost.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { type Child, startChild } from './children.ts';
import { createDatabase, dropDatabase, forbidParallelWorkers } from './database.ts';
import { readOptions } from './options.ts';
import { processorOf, type Reading, usedBetween } from './processor.ts';
import { align } from './report.ts';
import { fillRows } from './rows.ts';
import { type WorkShape, workShapes } from './work/shapes.ts';

// Measures the processor time that each shape takes of Node and of Postgres, beside the cost that is predicted for it, and
// writes it to work/measured.json, by which a test checks the predictions. WORK_DATABASE_URL is a database that is filled already.
//
// What is measured is the dearer of two ways: each document also asks for what does not compile to a statement, so that
// resolvers answer it. A cost has to hold for them too, since any document may ask for that.

/** Measures a shape for so long, in milliseconds: ticks of the processor's clock are 10 ms. */
const LONG_ENOUGH = 1_500;
const AT_ONCE = 8;
/** A field that the compiler declines, and that takes no statement. */
const DECLINED = 'nodes(ids: []) { id }';
/** Before the first shape, so that the code of the server is compiled. */
const WARM_UP = 10_000;

const options = readOptions(process.env);
const only = process.env.WORK_ONLY?.split(',');
const database = `summitgraph_work_${process.pid}`;
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
  const url = process.env.WORK_DATABASE_URL ?? (await filled());
  await forbidParallelWorkers(url);
  const limits = { LIMIT_COST: '1000000000', LIMIT_COST_IN_WORK: '1000000000', LIMIT_SECONDS: '60' };
  server = await startChild('server', ['dist/main.js', 'serve'], {
    DATABASE_URL: url,
    SEEDS: '',
    CACHE_BYTES: '0',
    ...limits,
  });
  await server.ready(abort.signal);
  const processor = processorOf(server.pid, url, 'summitgraph');
  const keys = await keysOf(url);
  const measured: Record<string, { node: number; postgres: number }> = {};
  const rows = [['shape', 'cost', 'work', 'cost/work', 'Node µs', 'Postgres µs']];
  await repeat(sender(server.url, { name: 'warm-up', document: '{ quotes { nodes { slug } } }' }), WARM_UP);
  for (const { name, document } of workShapes) {
    abort.signal.throwIfAborted();
    if (only && !only.includes(name)) continue;
    const shape = {
      name,
      document: document.replace('A_SUMMIT', keys.summit).replace('NODE_IDS', JSON.stringify(keys.nodes)),
    };
    const { node, postgres } = await measureShape(server.url, shape, processor.read);
    measured[name] = { node: Math.round(node), postgres: Math.round(postgres) };
    const cost = predicted(shape.document);
    const work = (node + postgres) / 10;
    const numbers = [cost.toFixed(0), work.toFixed(0), (cost / work).toFixed(2), node.toFixed(0), postgres.toFixed(0)];
    process.stderr.write(`${name}: ${numbers.join('  ')}\n`);
    rows.push([name, ...numbers]);
  }
  await processor.close();
  console.log(align(rows));
  if (!only) await writeFile(join(import.meta.dirname, 'work/measured.json'), `${JSON.stringify(measured, null, 2)}\n`);
}

async function filled(): Promise<string> {
  const url = await createDatabase(options.databaseUrl, database);
  await fillRows(url, abort.signal, options.size);
  return url;
}

/** Keys that are in every database of the benchmark, and differ with its size. */
async function keysOf(url: string): Promise<{ summit: string; nodes: string[] }> {
  const client = postgres(url, { max: 1 });
  const rows = await client<{ slug: string }[]>`select slug from summits order by slug limit 100`;
  await client.end();
  const id = (slug: string) => Buffer.from(`Summit:${slug}`).toString('base64');
  return { summit: rows[0]?.slug ?? '', nodes: rows.map(({ slug }) => id(slug)) };
}

/** Microseconds of processor time of one request, once plans and code are warm. */
async function measureShape(url: string, shape: WorkShape, read: () => Promise<Reading>) {
  const send = sender(url, shape);
  await repeat(send, LONG_ENOUGH);
  const before = await read();
  const requests = await repeat(send, LONG_ENOUGH);
  const { node, postgres } = usedBetween(before, await read());
  return { node: node / requests, postgres: postgres / requests };
}

function sender(url: string, { name, document }: WorkShape): () => Promise<void> {
  const query = /\bnodes\(ids/.test(document) ? document : document.replace(/\}\s*$/, `${DECLINED} }`);
  const body = JSON.stringify({ query });
  return async () => {
    abort.signal.throwIfAborted();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    if (!response.ok || text.includes('"errors"')) throw new Error(`${name}: ${response.status} ${text.slice(0, 500)}`);
  };
}

/** Sends as many requests as there is time for, a few at once. Gives how many that were. */
async function repeat(send: () => Promise<void>, ms: number): Promise<number> {
  const start = performance.now();
  let requests = 0;
  const one = async () => {
    do {
      await send();
      requests++;
    } while (performance.now() - start < ms);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return requests;
}

function predicted(document: string): number {
  const parsed = parse(document);
  const operation = getOperationAST(parsed);
  if (!operation) throw new Error(`no operation in ${document}`);
  return costOf(schema, parsed, operation).cost;
}
