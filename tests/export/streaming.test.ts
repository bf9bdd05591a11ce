import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { exportText } from '../../src/export/export-text.ts';
import { DataChangedError, maxConcurrentExports, withSnapshot } from '../../src/export/snapshot.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { recordsOf, requestOf } from './support/exported.ts';
import { addPassages } from './support/many-passages.ts';

const PASSAGES = 40_000;

const database = await openTestDatabase();
await addPassages(database.db, PASSAGES);
const url = await serveTestDatabase(database);
const request = requestOf('evidence', 'ndjson');

/** How many pages of passages were asked for. */
const pagesRead = () => database.statements.filter((statement) => / from "claim_spans" as "d0"/.test(statement)).length;
const PAGES = Math.ceil(PASSAGES / 200);

beforeEach(() => {
  database.statements.length = 0;
});

test('no more is read than is taken', async () => {
  let taken = 0;
  const slow = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(_chunk, _encoding, done) {
      taken++;
      setImmediate(() => (taken === 5 ? done(new Error('enough')) : done()));
    },
  });
  const work = withSnapshot(database, (snapshot) => pipeline(Readable.from(exportText(snapshot, request)), slow));
  await expect(work).rejects.toThrow('enough');
  expect(pagesRead()).toBeGreaterThan(2);
  expect(pagesRead()).toBeLessThan(taken + 5);
});

test('every record comes once, in the order of its key, however many pages there are', async () => {
  const keys = (await recordsOf(database, 'evidence')).map(({ claim, ordinal }) => `${claim.id} ${ordinal}`);
  const inDatabase = await database.db.query.claimSpans.findMany({
    columns: { claimId: true, ordinal: true },
    orderBy: { claimId: 'asc', ordinal: 'asc' },
  });
  expect(inDatabase.length).toBeGreaterThan(PASSAGES);
  // Not by toEqual, which takes minutes to tell the difference of lists of this length.
  expect(keys.join('\n') === inDatabase.map(({ claimId, ordinal }) => `${claimId} ${ordinal}`).join('\n')).toBe(true);
});

/** Asks for many passages and takes only the first of them. */
async function firstOf(path: string) {
  const leaving = new AbortController();
  const response = await fetch(url + path, { signal: leaving.signal });
  const reader = (response.body as ReadableStream).getReader();
  await reader.read();
  return { leave: () => leaving.abort(), reader };
}

test('those who wait keep others out for a while only, and one who goes away ends the work', async () => {
  const clients = await Promise.all([1, 2, 3].map(() => firstOf('/export/evidence.ndjson')));
  const refused = await fetch(`${url}/export/deals.csv`);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  for (const { leave } of clients) leave();
  await vi.waitFor(async () => expect((await fetch(`${url}/export/deals.csv`)).status).toBe(200), { timeout: 20_000 });
  const atEnd = pagesRead();
  expect(atEnd).toBeLessThan(3 * PAGES);
  if (isPostgres()) {
    const open = sql`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`;
    await vi.waitFor(async () => expect(await rowsOf(database.db, open)).toEqual([{ n: 0 }]), {
      timeout: 20_000,
    });
  }
  await fetch(`${url}/export/deals.csv`);
  expect(pagesRead()).toBe(atEnd);
});

test('clients that hardly take anything lose their places', { timeout: 120_000 }, async () => {
  const strict = await serveTestDatabase(database, { exportReadRate: { bytes: 10_000_000, ms: 300 } });
  const clients = await Promise.all([1, 2, 3].map(() => fetch(`${strict}/export/evidence.ndjson`)));
  const others = async () => (await fetch(`${strict}/export/deals.csv`)).status;
  await vi.waitFor(async () => expect(await others()).toBe(200), { timeout: 90_000, interval: 200 });
  for (const { body } of clients) await body?.cancel().catch(() => {});
});

test('an export is of one state of the data, whatever is loaded meanwhile', async () => {
  const other = isPostgres() ? await connect(database.address) : database;
  const change = async () => {
    await other.db.execute(sql`update dataset set version = reverse(version)`);
    await other.db.execute(sql`update documents set publisher = 'changed'`);
    await other.db.execute(sql`update claims set note = 'changed'`);
  };
  const texts: string[] = [];
  const work = withSnapshot(database, async (snapshot) => {
    for await (const text of exportText(snapshot, request)) {
      texts.push(text);
      if (texts.length === 3) await change();
    }
  });
  if (isPostgres()) {
    await work;
    expect(texts.length).toBeGreaterThan(PAGES);
    expect(texts.join('')).not.toContain('"note":"changed"');
    await other.close();
  } else {
    await expect(work).rejects.toThrow(DataChangedError);
    expect(texts).toHaveLength(3);
  }
});

test('half of the connections are left to others who ask', async () => {
  const few = isPostgres() ? await connect(database.address, { connections: 4 }) : database;
  expect(maxConcurrentExports(few)).toBe(isPostgres() ? 2 : 3);
  if (isPostgres()) await few.close();
});
