import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { servePersisted } from '../clients/support/persisted.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const database = await sharedTestDatabase();
const plain = `${await serveTestDatabase(database)}/graphql`;
const withPersisted = await servePersisted(database, { documents: new Map([['a', '{ __typename }']]), only: false });

// A setting of ours must not cost what the standard asks for.
describe.each([
  ['as it is', plain],
  ['with persisted documents', withPersisted],
])('GraphQL over HTTP, the server %s', (_how, url) => {
  const audits = serverAudits({ url });

  test('there are as many audits as ever', () => {
    expect(audits.length).toBeGreaterThanOrEqual(61);
  });

  test.each(audits.map((audit) => [`${audit.id}: ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    // Besides an error there are notices and warnings, for what servers should and may do: all of it is done here.
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
  });
});
