/**
 * Loads a data set, telling on standard output how far it is: the process that killed.test.ts kills. It opens a database
 * and tells what it holds, reads from standard input which folder to load, and numbers the statements of the load.
 */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { load } from '../../src/loader/load.ts';
import { rowsIn } from '../loader/rows.ts';

// At once, and not when there is time: who listens is to know what was begun before this process died.
const tell = (what: string, more: object = {}) =>
  writeSync(1, `${JSON.stringify({ what, at: performance.now(), ...more })}\n`);

const digest = (rows: unknown) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

let statements = 0;
let isLoading = false;
const logger = {
  logQuery(statement: string) {
    if (!isLoading) return;
    statements += 1;
    tell('statement', { number: statements, isWrite: statement.includes('insert into') });
  },
};

const { VICTIM_URL: url, VICTIM_FOLDER: folder = '' } = process.env;
const connection = await connect(url ? { url } : { folder }, { connections: 1, logger });
const [dataset] = await rowsOf<{ version: string }>(connection.db, sql`select version from dataset`);
tell('holds', {
  version: dataset?.version,
  content: digest(await rowsIn(connection)),
  written: digest(await rowsIn(connection, { written: true })),
});
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { value: dossiers } = await input.next();
if (dossiers) {
  isLoading = true;
  await load(connection.db, [dossiers], { prune: true });
  tell('loaded');
}
await connection.close();
tell('closed');
// Stays for a kill that comes late, unless none is to come.
await input.next();
process.exit(0);
