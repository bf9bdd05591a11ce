import { describe, expect, test } from 'vitest';
import { type SharedClaim, settleClaims } from '../../src/loader/settle/claims.ts';
import { addedEntries, inOrderOfDates, positionOf } from '../../src/loader/settle/entries.ts';

let made = 0;
function claim(addedBy: string | null, value: string, more: Partial<SharedClaim> = {}): SharedClaim {
  made += 1;
  const status = more.givenStatus ?? 'ACCEPTED';
  return {
    id: String(made),
    field: 'date',
    topic: '',
    value,
    addedBy,
    givenStatus: status,
    status,
    ordinal: 1,
    entry: null,
    ...more,
  };
}

/** The statuses of claims, in the order in which they are given. */
function statuses(...claims: SharedClaim[]): string[] {
  const settled = new Map(settleClaims(claims, () => null).map(({ id, status }) => [id, status]));
  return claims.map(({ id }) => settled.get(id) as string);
}

describe('the status of a claim', () => {
  test('is ACCEPTED for the value of the record, DISPUTED for another, whichever comes first', () => {
    const [own, equal, other] = [claim(null, '2022'), claim('b', '2022'), claim('a', '2021')];
    expect(statuses(own, equal, other)).toEqual(['ACCEPTED', 'ACCEPTED', 'DISPUTED']);
    expect(statuses(other, equal, own)).toEqual(['DISPUTED', 'ACCEPTED', 'ACCEPTED']);
  });

  test('follows the first dossier by name where the record leaves the field open', () => {
    expect(statuses(claim('b', '2022'), claim('a', '2021'), claim('c', '2021'))).toEqual([
      'DISPUTED',
      'ACCEPTED',
      'ACCEPTED',
    ]);
  });

  test('stays what its dossier says where that disputes or rejects it', () => {
    expect(
      statuses(
        claim(null, '2022'),
        claim(null, '2020', { givenStatus: 'REJECTED' }),
        claim('a', '2022', { givenStatus: 'DISPUTED' }),
        claim('b', '2020'),
      ),
    ).toEqual(['ACCEPTED', 'REJECTED', 'DISPUTED', 'DISPUTED']);
  });

  test('is ACCEPTED again when the record comes to say the same', () => {
    const before = claim('a', '2021', { status: 'DISPUTED' });
    expect(statuses(claim(null, '2021'), before)).toEqual(['ACCEPTED', 'ACCEPTED']);
  });

  test('is told for each role of amounts and each status of steps, and never disputes a party', () => {
    const amount = { field: 'amounts', topic: 'PRICE' };
    expect(statuses(claim(null, '5 PRICE', amount), claim('a', '6 PRICE', amount))).toEqual(['ACCEPTED', 'DISPUTED']);
    expect(statuses(claim(null, '5 PRICE', amount), claim('a', '6 CREDIT', { ...amount, topic: 'CREDIT' }))).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ]);
    const party = { field: 'parties' };
    expect(statuses(claim(null, 'PARTY FR', party), claim('a', 'PARTY DE', party))).toEqual(['ACCEPTED', 'ACCEPTED']);
  });
});

test('claims are in the order of their dossiers, the record’s own first, and of each as it gives them', () => {
  const claims = [claim('b', '1'), claim('a', '2', { ordinal: 2 }), claim('a', '3'), claim(null, '4', { ordinal: 9 })];
  const order = settleClaims(claims, () => null).map(({ id, ordinal }) => [
    claims.find((one) => one.id === id)?.value,
    ordinal,
  ]);
  expect(order).toEqual([
    ['4', 1],
    ['3', 2],
    ['2', 3],
    ['1', 4],
  ]);
});

test('a list takes entries with topics that it has not, of the first dossier that has them', () => {
  const entry = (value: string, topic = '') => ({ value, topic });
  const added = addedEntries(
    [entry('5 PRICE', 'PRICE')],
    [
      { dossier: 'a', entries: [entry('6 PRICE', 'PRICE'), entry('1 CREDIT', 'CREDIT'), entry('2 CREDIT', 'CREDIT')] },
      { dossier: 'b', entries: [entry('3 CREDIT', 'CREDIT'), entry('4 GRANT', 'GRANT'), entry('4 GRANT', 'GRANT')] },
    ],
  );
  expect(added.map(({ dossier, entry: { value } }) => `${dossier} ${value}`)).toEqual([
    'a 1 CREDIT',
    'a 2 CREDIT',
    'b 4 GRANT',
  ]);
});

test('a claim is about the entry with its value, or else with its topic', () => {
  const entries = [
    { value: '5 PRICE', topic: 'PRICE' },
    { value: '1 CREDIT', topic: 'CREDIT' },
    { value: '2 CREDIT', topic: 'CREDIT' },
  ];
  expect(positionOf({ value: '2 CREDIT', topic: 'CREDIT' }, entries)).toBe(3);
  expect(positionOf({ value: '9 CREDIT', topic: 'CREDIT' }, entries)).toBe(2);
  expect(positionOf({ value: 'PARTY FR', topic: '' }, entries)).toBeNull();
});

test.each([
  ['between two', ['2014', '2016'], ['2015'], 'own 2014, added 2015, own 2016'],
  ['after one of the same day', ['2014', '2016'], ['2014'], 'own 2014, added 2014, own 2016'],
  ['before all', ['2014'], ['2013'], 'added 2013, own 2014'],
  ['at the end without a date', ['2014'], [null], 'own 2014, added null'],
  ['after own steps without a date', ['2014', null, '2016'], ['2015'], 'own 2014, own null, added 2015, own 2016'],
  ['where own steps are out of order, which stays', ['2016', '2014'], ['2015'], 'added 2015, own 2016, own 2014'],
])('an added step comes %s', (_where, own, added, order) => {
  const steps = [...own.map((start) => ({ start, isOwn: true })), ...added.map((start) => ({ start, isOwn: false }))];
  expect(
    inOrderOfDates(steps)
      .map(({ start, isOwn }) => `${isOwn ? 'own' : 'added'} ${start}`)
      .join(', '),
  ).toBe(order);
});
