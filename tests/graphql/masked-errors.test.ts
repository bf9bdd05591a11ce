import { PassThrough } from 'node:stream';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await openTestDatabase();
const logged = new PassThrough({ encoding: 'utf8' });
const url = await serveTestDatabase(database, { log: pino(logged) });
await database.db.execute(sql`alter table quotes rename column text to hidden_column`);

const secret = 'what-the-client-asked-for';
const query = `query ($text: String) { quotes(filter: { text: $text }) { nodes { text } } }`;

beforeEach(() => {
  logged.read();
});

test('a fault of ours tells nothing but an id, which is in the log with its cause', async () => {
  const { status, body } = await post(url, query, { text: secret });
  expect(status).toBe(500);
  expect(body.errors).toHaveLength(1);
  const { message, extensions } = body.errors[0];
  expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(message).toBe('Internal server error. The log of the server has the cause under this errorId.');
  const log = String(logged.read());
  expect(log).toContain(extensions.errorId);
  expect(log).toMatch(/text does not exist/);
  expect(log).not.toContain(secret);
});

test('neither SQL, nor names of tables and columns, nor what was asked for, nor a stack is in the answer', async () => {
  const { body } = await post(url, query, { text: secret });
  const text = JSON.stringify(body);
  for (const part of [
    'select',
    'hidden_column',
    'tsquery',
    'relation',
    'does not exist',
    '42703',
    secret,
    'Failed query',
    'stack',
    '.ts',
  ]) {
    expect(text, part).not.toContain(part);
  }
});

test('other fields of the same query still have their answers', async () => {
  const { body } = await post(url, '{ deals { totalCount } quote(slug: "xi-back-to-back") { text } }');
  expect(body.data).toEqual({ deals: { totalCount: 4 }, quote: null });
  expect(body.errors[0]).toMatchObject({ path: ['quote'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
});

describe.runIf(isPostgres())('on Postgres', async () => {
  const { address } = database;
  if (!('url' in address)) return;
  const limited = await connect(address, { connections: 1, statementTimeout: 200 });
  const slow = await serveTestDatabase(limited);

  test('a query that the database cuts off is a TIMEOUT', async () => {
    const other = await connect(address, { connections: 1 });
    await other.db.transaction(async (tx) => {
      // Whoever reads the table now waits until the limit.
      await tx.execute(sql`lock table deals in access exclusive mode`);
      const { body } = await post(slow, '{ deals { nodes { slug } } }');
      expect(body.errors).toHaveLength(1);
      expect(body.errors[0].extensions).toEqual({ code: 'TIMEOUT' });
      expect(body.errors[0].message).not.toMatch(/statement|cancel/i);
    });
    await limited.close();
    await other.close();
  });

  test('while connections break, queries are answered or SERVICE_UNAVAILABLE, and then answered again', async () => {
    const other = await connect(address, { connections: 1 });
    const ask = () => post(url, '{ deals { totalCount } }');
    expect((await ask()).body).toEqual({ data: { deals: { totalCount: 4 } } });
    await other.db.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    const answers = [await ask(), await ask(), await ask()].map(({ body }) => body);
    for (const { errors } of answers) {
      if (errors) expect(errors[0].extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    }
    expect(answers.at(-1)).toEqual({ data: { deals: { totalCount: 4 } } });
    await other.close();
  });
});
