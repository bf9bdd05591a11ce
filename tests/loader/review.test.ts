import { afterAll, describe, expect, test } from 'vitest';
import { check, load } from '../../src/loader/load.ts';
import { ProblemsError } from '../../src/loader/problems.ts';
import { describeChecked } from '../../src/loader/report.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { rowsIn } from './rows.ts';
import { edit, expectProblems, makeDossier, smallFacts } from './small-dossier.ts';

const database = await openTestDatabase('migrated');
afterAll(() => database.close());

const listed = (list: string) => edit(smallFacts, 'documents:\n', `review: ${list}\ndocuments:\n`);

describe('records that nobody has confirmed', () => {
  test('pass the check, which counts them and says how to confirm them', async () => {
    const checked = await check([await makeDossier(listed('[deals.trade-plan, quotes.agree]'))]);
    expect(checked.toReview).toBe(2);
    expect(describeChecked(checked)).toMatch(
      /^1 valid dossier: .*\n2 records to confirm before it is loaded: read each, then delete its line under review$/,
    );
    expect(describeChecked(await check([await makeDossier(listed('[]'))]))).not.toContain('confirm');
  });

  test('are not loaded, nor is anything beside them', async () => {
    const before = await rowsIn(database, { written: true });
    const folder = await makeDossier(listed('\n  - deals.trade-plan\n  - quotes.agree'));
    const error = (await load(database.db, [folder]).catch((reason) => reason)) as ProblemsError;
    expect(error).toBeInstanceOf(ProblemsError);
    expect(error.problems).toMatchObject([
      {
        file: `${folder}/facts.yaml`,
        line: 4,
        message: 'nobody has confirmed deals.trade-plan, quotes.agree',
        hint: 'read each beside its words, then delete its line under review',
      },
    ]);
    expect(await rowsIn(database, { written: true })).toEqual(before);
    await load(database.db, [await makeDossier(listed('[]'))]);
  });

  test('have to be there, once', () =>
    expectProblems(
      'documents:\n',
      'review: [¶deals.trade-plam, quotes.agree, ¶quotes.agree, ¶nothing]\ndocuments:\n',
      ['there is no record deals.trade-plam', 'did you mean deals.trade-plan?'],
      ['quotes.agree is listed twice', 'leave one out'],
      ['there is no record nothing', 'write section and key, as in deals.gas-contract'],
    ));
});

describe('where a claim comes from', () => {
  const facts = edit(
    edit(smallFacts, '  we-agree:\n', '  we-agree:\n    origin: MODEL\n'),
    '  geneva-talks:\n',
    '  geneva-talks:\n    origin: PROGRAM\n',
  ).replace('kind: { value: BILATERAL, ', 'kind: { value: BILATERAL, origin: EDITOR, ');
  interface Claim {
    field: string;
    origin: string;
  }
  interface Sourced {
    claims: Claim[];
  }
  const origins = (claims: Claim[]) => [...new Set(claims.map(({ origin }) => origin))].sort();

  test('is told by the API for the record and its participants, unless a claim says otherwise', async () => {
    await load(database.db, [await makeDossier(facts)]);
    const { summit, quote, deal } = await ask<{
      summit: Sourced & { participants: Sourced[] };
      quote: Sourced;
      deal: Sourced;
    }>(
      database,
      `{ summit(slug: "geneva-talks") { claims { field origin } participants { claims { origin } } }
         quote(slug: "we-agree") { claims { origin } } deal(slug: "trade-plan") { claims { origin } } }`,
    );
    expect(origins(summit.claims.filter(({ field }) => field !== 'kind'))).toEqual(['PROGRAM']);
    expect(origins(summit.claims.filter(({ field }) => field === 'kind'))).toEqual(['EDITOR']);
    expect(origins(summit.participants.flatMap(({ claims }) => claims))).toEqual(['PROGRAM']);
    expect(origins(quote.claims)).toEqual(['MODEL']);
    expect(origins(deal.claims)).toEqual(['EDITOR']);
  });

  test('is another fact about the same claim, which keeps its id', async () => {
    const idsOf = async () =>
      (await ask<{ quote: { claims: object[] } }>(database, '{ quote(slug: "we-agree") { claims { id } } }')).quote
        .claims;
    const before = await idsOf();
    const { changes } = await load(database.db, [await makeDossier(smallFacts)]);
    expect(changes.claims).toMatchObject({ added: 0, removed: 0 });
    expect(await idsOf()).toEqual(before);
    await load(database.db, [await makeDossier(facts)]);
  });

  test('is shown where the words of a claim are, and exported', async () => {
    const url = await serveTestDatabase(database);
    const page = async (path: string) => (await fetch(url + path)).text();
    expect(await page('/quotes/we-agree')).toContain('Proposed by a language model, confirmed by an editor');
    expect(await page('/summits/geneva-talks')).toContain('Proposed by a program, confirmed by an editor');
    expect(await page('/deals/trade-plan')).not.toContain('Proposed by');
    expect(await page('/quotes/we-agree.csv')).toMatch(/origin[\s\S]*MODEL/);
    for (const type of ['claims', 'evidence']) {
      const [head = '', ...rows] = (await page(`/export/${type}.csv`)).trim().split('\r\n');
      const column = head.split(',').indexOf('origin');
      expect(column, type).toBeGreaterThan(0);
      expect(rows.join('\n')).toContain('PROGRAM');
    }
    expect(await page('/export/claims.jsonld')).toContain('"origin":"MODEL"');
  });
});
