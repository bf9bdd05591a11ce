import { beforeAll, expect, test } from 'vitest';
import { load } from '../../src/loader/load.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { madeUp } from './support/made-up.ts';

const database = await openTestDatabase('migrated');

const value = 'values { value label claims { id value status } }';
const subject = `subject { __typename ... on Summit { slug } ... on Participant { id } ... on Deal { slug } ... on Quote { slug }
  ... on Occasion { slug } claims { id } }`;

interface Disagreement {
  field: string;
  values: { value: string; label: string; claims: { id: string; value: string; status: string }[] }[];
  subject: { __typename: string; slug?: string; id?: string; claims: { id: string }[] };
}

async function all(args = 'first: 100'): Promise<{ totalCount: number; nodes: Disagreement[] }> {
  const query = `{ disagreements(${args}) { totalCount nodes { field ${value} ${subject} } } }`;
  return (await ask<{ disagreements: { totalCount: number; nodes: Disagreement[] } }>(database, query)).disagreements;
}

const compared = { isCompared: true };
const rejected = { status: 'REJECTED' } as const;

beforeAll(async () => {
  await load(database.db, [dossier, dossier.replace('beijing-2022', 'paris-2015')]);
  const made = madeUp('differing');
  made.document('differing');
  made.person('somebody');
  made.summit('a-summit');
  made.participant('a-summit', 'somebody');
  made.deal('a-deal');
  made.occasion('an-occasion');
  const summit = { summitSlug: 'a-summit' };
  made.claim(summit, { field: 'date', value: '2001', ...compared, ...rejected });
  made.claim(summit, { field: 'date', value: '2002', label: 'in 2002', ...compared });
  made.claim(summit, { field: 'date', value: '2002', label: 'in 2002', ...compared, status: 'DISPUTED' });
  // The same value twice, one field of several records, and wordings and lists that nobody disputes.
  made.claim(summit, { field: 'kind', value: 'OTHER', ...compared });
  made.claim(summit, { field: 'kind', value: 'OTHER', ...compared, ...rejected });
  made.claim({ dealSlug: 'a-deal' }, { field: 'kind', value: 'TREATY', ...compared });
  made.claim(summit, { field: 'name', value: 'Another name' });
  const deal = { dealSlug: 'a-deal' };
  made.claim(deal, { field: 'amounts', value: 'USD 1 PRICE', topic: 'PRICE' });
  made.claim(deal, { field: 'amounts', value: 'USD 2 PRICE', topic: 'PRICE', status: 'DISPUTED' });
  made.claim(deal, { field: 'amounts', value: 'USD 3 CREDIT', topic: 'CREDIT' });
  made.claim({ participantId: 'a-summit/somebody' }, { field: 'role', value: 'HOST', ...compared });
  made.claim({ participantId: 'a-summit/somebody' }, { field: 'role', value: 'GUEST', ...compared });
  made.claim({ occasionSlug: 'an-occasion' }, { field: 'place', value: 'here', ...compared });
  made.claim({ occasionSlug: 'an-occasion' }, { field: 'place', value: 'there', ...compared });
  await made.write(database.db);
});

const mine = (nodes: Disagreement[]) =>
  nodes.flatMap(({ field, values, subject: { __typename, slug, id } }) => {
    const record = slug ?? Buffer.from(id ?? '', 'base64').toString();
    if (!/a-summit|a-deal|an-occasion/.test(record)) return [];
    return [`${__typename} ${field}: ${values.map((one) => `${one.label} (${one.claims.length})`).join(', ')}`];
  });

test('values that are compared and differ disagree; others do only if an editor disputed or rejected one', async () => {
  expect(mine((await all()).nodes)).toEqual([
    'Summit date: in 2002 (2), 2001 (1)',
    'Participant role: HOST (1), GUEST (1)',
    'Deal amounts: USD 1 PRICE (1), USD 2 PRICE (1)',
    'Occasion place: here (1), there (1)',
  ]);
});

test('each is about the record whose claims it has, and gives each claim under its value', async () => {
  const { nodes, totalCount } = await all();
  expect(nodes).toHaveLength(totalCount);
  for (const { values, subject: about } of nodes) {
    expect(values.length).toBeGreaterThan(1);
    expect(new Set(values.map((one) => one.value)).size).toBe(values.length);
    for (const one of values)
      for (const claim of one.claims) {
        expect(claim.value).toBe(one.value);
        expect(about.claims.map(({ id }) => id)).toContain(claim.id);
      }
    const accepted = values.map(({ claims }) => claims.some(({ status }) => status === 'ACCEPTED'));
    expect(accepted, 'accepted values first').toEqual(accepted.toSorted((a, b) => Number(b) - Number(a)));
  }
});

test('the disagreements of all records are those of each record', async () => {
  const each = `disagreements { field ${value} }`;
  const records = await ask<Record<string, { nodes: { slug: string; disagreements: object[] }[] }>>(
    database,
    `{ summits(first: 100) { nodes { slug ${each} } } participants(first: 100) { nodes { slug: id ${each} } }
       deals(first: 100) { nodes { slug ${each} } } quotes(first: 100) { nodes { slug ${each} } }
       occasions: occasionsConnection(first: 100) { nodes { slug ${each} } } }`,
  );
  const found = Object.values(records).flatMap(({ nodes }) =>
    nodes.flatMap(({ slug, disagreements }) => disagreements.map((one) => JSON.stringify({ slug, ...one }))),
  );
  const { nodes } = await all();
  const listed = nodes.map(({ field, values, subject: { slug, id } }) =>
    JSON.stringify({ slug: slug ?? id, field, values }),
  );
  expect(listed.length).toBeGreaterThan(8);
  expect(found.sort()).toEqual(listed.sort());
});

test.each([
  ['filter: { recordTypes: [PARTICIPANT, OCCASION] }', ['Participant role', 'Occasion place']],
  ['filter: { fields: ["place", "amounts"] }', ['Deal amounts', 'Occasion place']],
  ['filter: { recordTypes: [SUMMIT], fields: ["place"] }', []],
])('%s chooses some', async (filter, expected) => {
  const { nodes } = await all(`first: 100, ${filter}`);
  expect(mine(nodes).map((one) => one.replace(/:.*/, ''))).toEqual(expected);
});

test('pages follow each other without gap or repetition', async () => {
  const whole = (await all()).nodes.map(({ field, values }) => JSON.stringify({ field, values }));
  const seen: string[] = [];
  let after = 'null';
  for (;;) {
    const query = `{ disagreements(first: 3, after: ${after}) { nodes { field ${value} } pageInfo { hasNextPage endCursor } } }`;
    type Data = { disagreements: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const { disagreements } = await ask<Data>(database, query);
    seen.push(...disagreements.nodes.map((node) => JSON.stringify(node)));
    if (!disagreements.pageInfo.hasNextPage) break;
    after = JSON.stringify(disagreements.pageInfo.endCursor);
  }
  expect(seen).toEqual(whole);
});

test('a load that settles them ends them', async () => {
  const made = madeUp('differing');
  made.document('differing');
  made.summit('a-summit');
  await made.write(database.db);
  expect(mine((await all()).nodes)).toEqual([]);
});
