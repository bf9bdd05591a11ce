import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { sharedTestDatabase } from '../support/database.ts';

// What the first corpus must yield, listed by hand before there was a loader: rows, and the words behind their values.
const read = (file: string) => readFile(join(import.meta.dirname, file), 'utf8');
const listedRows: Record<string, object[]> = JSON.parse(await read('beijing-2022.rows.json'));
const [header = '', ...lines] = (await read('beijing-2022.claims.tsv')).replace(/\n$/, '').split('\n');
const listed = lines.map((line) => {
  const cells = line.split('\t');
  return Object.fromEntries(header.split('\t').map((column, index) => [column, cells[index]])) as unknown as Listed;
});

type Column = 'record' | 'field' | 'value' | 'basis' | 'document' | 'start' | 'end' | 'words' | 'note';
type Listed = Record<Column, string>;

const database = await sharedTestDatabase();
const held = await rowsOf<
  { claim: string; resolves: boolean } & Record<Exclude<Column, 'note'>, string> & { note: string | null }
>(
  database.db,
  sql`
    select claims.id as claim, field, value, basis, note, document_slug as document, start_at::text as start,
      end_at::text as end, exact as words, resolves,
      coalesce('summits/' || summit_slug, 'participants/' || participant_id, 'deals/' || deal_slug, 'quotes/' || quote_slug,
        'occasions/' || occasion_slug) as record
    from claims join claim_spans on claim_id = claims.id
    order by claims.id, claim_spans.ordinal`,
);

const columns = ['record', 'field', 'value', 'basis', 'document', 'start', 'end', 'words'] as const;
const isListed = (row: Listed) => (span: (typeof held)[number]) =>
  columns.every((column) => span[column] === row[column]) && (row.note === '' || span.note === row.note);

test.each(listed.map((row) => [row.record, row.field, row.value, row.basis, row.document, row.words, row] as const))(
  '%s: %s %s is %s in %s by “%s”',
  (_record, _field, _value, _basis, _document, _words, row) => {
    const sameField = held.filter(({ record, field }) => record === row.record && field === row.field);
    expect(sameField.filter(isListed(row)), JSON.stringify(sameField, null, 1)).toHaveLength(1);
  },
);

test('a value that is RESOLVED has one claim with the words and then those that resolve them', () => {
  const keyOf = ({ record, field, value, note }: Listed) => JSON.stringify([record, field, value, note]);
  const rowsResolved = listed.filter(({ basis }) => basis === 'RESOLVED');
  const resolved = [...new Set(rowsResolved.map(keyOf))].map((key) => rowsResolved.filter((row) => keyOf(row) === key));
  expect(resolved).toHaveLength(10);
  for (const rows of resolved) {
    const spans = rows.map((row) => held.find(isListed(row)));
    expect(spans.map((span) => span?.resolves)).toEqual([false, true]);
    expect(new Set(spans.map((span) => span?.claim)).size).toBe(1);
    expect(held.filter(({ claim }) => claim === spans[0]?.claim)).toEqual(spans);
  }
});

test('everything that was listed is looked for', () => {
  expect(listed).toHaveLength(89);
  expect(Object.values(listedRows).flat()).toHaveLength(45);
});

test.each(Object.entries(listedRows))('the rows of %s are those listed, and no others', async (table, rows) => {
  const found = await rowsOf<{ row: object }>(
    database.db,
    sql`select to_jsonb(t) as row from ${sql.identifier(table)} as t`,
  );
  const parsed = found.map(({ row }) => (typeof row === 'string' ? JSON.parse(row) : row));
  expect(parsed).toHaveLength(rows.length);
  for (const row of rows) expect(parsed).toContainEqual(expect.objectContaining(row));
});
