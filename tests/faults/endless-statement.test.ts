import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { connect } from '../../src/database/connect.ts';
import { type Connection, rowsOf } from '../../src/database/connection.ts';
import { databaseCode } from '../../src/database/errors.ts';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';
import { temporaryFolder } from '../server/support/own-database.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { serveTestDatabase } from '../support/server.ts';
import { askOnce } from './support/requests.ts';

const asked = {
  query: '{ deals { totalCount nodes { slug title } } search(query: "gas") { totalCount } }',
  isRight: (data: { deals: { totalCount: number; nodes: unknown[] } }) =>
    data.deals.totalCount === 4 && data.deals.nodes.length === 4,
};

/** Each of them for longer than anybody waits; where the regular expression is compiled no statement can be cancelled. */
const endless = [
  ['in its rows', sql`select count(*) from generate_series(1, 1e12)`],
  ['in its recursion', sql`with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n`],
  ['in a regular expression', sql`select repeat('a', 100000) ~ (repeat('(a*)*', 30) || '(b|\\1)$')`],
] as const;

// A Postgres server cancels a statement; see cancelled.test.ts.
describe.skipIf(isPostgres())('a statement of the embedded database that does not end', async () => {
  if (isPostgres()) return;
  const folder = `${await temporaryFolder()}/data`;
  const connection = await connect({ folder });
  await migrate(connection);
  await load(connection.db, [dossier]);
  const url = await serveTestDatabase(connection, { limits: { ...defaultLimits, seconds: 100 } });

  /** The code with which a statement fails that runs while something is done, and then has its time up. */
  async function failure(of: Connection, statement: (typeof endless)[number][1], meanwhile: () => Promise<unknown>) {
    const end = new AbortController();
    const outcome = of
      .forRequest({ signal: end.signal })
      .db.execute(statement)
      .then(() => 'an answer', databaseCode);
    await meanwhile();
    end.abort();
    return outcome;
  }

  test.each(endless)(
    '%s: health is reported meanwhile, and neighbours get right answers',
    async (_where, statement) => {
      const neighbours: Promise<string>[] = [];
      // Opening the database again takes long on a busy machine.
      const signal = AbortSignal.timeout(100_000);
      const code = await failure(connection, statement, async () => {
        neighbours.push(...Array.from({ length: 8 }, () => askOnce(url, { ...asked, signal })));
        for (let count = 0; count < 20; count++) {
          expect((await fetch(`${url}/health`)).status).toBe(200);
          await pause(25);
        }
      });
      expect(code).toBe('57014');
      expect(await Promise.all(neighbours)).toEqual(neighbours.map(() => '200 whole'));
      expect((await fetch(`${url}/ready`)).status).toBe(200);
    },
    120_000,
  );

  test('is ended with a stop of the server, which leaves the folder to the next', async () => {
    const other = `${await temporaryFolder()}/data`;
    const first = await connect({ folder: other });
    await first.db.execute(sql`create table kept as select 42 as answer`);
    const failed = failure(first, endless[0][1], () => pause(100));
    await first.close();
    expect(await failed).toBe('57014');
    const next = await connect({ folder: other });
    onTestFinished(next.close);
    expect(await rowsOf(next.db, sql`select answer from kept`)).toEqual([{ answer: 42 }]);
  });

  test('takes a transaction with it that it was a part of, and nothing of that one is there', async () => {
    await connection.db.execute(sql`create table written (what text)`);
    const end = new AbortController();
    const written = connection.forRequest({ signal: end.signal }).db.transaction(async (tx) => {
      await tx.execute(sql`insert into written values ('half')`);
      setTimeout(() => end.abort(), 100);
      await tx.execute(endless[0][1]).catch(() => {});
      await tx.execute(sql`insert into written values ('more')`);
    });
    expect(await written.catch(databaseCode)).toBe('57014');
    expect(await rowsOf(connection.db, sql`select what from written`)).toEqual([]);
  });

  test('in memory costs the database, and others get an error that it is away', async () => {
    const memory = await openTestDatabase();
    expect(await failure(memory, endless[0][1], () => pause(100))).toBe('57014');
    const away = await serveTestDatabase(memory);
    expect(await askOnce(away, asked)).toBe('503 SERVICE_UNAVAILABLE');
  });

  test('that ends soon after its time costs nothing', async () => {
    const memory = await openTestDatabase();
    const statement = sql`select count(*) from generate_series(1, 1000)`;
    expect(await failure(memory, statement, async () => {})).toBe('57014');
    await memory.ready();
  });
});
