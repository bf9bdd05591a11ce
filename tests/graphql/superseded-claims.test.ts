import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';

const database = await openTestDatabase();
// Else the database keeps a record from losing the claims of its values.
await database.db.execute(sql`alter table claims disable trigger user`);
await database.db.execute(sql`update claims set superseded_at = now()`);

const claims = 'claims { value } evidence { exact } disagreements { field }';

interface Entry {
  participants?: object[];
}

test.each([
  ['summits', `{ list: summits { nodes { ${claims} } } }`],
  ['occasions', `{ list: occasions { ${claims} } }`],
  ['deals', `{ list: deals { nodes { ${claims} } } }`],
  ['quotes', `{ list: quotes { nodes { ${claims} } } }`],
  ['participants', `{ list: summits { nodes { participants { ${claims} } } } }`],
])('claims that no longer hold are not among those of %s', async (_what, query) => {
  const { list } = await ask<{ list: Entry[] | { nodes: Entry[] } }>(database, query);
  const entries = Array.isArray(list) ? list : list.nodes;
  const records = entries.flatMap(({ participants, ...record }) => participants ?? [record]);
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) expect(record).toEqual({ claims: [], evidence: [], disagreements: [] });
});
