import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { databaseCode } from '../../src/database/errors.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';

describe.runIf(isPostgres())('light statements that share a connection', async () => {
  if (!isPostgres()) return;
  const database = await openTestDatabase('migrated');
  const address = database.address as { url: string };

  async function connectWith(connections: number) {
    const connection = await connect(address, { connections });
    onTestFinished(() => connection.close());
    /** Runs a light statement, and gives the texts of its first row or the code of its error. */
    const read = async (text: string, values: unknown[] = [], signal = new AbortController().signal) => {
      const request = connection.forRequest({ signal, isLight: true });
      return request.read(text, values).then(([row]) => row?.map(String), databaseCode);
    };
    return { connection, read };
  }

  test('get their own answers beside others that leave, fail or are long', async () => {
    const { read } = await connectWith(2);
    /** What one asks and is to get; undefined if its client leaves. */
    const kinds = [
      (own: string) => read(`select $1 || ' ä', $1`, [own]).then((got) => [got, [`${own} ä`, own]]),
      (own: string) => read(`select pg_sleep(0.003), $1::text`, [own]).then((got) => [got, ['', own]]),
      (own: string) => read(`select 1 / ($1::text is null)::int`, [own]).then((got) => [got, '22012']),
      (own: string) => read(`select repeat($1, 20000)`, [own]).then((got) => [got, [own.repeat(20_000)]]),
      (own: string) => read(`select nothing_of_the_kind`, [], undefined).then((got) => [got, own && '42703']),
      (own: string) => {
        const leaving = new AbortController();
        setTimeout(() => leaving.abort(), Number(own) % 6);
        return read(`select pg_sleep(0.01), $1::text`, [own], leaving.signal).then((got) =>
          got === '57014' ? [] : [got, ['', own]],
        );
      },
    ];
    const wrong: unknown[] = [];
    let asked = 0;
    const ask = async () => {
      while (asked < 900) {
        const number = asked++;
        const kind = kinds[(number * 7) % kinds.length] as (typeof kinds)[number];
        const [got, right] = await kind(String(number));
        if (JSON.stringify(got) !== JSON.stringify(right)) wrong.push({ number, got, right });
      }
    };
    await Promise.all(Array.from({ length: 16 }, ask));
    expect(wrong).toEqual([]);
  });

  test('are answered after their connection was lost', async () => {
    const { read } = await connectWith(1);
    const [pid] = (await read('select pg_backend_pid()')) as string[];
    const answers = Promise.all(['a', 'b', 'c', 'd'].map((own) => read('select pg_sleep(0.1), $1::text', [own])));
    await pause(30);
    await database.db.execute(sql`select pg_terminate_backend(${pid}::int)`);
    expect(await answers).toEqual(['a', 'b', 'c', 'd'].map((own) => ['', own]));
  });

  test('are sent again when a cancel request for another one hits them', async () => {
    const { read } = await connectWith(1);
    const [pid] = (await read('select pg_backend_pid()')) as string[];
    const answers = Promise.all(['a', 'b', 'c'].map((own) => read('select pg_sleep(0.1), $1::text', [own])));
    await pause(30);
    await database.db.execute(sql`select pg_cancel_backend(${pid}::int)`);
    expect(await answers).toEqual(['a', 'b', 'c'].map((own) => ['', own]));
  });

  test('are not held up by one that takes seconds', async () => {
    const { read } = await connectWith(2);
    await Promise.all([read('select 1'), read('select 1')]);
    const ended: string[] = [];
    const run = (name: string, seconds: number) =>
      read('select pg_sleep($1)', [seconds]).then(() => {
        ended.push(name);
      });
    await Promise.all([run('long', 3), run('short', 0.1), ...['1', '2', '3', '4'].map((name) => run(name, 0))]);
    expect(ended).toHaveLength(6);
    expect(ended.at(-1)).toBe('long');
  });

  test('are not cancelled, nor run again, when one behind them is aborted', async () => {
    const { connection, read } = await connectWith(1);
    await connection.db.execute(sql`create sequence runs`);
    // The connection is open now: both are sent at once.
    const first = read(`select nextval('runs'), pg_sleep(0.5)`);
    const leaving = new AbortController();
    const second = read('select 2', [], leaving.signal);
    leaving.abort();
    expect(await second).toBe('57014');
    expect(await first).toEqual(['1', '']);
    expect(await read('select 3')).toEqual(['3']);
  });

  test('and are aborted themselves are cancelled, if they do not end soon', async () => {
    const { read } = await connectWith(1);
    await read('select 1');
    const leaving = new AbortController();
    const first = read('select pg_sleep(100)', [], leaving.signal);
    const second = read('select 2');
    leaving.abort();
    expect(await first).toBe('57014');
    expect(await second).toEqual(['2']);
  });

  test('do not get into the transaction of a request that is light', async () => {
    const { connection, read } = await connectWith(1);
    await read('select 1');
    const request = connection.forRequest({ signal: new AbortController().signal, isLight: true });
    const work = request.db.transaction((tx) => tx.execute(sql`select pg_sleep(0.05)`), { accessMode: 'read only' });
    // One of them when the begin was sent and not answered yet.
    const answers = [];
    for (let turn = 0; turn < 30; turn++) {
      answers.push(read(`select current_setting('transaction_read_only')`));
      await Promise.resolve();
    }
    expect(new Set((await Promise.all(answers)).flat())).toEqual(new Set(['off']));
    await work;
  });

  test('leave a connection to a statement that is not light', async () => {
    const { connection, read } = await connectWith(1);
    let answers = 0;
    let isDone = false;
    const busy = Array.from({ length: 8 }, async () => {
      for (; !isDone; answers++) await read('select pg_sleep(0.002)');
    });
    await pause(50);
    const before = answers;
    expect(await rowsOf(connection.db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    const meanwhile = answers - before;
    isDone = true;
    await Promise.all(busy);
    // Those that came before it.
    expect(meanwhile).toBeLessThanOrEqual(busy.length);
  });
});
