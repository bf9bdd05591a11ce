import { describe, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { madeUp } from './support/made-up.ts';

const database = await openTestDatabase();
const url = await serveTestDatabase(database);
const dossier = madeUp('with-an-organisation');
dossier.document('made-up-document');
dossier.organization('made-up-bank');
await dossier.write(database.db);

const idOf = (typeName: string, key: string) => Buffer.from(`${typeName}:${key}`).toString('base64');
const summitSlug = '2022-02-04-beijing-putin-xi';
const nodes = [
  ['Summit', summitSlug, `summit(slug: "${summitSlug}") { id }`],
  ['Person', 'xi-jinping', 'person(slug: "xi-jinping") { id }'],
  ['Deal', 'gas-supply-contract-30-year', 'deal(slug: "gas-supply-contract-30-year") { id }'],
  ['Quote', 'xi-back-to-back', 'quote(slug: "xi-back-to-back") { id }'],
  ['Document', 'gas-deal-30-year', 'document(slug: "gas-deal-30-year") { id }'],
  ['Country', 'CN', 'country(code: "CN") { id }'],
  ['Organization', 'made-up-bank', 'organization(slug: "made-up-bank") { id }'],
  ['Participant', `${summitSlug}/xi-jinping`, 'participants(filter: { people: ["xi-jinping"] }) { nodes { id } }'],
] as const;

describe.each(nodes)('%s', (typeName, key, query) => {
  test('has an id made of its key alone, and is fetched again by it', async () => {
    const id = idOf(typeName, key);
    const { found } = await ask<{ found: { id?: string; nodes?: { id: string }[] } }>(database, `{ found: ${query} }`);
    expect(found.id ?? found.nodes?.[0]?.id).toBe(id);
    const again = await ask(database, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id });
    expect(again).toEqual({ node: { __typename: typeName, id } });
  });

  test('is null where there is none with that key', async () => {
    const gone = await ask(database, 'query ($id: ID!) { node(id: $id) { id } }', { id: idOf(typeName, 'ZZ') });
    expect(gone).toEqual({ node: null });
  });
});

test('the fields of a type can be asked of a node', async () => {
  const { node } = await ask(
    database,
    `query ($id: ID!) { node(id: $id) {
       ... on Person { name quotes(first: 1) { totalCount nodes { document { slug } } } }
       ... on Deal { title }
     } }`,
    { id: idOf('Person', 'shen-haixiong') },
  );
  const quotes = { totalCount: 1, nodes: [{ document: { slug: 'interview-china-media-group' } }] };
  expect(node).toEqual({ name: 'Shen Haixiong', quotes });
});

test('nodes keeps the order asked for, gives one asked for twice twice, and null for each that there is not', async () => {
  const ids = [
    idOf('Deal', 'nope'),
    idOf('Person', 'xi-jinping'),
    idOf('Country', 'CN'),
    idOf('Person', 'nobody'),
    idOf('Person', 'vladimir-putin'),
    idOf('Person', 'xi-jinping'),
  ];
  const data = await ask(database, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(data).toEqual({ nodes: [null, { id: ids[1] }, { id: ids[2] }, null, { id: ids[4] }, { id: ids[5] }] });
});

test('nodes of none are none', async () => {
  expect(await ask(database, '{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
});

test('100 ids are fetched at once, and 101 are refused', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => idOf('Deal', `nope-${index}`));
  const { nodes: found } = await ask<{ nodes: null[] }>(database, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids,
  });
  expect(found).toEqual(ids.map(() => null));
  const { body } = await post(url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [...ids, 'one-more'] });
  expect(body.errors[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
    message: expect.stringMatching(/^ids: /),
  });
});

describe.each([
  ['empty', ''],
  ['not base64', 'ö'],
  ['a slug', 'xi-jinping'],
  ['without a key', idOf('Person', '')],
  ['of a type that is no node', idOf('Evidence', '1')],
  ['of an interface', idOf('Node', '1')],
  ['of a type of no such name', idOf('Nonesuch', '1')],
  ['of a built-in name', idOf('constructor', '1')],
  ['with a NUL', idOf('Person', 'a\0b')],
])('an id that is %s', (_name, id) => {
  test.each(['query ($id: ID!) { node(id: $id) { id } }', 'query ($id: ID!) { nodes(ids: [$id]) { id } }'])(
    'is refused by %s',
    async (query) => {
      const { body } = await post(url, query, { id });
      expect(body.errors).toHaveLength(1);
      expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
    },
  );
});
