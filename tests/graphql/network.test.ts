import { beforeAll, describe, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { idOf } from './support/cases/cases.ts';
import { madeUp, on } from './support/made-up.ts';

const database = await openTestDatabase('migrated');
const url = await serveTestDatabase(database);

/**
 * Ann and Bob met three times, Ann and Cleo twice, the others of the four once. Ann and Dan are both of Canada; Eve only
 * went to an opening.
 */
function network() {
  const dossier = madeUp('network');
  dossier.document('report');
  for (const code of ['CA', 'FR', 'RU']) dossier.country(code);
  const people = { ann: 'Q1', bob: 'Q2', cleo: 'Q3', dan: 'Q4', eve: 'Q5' };
  for (const [slug, wikidataId] of Object.entries(people)) dossier.person(slug, { wikidataId });
  const countries: Record<string, string> = { ann: 'CA', bob: 'RU', cleo: 'FR', dan: 'CA' };
  function summit(slug: string, date: object, present: string[]) {
    dossier.summit(slug, date);
    for (const person of present) dossier.participant(slug, person, { countryCode: countries[person] as string });
  }
  summit('all-four', on('2003-03-03', '2003-03-05'), ['ann', 'bob', 'cleo', 'dan']);
  summit('first', on('2001-01-01'), ['ann', 'bob']);
  summit('month', { ...on('2002-02-01', '2002-02-28'), dateEdtf: '2002-02', datePrecision: 'MONTH' }, ['bob', 'ann']);
  summit('again', on('2002-05-05'), ['cleo', 'ann']);
  summit('alone', on('2009-09-09'), ['bob']);
  dossier.occasion('opening', on('2010-10-10'));
  for (const personSlug of ['ann', 'eve']) dossier.rows.occasionAttendees.push({ occasionSlug: 'opening', personSlug });
  return dossier;
}
beforeAll(() => network().write(database.db));

interface Pair {
  a: { slug: string; code: string };
  b: { slug: string; code: string };
  summitCount: number;
}

const told = ({ a, b, summitCount }: Pair) => `${a.slug ?? a.code} ${b.slug ?? b.code} ${summitCount}`;

async function peopleWhoMet(args = ''): Promise<string[]> {
  const query = `{ meetingPairs${args} { a { slug } b { slug } summitCount } }`;
  return (await ask<{ meetingPairs: Pair[] }>(database, query)).meetingPairs.map(told);
}

async function countriesThatMet(args = ''): Promise<string[]> {
  const query = `{ countryPairs${args} { a { code } b { code } summitCount } }`;
  return (await ask<{ countryPairs: Pair[] }>(database, query)).countryPairs.map(told);
}

describe('meetingPairs', () => {
  test('has each pair once, the most frequent first, the others by their slugs', async () => {
    expect(await peopleWhoMet()).toEqual([
      'ann bob 3',
      'ann cleo 2',
      'ann dan 1',
      'bob cleo 1',
      'bob dan 1',
      'cleo dan 1',
    ]);
  });

  test('tells the first and the last day, and the summits, the newest first', async () => {
    const { meetingPairs } = await ask<{ meetingPairs: unknown[] }>(
      database,
      '{ meetingPairs(first: 1) { firstMet lastMet summits { slug } } }',
    );
    expect(meetingPairs).toEqual([
      {
        firstMet: '2001-01-01',
        lastMet: '2003-03-05',
        summits: [{ slug: 'all-four' }, { slug: 'month' }, { slug: 'first' }],
      },
    ]);
  });

  test.each(['bob', idOf('Person', 'bob'), 'Q2'])(
    'of a person given as %s are seen from that person',
    async (person) => {
      expect(await peopleWhoMet(`(person: "${person}")`)).toEqual(['bob ann 3', 'bob cleo 1', 'bob dan 1']);
    },
  );

  test.each(['eve', 'nobody', 'Q99', 'Q5'])('has none of %s, who met nobody at a summit', async (person) => {
    expect(await peopleWhoMet(`(person: "${person}")`)).toEqual([]);
  });

  test('gives no more than are asked for, and only those who met often enough', async () => {
    expect(await peopleWhoMet('(first: 2)')).toEqual(['ann bob 3', 'ann cleo 2']);
    expect(await peopleWhoMet('(minSummits: 2)')).toEqual(['ann bob 3', 'ann cleo 2']);
    expect(await peopleWhoMet('(minSummits: 2, person: "cleo")')).toEqual(['cleo ann 2']);
    expect(await peopleWhoMet('(minSummits: null, first: null)')).toHaveLength(6);
    expect(await peopleWhoMet('(first: 0)')).toEqual([]);
  });
});

describe('countryPairs', () => {
  test('has each pair once, counts a summit once, and no country with itself', async () => {
    expect(await countriesThatMet()).toEqual(['CA RU 3', 'CA FR 2', 'FR RU 1']);
  });

  test('of one country are seen from it', async () => {
    expect(await countriesThatMet('(country: "RU")')).toEqual(['RU CA 3', 'RU FR 1']);
    expect(await countriesThatMet('(country: "RU", minSummits: 2)')).toEqual(['RU CA 3']);
    expect(await countriesThatMet('(country: "DE")')).toEqual([]);
  });
});

test('counterparts are the pairs of a person, and of a country', async () => {
  const data = await ask<Record<'person' | 'eve' | 'country', { counterparts: Pair[] }>>(
    database,
    `{ person(slug: "cleo") { counterparts { a { slug } b { slug } summitCount } }
       eve: person(slug: "eve") { counterparts { a { slug } b { slug } summitCount } }
       country(code: "FR") { counterparts(first: 1) { a { code } b { code } summitCount } } }`,
  );
  expect(data.person.counterparts.map(told)).toEqual(['cleo ann 2', 'cleo bob 1', 'cleo dan 1']);
  expect(data.eve.counterparts).toEqual([]);
  expect(data.country.counterparts.map(told)).toEqual(['FR CA 2']);
});

test('a pair that is asked the same in two ways answers both', async () => {
  const data = await ask(
    database,
    `{ meetingPairs(first: 1) { a { slug summits(first: 1) { nodes { slug } } }
         same: a { summits(first: 2) { nodes { slug } } } } }`,
  );
  expect(data).toEqual({
    meetingPairs: [
      {
        a: { slug: 'ann', summits: { nodes: [{ slug: 'all-four' }] } },
        same: { summits: { nodes: [{ slug: 'all-four' }, { slug: 'again' }] } },
      },
    ],
  });
});

test.each([
  ['minSummits: 0', /minSummits: must be 1 or more, but is 0/],
  ['first: 101', /first: must be from 0 to 100, but is 101/],
  ['first: -1', /first: must be from 0 to 100, but is -1/],
])('%s is refused', async (args, message) => {
  for (const query of [`{ meetingPairs(${args}) { summitCount } }`, `{ countryPairs(${args}) { summitCount } }`]) {
    const { body } = await post(url, query);
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(body.errors[0].message).toMatch(message);
  }
});

test('who met is as the last load says', async () => {
  const later = network();
  later.rows.participants = later.rows.participants.filter(({ id }) => id !== 'first/bob' && id !== 'all-four/bob');
  later.rows.claims = later.rows.claims.filter(
    ({ participantId }) => participantId !== 'first/bob' && participantId !== 'all-four/bob',
  );
  const kept = new Set(later.rows.claims.map(({ id }) => id));
  later.rows.claimSpans = later.rows.claimSpans.filter(({ claimId }) => kept.has(claimId));
  await later.write(database.db);
  expect(await peopleWhoMet()).toEqual(['ann cleo 2', 'ann bob 1', 'ann dan 1', 'cleo dan 1']);
  expect(await countriesThatMet()).toEqual(['CA FR 2', 'CA RU 1']);
  await network().write(database.db);
  expect(await peopleWhoMet('(first: 1)')).toEqual(['ann bob 3']);
});
