import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { connect } from '../../src/database/connect.ts';
import type { Database } from '../../src/database/connection.ts';
import { databaseCode } from '../../src/database/errors.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

/** One query of each kind: a lookup, a list with its count, a nested list, facets, statistics, a search, evidence, history. */
const ordinary = [
  '{ summit(slug: "beijing-2022") { name date { start } participants { person { name } } } }',
  '{ dataset { version counts { documents quotes } } }',
  '{ deals { totalCount nodes { slug title } } }',
  '{ quotes(first: 3) { totalCount edges { cursor } nodes { text speaker { name } evidence { exact start } } } }',
  '{ deals { facets(fields: [KIND, STATUS]) { field buckets { label count } } } }',
  '{ statistics { summitsPerYear { year count } } }',
  '{ search(query: "gas") { totalCount edges { score snippet } } }',
  '{ deal(slug: "gas-supply-contract-30-year") { claims { field basis evidence { exact } } } }',
  '{ meetingPairs { summitCount a { name } } }',
];

/** How many answers are compared. `ABANDONED_ANSWERS=5000` for all that was ever asked of it. */
const ANSWERS = Number(process.env.ABANDONED_ANSWERS ?? 300);

describe.runIf(isPostgres())('answers beside statements that end in the middle of their rows', async () => {
  if (!isPostgres()) return;
  const database = await openTestDatabase();
  const address = database.address as { url: string };

  /** Half a gigabyte of rows: whatever ends it, it is in the middle of them. */
  const large = sql`select i, repeat('x', 500) as padding from generate_series(1, 1000000) as i`;

  const alone = (db: Database) => db.execute(large);
  // As exports have it.
  const inTransaction = (db: Database) =>
    db.transaction((transaction) => transaction.execute(large), { accessMode: 'read only' });

  test.each([
    ['of one connection', 1, alone],
    ['of one connection, in a transaction', 1, inTransaction],
    ['of four connections', 4, alone],
  ])(
    'because their client left are right: %s',
    async (_what, connections, run) => {
      const connection = await connect(address, { connections });
      onTestFinished(() => connection.close());
      // On a busy machine answers beside such statements take their time; here only wrong ones count.
      const url = await serveTestDatabase(connection, { limits: { ...defaultLimits, seconds: 60 } });
      const right = await rightAnswers();

      let isDone = false;
      const abandoning = Array.from({ length: 2 }, async (_, place) => {
        while (!isDone) {
          const leaving = new AbortController();
          const ended = run(connection.forRequest({ signal: leaving.signal }).db).catch(databaseCode);
          await pause(10 + 17 * place);
          leaving.abort();
          expect(await ended).toBe('57014');
        }
      });
      const wrong = await compare(url, right).finally(() => {
        isDone = true;
      });
      await Promise.all(abandoning);
      expect(wrong).toEqual([]);
    },
    60_000 + ANSWERS * 300,
  );

  test('and that the server itself ends (statement_timeout) are right', async () => {
    const connection = await connect(address, { connections: 1, statementTimeout: 30 });
    onTestFinished(() => connection.close());
    const { signal } = new AbortController();
    for (let round = 0; round < 20; round++) {
      expect(await connection.forRequest({ signal }).db.execute(large).catch(databaseCode)).toBe('57014');
      const { rows } = await connection.forRequest({ signal }).db.execute(sql`select 1 as one`);
      expect(rows).toEqual([{ one: 1 }]);
    }
  });

  test('and in a transaction whose client left between two statements are right', async () => {
    const connection = await connect(address, { connections: 1 });
    onTestFinished(() => connection.close());
    const leaving = new AbortController();
    const ended = connection.forRequest({ signal: leaving.signal }).db.transaction(async (transaction) => {
      await transaction.execute(sql`select 1`);
      leaving.abort();
      await transaction.execute(sql`select 2`);
    });
    expect(await ended.catch(databaseCode)).toBe('57014');
    const { signal } = new AbortController();
    const { rows } = await connection.forRequest({ signal }).db.execute(sql`select 1 as one`);
    expect(rows).toEqual([{ one: 1 }]);
  });

  async function rightAnswers(): Promise<string[]> {
    const quiet = await serveTestDatabase(database);
    const answers = await Promise.all(ordinary.map((query) => post(quiet, query)));
    expect(answers.map(({ status, body }) => [status, body.errors])).toEqual(ordinary.map(() => [200, undefined]));
    return answers.map(({ body }) => JSON.stringify(body));
  }

  /** The answers that differ from the right ones. */
  async function compare(url: string, right: readonly string[]): Promise<object[]> {
    const wrong: object[] = [];
    let asked = 0;
    const ask = async () => {
      while (asked < ANSWERS) {
        const which = asked++ % ordinary.length;
        const { status, body } = await post(url, ordinary[which] as string);
        if (JSON.stringify(body) !== right[which]) wrong.push({ query: ordinary[which], status, body });
      }
    };
    await Promise.all(Array.from({ length: 4 }, ask));
    return wrong;
  }
});
