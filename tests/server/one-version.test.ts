import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';
import { talks, writeDossiers } from '../faults/support/data-sets.ts';
import { askWhile } from '../faults/support/requests.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { temporaryFolder } from './support/own-database.ts';

const database = await openTestDatabase('migrated');
await migrate(database);
const folder = await temporaryFolder();
const versions = await Promise.all(
  [1, 2].map((version) => writeDossiers(join(folder, String(version)), { 'talks-1': talks(1, version) })),
);
const url = await serveTestDatabase(database);
await load(database.db, [versions[0] as string]);

/** Several root fields, each a statement of its own, since statistics are not compiled, and a list with its count. */
const query = `{ summit(slug: "talks-1-summit") { name } deal(slug: "talks-1-plan") { term } dataset { version }
  quotes(first: 100) { totalCount nodes { text } } last: summit(slug: "talks-1-summit") { name }
  statistics { summitsPerYear { year } } }`;

type Answer = Record<'summit' | 'deal' | 'last', unknown> & {
  dataset: { version: string };
  quotes: { totalCount: number; nodes: unknown[] };
};

test('answers of several statements under loads: each is wholly of one version, both are seen', async () => {
  const seen = new Map<string, Set<string>>();
  const isRight = ({ dataset, summit, deal, quotes, last }: Answer) => {
    // Fields may come in any order.
    const rest = JSON.stringify([summit, deal, quotes.totalCount, quotes.nodes, last]);
    seen.set(dataset.version, (seen.get(dataset.version) ?? new Set()).add(rest));
    return true;
  };
  const { counts } = await askWhile(url, { query, isRight }, isPostgres() ? 8 : 2, async () => {
    for (let round = 1; round <= (isPostgres() ? 4 : 2); round++)
      await load(database.db, [versions[round % 2] as string]);
  });
  if (process.env.FIGURES) console.log(counts);
  expect(Object.keys(counts)).toEqual(['200 whole']);
  expect([...seen.values()].map((answers) => answers.size)).toEqual([1, 1]);
  expect([...seen.values()].map((answers) => /"name":"Talks (\d)"/.exec([...answers][0] ?? '')?.[1]).sort()).toEqual([
    '1',
    '2',
  ]);
});

/** Takes two statements. */
const several = '{ deals { nodes { slug } } statistics { summitsPerYear { year } } }';

test('an answer of one statement costs no other, and one of several costs one', async () => {
  const count = async (asked: string) => {
    database.statements.length = 0;
    expect((await post(url, asked)).status).toBe(200);
    return database.statements.length;
  };
  await post(url, query);
  expect(await count('{ __typename }')).toBe(0);
  expect(await count('{ deals { nodes { slug } } }')).toBe(1);
  expect(await count(several)).toBe(3);
});

test('a look that finds nobody is reported as the statements are', async () => {
  await post(url, query);
  await database.db.execute(sql`alter table dataset rename to elsewhere`);
  const { status, body } = await post(url, several);
  await database.db.execute(sql`alter table elsewhere rename to dataset`);
  expect(status).toBe(500);
  expect(body).toEqual({
    errors: [
      {
        message: 'Internal server error. The log of the server has the cause under this errorId.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) },
      },
    ],
  });
});
