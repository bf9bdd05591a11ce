import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../src/loader/load.ts';
import { edit, makeDossier, smallFacts } from './loader/small-dossier.ts';
import { ask, openTestDatabase } from './support/database.ts';

const database = await openTestDatabase('migrated');

interface Claim {
  value: string;
  status: string;
  recordedAt: string;
  supersededAt: string | null;
  evidence: { exact: string }[];
}

const termClaims = async (asOf?: string) => {
  const { deal } = await ask<{ deal: { term: string; claims: Claim[] } }>(
    database,
    `query ($asOf: DateTime) { deal(slug: "trade-plan") {
       term claims(field: "term", asOf: $asOf) { value status recordedAt supersededAt evidence { exact } } } }`,
    { asOf },
  );
  return deal;
};

describe('a value that a reload changes', () => {
  let before: Claim;

  beforeAll(async () => {
    await load(database.db, [await makeDossier(smallFacts)]);
    before = (await termClaims()).claims[0] as Claim;
    await load(database.db, [await makeDossier(edit(smallFacts, 'value: P5Y', 'value: P6Y'))]);
  });

  test('is the record’s value, with its claim', async () => {
    const { term, claims } = await termClaims();
    expect(term).toBe('P6Y');
    expect(claims).toMatchObject([{ value: 'P6Y', status: 'ACCEPTED', supersededAt: null }]);
  });

  test('leaves the claim before it, with the status it had, to whoever asks for that moment', async () => {
    const { claims } = await termClaims(before.recordedAt);
    expect(claims).toEqual([{ ...before, supersededAt: expect.any(String) }]);
    expect(claims[0]?.evidence).not.toEqual([]);
  });

  test('had no claim before the first load', async () => {
    expect((await termClaims('2000-01-01T00:00:00Z')).claims).toEqual([]);
  });

  test('counts once in the data set', async () => {
    const { dataset } = await ask<{ dataset: { counts: { claims: number } } }>(
      database,
      '{ dataset { counts { claims } } }',
    );
    await load(database.db, [await makeDossier(smallFacts)]);
    expect(await ask(database, '{ dataset { counts { claims } } }')).toEqual({ dataset });
  });

  test('that comes back holds again', async () => {
    const { term, claims } = await termClaims();
    expect(term).toBe('P5Y');
    expect(claims).toMatchObject([{ value: 'P5Y', status: 'ACCEPTED', supersededAt: null }]);
  });

  test('has each of its times, also those before it came back', async () => {
    const now = (await termClaims()).claims[0] as Claim;
    const first = (await termClaims(before.recordedAt)).claims as [Claim];
    const between = (await termClaims(first[0].supersededAt as string)).claims as [Claim];
    expect(first).toMatchObject([{ value: 'P5Y', status: 'ACCEPTED', evidence: before.evidence }]);
    expect(between).toMatchObject([{ value: 'P6Y', status: 'ACCEPTED', supersededAt: now.recordedAt }]);
    expect((await termClaims(now.recordedAt)).claims).toEqual([now]);
  });

  test('is what the record said at each of these times', async () => {
    const saidAt = async (moment: string) => {
      const { deal } = await ask<{ deal: { valuesAsOf: { field: string; value: string; claims: Claim[] }[] } }>(
        database,
        'query ($moment: DateTime!) { deal(slug: "trade-plan") { valuesAsOf(moment: $moment) { field value claims { evidence { exact } } } } }',
        { moment },
      );
      return deal.valuesAsOf;
    };
    const [first] = (await termClaims(before.recordedAt)).claims as [Claim];
    const said = await saidAt(before.recordedAt);
    expect(said).toContainEqual({ field: 'term', value: 'P5Y', claims: [{ evidence: before.evidence }] });
    expect(said.filter(({ field }) => field === 'parties').map(({ value }) => value)).toEqual([
      'PARTY FR',
      'SUPPORTER bank',
    ]);
    expect(await saidAt(first.supersededAt as string)).toContainEqual(
      expect.objectContaining({ field: 'term', value: 'P6Y' }),
    );
    expect(await saidAt('2000-01-01T00:00:00Z')).toEqual([]);
  });
});

describe('sources that give different values', () => {
  const other =
    'date:\n      value: 2022-05-06\n      claims:\n        - { basis: RESOLVED, spans: [&friday { in: talks, words: on Friday }, &day { in: statement, words: on 6 May 2022 }] }\n        - { basis: EDITORIAL, status: REJECTED, value: 2022-05-05, note: a slip of the pen, in: statement, words: Bo Lind met }\n';
  const written =
    'date:\n      value: 2022-05-06\n      basis: RESOLVED\n      spans:\n        - &friday { in: talks, words: on Friday }\n        - &day { in: statement, words: on 6 May 2022 }\n';

  test('are listed side by side, the accepted value first, and the record keeps it', async () => {
    await load(database.db, [await makeDossier(edit(smallFacts, written, other))]);
    expect(
      await ask(
        database,
        '{ summit(slug: "geneva-talks") { date { edtf } disagreements { field values { value claims { status evidence { exact } } } } } }',
      ),
    ).toEqual({
      summit: {
        date: { edtf: '2022-05-06' },
        disagreements: [
          {
            field: 'date',
            values: [
              {
                value: '2022-05-06',
                claims: [{ status: 'ACCEPTED', evidence: [{ exact: 'on Friday' }, { exact: 'on 6 May 2022' }] }],
              },
              { value: '2022-05-05', claims: [{ status: 'REJECTED', evidence: [{ exact: 'Bo Lind met' }] }] },
            ],
          },
        ],
      },
    });
  });

  test('are none where wordings of a name differ, or a list has many values', async () => {
    expect(await ask(database, '{ deals { nodes { disagreements { field } } } }')).toEqual({
      deals: { nodes: [{ disagreements: [] }] },
    });
  });
});
