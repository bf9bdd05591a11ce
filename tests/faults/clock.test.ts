import { sql } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { askOnce } from './support/requests.ts';

const database = await openTestDatabase();
const url = await serveTestDatabase(database, { limits: { ...defaultLimits, seconds: 1 } });
const query = `{ deals { totalCount nodes { title date { edtf } } }
  summit(slug: "2022-02-04-beijing-putin-xi") { date { edtf } claims(field: "date") { recordedAt } } dataset { version loadedAt } }`;
const { body: answer } = await post(url, query);

afterEach(() => {
  vi.useRealTimers();
});

/** The clock of the server's machine is set; what measures how long something takes is another. */
function setClock(moment: string) {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(moment);
}

test.each(['1970-01-01T00:00:00Z', '2022-02-04T00:00:00Z', '2106-02-07T06:28:16Z'])(
  'with the clock at %s answers are the same, and it is ready',
  async (moment) => {
    setClock(moment);
    expect(answer.errors).toBeUndefined();
    expect((await post(url, query)).body).toEqual(answer);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  },
);

test.runIf(isPostgres()).each(['1970-01-01T00:00:00Z', '2106-02-07T06:28:16Z'])(
  'a clock that jumps to %s while a request is under way neither ends it early nor late',
  async (moment) => {
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`lock table occasions in access exclusive mode`);
      const start = performance.now();
      const outcome = askOnce(url, { query: '{ occasions { name } }' });
      setClock(moment);
      expect(await outcome).toBe('504 TIMEOUT');
      const seconds = (performance.now() - start) / 1000;
      expect(seconds).toBeGreaterThan(0.9);
      expect(seconds).toBeLessThan(3);
    });
  },
);
