import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';
import { rowsIn } from '../loader/rows.ts';
import { openOwn, ownDatabase, temporaryFolder } from '../server/support/own-database.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { startProgram } from '../support/server.ts';
import { talks, writeDossiers } from './support/data-sets.ts';

const settings = await ownDatabase();
const alone = await openTestDatabase('migrated');
const folder = await temporaryFolder();

/** The dossiers of each of so many loads: each has some of those of others, in a version of its own. */
const setOf = (index: number) => [1, 2, 4].map((step) => ((index * step) % 5) + step);

async function foldersOf(count: number): Promise<{ path: string; slugs: string[]; version: number }[]> {
  const parent = join(folder, String(count));
  await mkdir(parent);
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const version = count * 10 + index;
      const numbers = [...new Set(setOf(index))];
      const set = Object.fromEntries(numbers.map((number) => [`talks-${number}`, talks(number, version)]));
      return { path: await writeDossiers(join(parent, String(index)), set), slugs: Object.keys(set), version };
    }),
  );
}

test.runIf(isPostgres()).each([2, 8])(
  '%i loads at once of overlapping dossiers come to what one after the other does',
  async (count) => {
    const sets = await foldersOf(count);
    const { db, address, close } = await openOwn(settings);
    const watcher = await connect(address, { connections: 1 });
    // All come to the first table before any may read it, and then set off together.
    const runs = await db.transaction(async (tx) => {
      await tx.execute(sql`lock table dossiers in access exclusive mode`);
      const started = sets.map(({ path }) => startProgram(['load', path], { ...settings }));
      const waiting = sql`select from pg_locks where relation = 'dossiers'::regclass and not granted`;
      await expect.poll(() => rowsOf(watcher.db, waiting), { timeout: 50_000, interval: 100 }).toHaveLength(count);
      return started;
    });
    for (const run of runs) expect(await run.finished).toMatchObject({ code: 0, stderr: '' });

    const titles = await rowsOf<{ slug: string; title: string }>(db, sql`select slug, title from dossiers`);
    const winners = new Map(titles.map(({ slug, title }) => [slug, Number(/version (\d+)/.exec(title)?.[1])]));
    const order = orderOf(sets, winners);
    for (const { path } of order) await load(alone.db, [path]);
    expect(await rowsIn({ db })).toEqual(await rowsIn(alone));
    await watcher.close();
    await close();
  },
);

/** An order of loads after which each dossier is as this one has it: the last has all of its own, and so on. */
function orderOf<Set extends { slugs: string[]; version: number }>(sets: Set[], winners: Map<string, number>): Set[] {
  const left = new Map(winners);
  const order: Set[] = [];
  const open = [...sets];
  while (open.length > 0) {
    const index = open.findIndex(({ slugs, version }) =>
      slugs.every((slug) => (left.get(slug) ?? version) === version),
    );
    expect(index, 'there is no order of the loads that comes to this').not.toBe(-1);
    const [last] = open.splice(index, 1) as [Set];
    for (const slug of last.slugs) left.delete(slug);
    order.unshift(last);
  }
  return order;
}

test.skipIf(isPostgres())(
  'of four loads at once into one folder some are turned away, and what is there is whole',
  async () => {
    const prepared = await openOwn(settings);
    await migrate(prepared);
    await prepared.close();
    const sets = await foldersOf(4);
    const runs = sets.map(({ path }) => startProgram(['load', path], { ...settings }));
    const ended = await Promise.all(runs.map((run) => run.finished));
    const refused = ended.filter(({ code }) => code !== 0);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(4);
    const pids = runs.map(({ pid }) => pid).join('|');
    for (const { code, stdout, stderr } of refused) {
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^.* is in use by process (${pids})\\. Stop it, .*\n$`));
    }

    const { db, close } = await openOwn(settings);
    const titles = await rowsOf<{ slug: string; title: string }>(db, sql`select slug, title from dossiers`);
    const winners = new Map(titles.map(({ slug, title }) => [slug, Number(/version (\d+)/.exec(title)?.[1])]));
    for (const { path } of orderOf(
      sets.filter((_, index) => ended[index]?.code === 0),
      winners,
    ))
      await load(alone.db, [path]);
    expect(await rowsIn({ db })).toEqual(await rowsIn(alone));
    await close();
  },
);
