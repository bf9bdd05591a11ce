import { type SQL, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { type Database, rowsOf } from '../../src/database/connection.ts';
import { IncompleteResultError, PreparedStatement } from '../../src/database/driver/statement.ts';
import { databaseCode, rootOf } from '../../src/database/errors.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';

const database = await openTestDatabase('migrated');

test('values come back alike from both databases, whatever their type', async () => {
  const { rows } = await database.db.execute(sql`select
    12::int4 as int4, 9007199254740993::int8 as int8, 1.50::numeric as numeric, 2.5::float8 as float8, true as bool,
    '2022-02-04'::date as date, '2022-02-04 10:00:00'::timestamp as timestamp, '1 day'::interval as interval,
    '{"a": [1, null]}'::jsonb as jsonb, array['x', 'y "z"', '']::text[] as texts, null as nothing, 'ß' as text`);
  expect(rows).toEqual([
    {
      int4: 12,
      int8: isPostgres() ? '9007199254740993' : expect.anything(),
      numeric: '1.50',
      float8: 2.5,
      bool: true,
      date: '2022-02-04',
      timestamp: '2022-02-04 10:00:00',
      interval: '1 day',
      jsonb: { a: [1, null] },
      texts: ['x', 'y "z"', ''],
      nothing: null,
      text: 'ß',
    },
  ]);
});

describe.runIf(isPostgres())('a statement that is prepared', async () => {
  if (!isPostgres()) return;
  const address = database.address as { url: string };

  /** One connection to the database, on which every statement is prepared once. */
  async function withOne<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
    const connection = await connect(address, { connections: 1 });
    return work(connection.db).finally(() => connection.close());
  }

  test('gives the rows that it has now, also when its table was altered meanwhile', () =>
    withOne(async (db) => {
      await db.execute(sql`create table altered (a int)`);
      await db.execute(sql`insert into altered values (1)`);
      const all = async () => (await db.execute(sql`select * from altered`)).rows;
      expect(await all()).toEqual([{ a: 1 }]);
      await db.execute(sql`alter table altered add b text default 'new'`);
      expect(await all()).toEqual([{ a: 1, b: 'new' }]);
      await db.execute(sql`alter table altered alter a type text`);
      expect(await all()).toEqual([{ a: '1', b: 'new' }]);
    }));

  test('can be run again after it failed, at its first time and later', () =>
    withOne(async (db) => {
      const divided = async (by: number) =>
        (await db.execute(sql`select 6 / ${by}::int as value`).catch((error) => ({ rows: [databaseCode(error)] })))
          .rows;
      expect(await divided(0)).toEqual(['22012']);
      expect(await divided(3)).toEqual([{ value: 2 }]);
      expect(await divided(0)).toEqual(['22012']);
      expect(await divided(2)).toEqual([{ value: 3 }]);
    }));

  test('is refused with parameters that cannot be sent, and the connection answers the next one right', () =>
    withOne(async (db) => {
      const circular: { self?: object } = {};
      circular.self = circular;
      const many = sql.join(
        Array.from({ length: 65_536 }, (_, index) => sql`${index}`),
        sql`, `,
      );
      const refusal = (statement: SQL) => db.execute(statement).catch((error) => String(rootOf(error)));
      expect(await refusal(sql`select ${circular}::jsonb`)).toMatch(/circular/);
      expect(await refusal(sql`select array[${many}]`)).toMatch(/65536 parameters/);
      expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
    }));

  test('answers statements that store rows and send none', () =>
    withOne(async (db) => {
      await db.execute(sql`create temporary table stored as select generate_series(1, 3) as number`);
      expect(await rowsOf(db, sql`select count(*)::int as count from stored`)).toEqual([{ count: 3 }]);
    }));

  test('reports the error that ended a transaction, not that its connection was lost too', () =>
    withOne(async (db) => {
      const ended = db.transaction((tx) =>
        tx.transaction(async (inner) => {
          const [session] = await rowsOf<{ pid: number }>(inner, sql`select pg_backend_pid() as pid`);
          await database.db.execute(sql`select pg_terminate_backend(${session?.pid}::int, 10000)`);
          throw new Error('the first error');
        }),
      );
      await expect(ended).rejects.toThrow('the first error');
      expect(await rowsOf(db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    }));

  test('leaves no connection behind in a transaction that somebody forgot', () =>
    withOne(async (db) => {
      const server = async () => (await rowsOf<{ pid: number }>(db, sql`select pg_backend_pid() as pid`))[0]?.pid;
      const before = await server();
      expect(await server()).toBe(before);
      await db.execute(sql`begin`);
      expect(await server()).not.toBe(before);
    }));
});

test('a result with another number of rows than the server counted is an error', () => {
  let outcome: unknown;
  const statement = new PreparedStatement({ text: 'select 1', values: [], rows: 'arrays' }, '', new Map(), (error) => {
    outcome = error;
  });
  statement.onColumns([]);
  statement.onRow(Buffer.from([0, 0]), 0);
  statement.onComplete('SELECT 2');
  statement.end();
  expect(outcome).toBeInstanceOf(IncompleteResultError);
});
