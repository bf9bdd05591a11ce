// Runs the embedded database on a worker thread. Plain JavaScript, so that it runs unbuilt whether the main thread runs
// from src/ or dist/. See embedded-thread.ts for the main thread's side.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/**
 * Types kept as text: JSON, which is cheaper to pass so, and those that Drizzle parses itself (its pglite/session.js).
 */
const text = [types.JSON, types.JSONB, types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE];
const textArrays = [1231, 1115, 1185, 1187, 1182];
const parsers = Object.fromEntries([...text, ...textArrays].map((type) => [type, (value) => value]));

const calls = {
  query: (statement, parameters, rowMode) => client.query(statement, parameters, { rowMode, parsers }),
  dump: async () => (await client.dumpDataDir('none')).arrayBuffer(),
  close: () => client.close(),
};

let client;
await answer(0, async () => {
  client = await PGlite.create({ ...workerData, extensions: { pg_trgm } });
});
parentPort.on('message', ({ id, name, parameters }) => answer(id, () => calls[name](...parameters)));

async function answer(id, work) {
  try {
    parentPort.postMessage({ id, result: await work() });
  } catch (error) {
    parentPort.postMessage({ id, error: fieldsOf(error), isFatal: isFatal(error) });
  }
}

/** Returns the fields of an error, including its code, most of which posting the error itself would lose. */
function fieldsOf(error) {
  if (!(error instanceof Error)) return { message: String(error?.message ?? error) };
  const { query, params, queryOptions, ...own } = error;
  const fields = Object.entries({ ...own, name: error.name, message: error.message, stack: error.stack });
  return Object.fromEntries(fields.filter(([, value]) => ['string', 'number'].includes(typeof value)));
}

/** Whether the database can run nothing more: the WebAssembly program has ended or failed, not just a statement. */
function isFatal(error) {
  return error instanceof WebAssembly.RuntimeError || error?.name === 'ExitStatus';
}
