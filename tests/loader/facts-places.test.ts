import { describe, expect, test } from 'vitest';
import { edit, expectProblems, makeDossier, problemsOf, rowsOfDossier, smallFacts } from './small-dossier.ts';

const GENEVA = 'geneva: { name: Geneva, country: CH, wikidataId: Q71 }';
const at = (given: string) => GENEVA.replace(' }', `, ${given} }`);
const placeAt = async (given: string) =>
  (await rowsOfDossier(await makeDossier(edit(smallFacts, GENEVA, at(given))))).places[0];

describe('coordinates of a place', () => {
  test('are not needed', async () => {
    expect((await rowsOfDossier(await makeDossier())).places[0]).toMatchObject({ latitude: null, longitude: null });
  });

  test.each([
    ['latitude: 46.2044, longitude: 6.1432', 46.2044, 6.1432],
    ['latitude: -33.8688, longitude: -151.2', -33.8688, -151.2],
    ['latitude: 90, longitude: 180', 90, 180],
    ['latitude: -90.0, longitude: -180.0', -90, -180],
    ['latitude: 0, longitude: 0.000001', 0, 0.000001],
    ['latitude: -0.0, longitude: 1.500', 0, 1.5],
    ['latitude: 46.123456, longitude: 6.654321', 46.123456, 6.654321],
  ])('%s are taken', async (given, latitude, longitude) => {
    expect(await placeAt(given)).toMatchObject({ latitude, longitude });
  });

  test.each([
    ['latitude: 46.2', 'latitude and longitude go together'],
    ['longitude: 6.1', 'latitude and longitude go together'],
    ['latitude: ¶90.1, longitude: 6.1', 'expected a number from -90 to 90, in degrees'],
    ['latitude: ¶-91, longitude: 6.1', 'expected a number from -90 to 90, in degrees'],
    ['latitude: 46.2, longitude: ¶180.5', 'expected a number from -180 to 180, in degrees'],
    ['latitude: 46.2, longitude: ¶.inf', 'expected a number from -180 to 180, in degrees'],
    ['latitude: ¶"46.2", longitude: 6.1', 'expected a number from -90 to 90, in degrees'],
    ['latitude: ¶46.1234567, longitude: 6.1', 'expected at most 6 decimals'],
  ])('%s are refused', async (given, message) => {
    const folder = await makeDossier(edit(smallFacts, GENEVA, at(given.replace('¶', ''))));
    const problems = await problemsOf(folder);
    expect(problems.map((problem) => problem.message.replace(/^[\w.-]+: /, ''))).toContain(message);
    const line = smallFacts.split('\n').findIndex((one) => one.includes(GENEVA)) + 1;
    expect(problems[0]).toMatchObject({ line });
  });
});

describe('the day of release', () => {
  const released = async (given: string) =>
    (await rowsOfDossier(await makeDossier(edit(smallFacts, 'licence: CC0-1.0', `licence: CC0-1.0\n${given}`))))
      .dossiers[0]?.releasedOn;

  test('is not needed', async () => {
    expect((await rowsOfDossier(await makeDossier())).dossiers[0]?.releasedOn).toBeNull();
  });

  test.each(['2026-11-27', '"2024-02-29"'])('%s is taken', async (day) => {
    expect(await released(`released: ${day}`)).toBe(day.replaceAll('"', ''));
  });

  test.each(['2026-11', '2026', '2023-02-29', '27 November 2026', '2026-11-27T10:00:00Z'])(
    '%s is no day',
    async (day) => {
      await expectProblems('licence: CC0-1.0', `licence: CC0-1.0\nreleased: ¶${day}`, [
        'released: expected a day, written as 2022-02-04',
      ]);
    },
  );
});

describe('the words behind a link', () => {
  const LINK = 'trade-plan: { link: DISCUSSED_AT, basis: INFERRED, note: the read-out is about the talks }';
  const linked = (given: string) =>
    edit(smallFacts, LINK, LINK.replace('basis: INFERRED, note: the read-out is about the talks', given));
  const claimsOf = async (facts: string) =>
    (await rowsOfDossier(await makeDossier(facts))).claims.filter(({ field }) => field === 'deals');

  test('are not needed', async () => {
    expect(await claimsOf(smallFacts)).toEqual([]);
  });

  test.each([
    'basis: STATED, in: talks, words: Trade is to reach',
    'basis: STATED, spans: [{ in: talks, words: Trade is to reach }]',
    'basis: INFERRED, note: because, in: talks, words: Trade is to reach',
  ])('%s make a claim about the summit', async (given) => {
    expect(await claimsOf(linked(given))).toMatchObject([
      {
        summitSlug: 'geneva-talks',
        value: 'DISCUSSED_AT trade-plan',
        label: 'Discussed at: Trade plan',
        entry: 1,
        topic: 'trade-plan',
      },
    ]);
  });

  test.each([
    ['basis: STATED, in: talks, words: No such words', /not in|no such|found/],
    ['basis: STATED, in: nowhere, words: Trade is to reach', /no document nowhere/],
    ['basis: RESOLVED, note: x, in: talks, words: Trade is to reach', /RESOLVED claim needs two passages/],
    ['basis: INFERRED, in: talks, words: Trade is to reach', /an INFERRED claim needs a note/],
    ['basis: INFERRED', /a link with basis INFERRED needs a note/],
    ['basis: STATED, words: Trade is to reach', /in/],
    ['basis: STATED, spans: []', /spans/],
  ])('%s are refused, once', async (given, message) => {
    const problems = await problemsOf(await makeDossier(linked(given)));
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  });
});
