import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../src/loader/load.ts';
import { ask, openTestDatabase } from './support/database.ts';
import { dossier as beijing } from './support/prepare.ts';

/** The rest of what the second dossier is there for: many at one table, one sentence three times, figures of many kinds. */
const database = await openTestDatabase('migrated');
await load(database.db, [beijing, join(import.meta.dirname, '../seeds/paris-2015')]);

const leadersEvent = '2015-11-30-le-bourget-leaders-event';

describe('a meeting of many', () => {
  test('has everybody with the office and the country that the words give, the host first', async () => {
    const { summit } = await ask<{ summit: { kind: string; participants: unknown[] } }>(
      database,
      `{ summit(slug: "${leadersEvent}") { kind country { code } place { name } occasion { slug }
           participants { role title person { slug } country { code } organization { slug } } } }`,
    );
    expect(summit).toMatchObject({
      kind: 'MULTILATERAL',
      country: { code: 'FR' },
      place: { name: 'Le Bourget' },
      occasion: { slug: 'cop21' },
    });
    const at = (slug: string, title: string, code: string | null, organization: string | null = null) => ({
      role: slug === 'francois-hollande' ? 'HOST' : 'PARTICIPANT',
      title,
      person: { slug },
      country: code && { code },
      organization: organization && { slug: organization },
    });
    expect(summit.participants[0]).toEqual(at('francois-hollande', 'President of the French Republic', 'FR'));
    expect(summit.participants).toHaveLength(12);
    expect(summit.participants).toEqual(
      expect.arrayContaining([
        at('ban-ki-moon', 'Secretary-General of the United Nations', null, 'united-nations'),
        at('laurent-fabius', 'President of COP21', null),
        at('barack-obama', 'President of the United States of America', 'US'),
        at('xi-jinping', 'President of the People’s Republic of China', 'CN'),
        at('vladimir-putin', 'President of the Russian Federation', 'RU'),
        at('angela-merkel', 'Federal Chancellor of Germany', 'DE'),
        at('narendra-modi', 'Prime Minister of India', 'IN'),
        at('david-cameron', 'Prime Minister of the United Kingdom', 'GB'),
        at('justin-trudeau', 'Prime Minister of Canada', 'CA'),
        at('shinzo-abe', 'Prime Minister of Japan', 'JP'),
        at('dilma-rousseff', 'President of Brazil', 'BR'),
      ]),
    );
  });

  test('and a meeting of two is found by both, with the ceremony that it hung on', async () => {
    const { summits } = await ask<{ summits: { nodes: unknown[] } }>(
      database,
      `{ summits(filter: { kinds: [BILATERAL], peopleAll: ["barack-obama", "xi-jinping"] }) {
           nodes { date { edtf } participants { role person { slug } }
             occasion { date { edtf } attendees { slug } } } } }`,
    );
    expect(summits.nodes).toEqual([
      {
        date: { edtf: '2016-09-03' },
        participants: [
          { role: 'HOST', person: { slug: 'xi-jinping' } },
          { role: 'GUEST', person: { slug: 'barack-obama' } },
        ],
        occasion: {
          date: { edtf: '2016-09-03' },
          attendees: expect.arrayContaining([
            { slug: 'xi-jinping' },
            { slug: 'barack-obama' },
            { slug: 'ban-ki-moon' },
          ]),
        },
      },
    ]);
  });

  test('whoever is in both dossiers is one person with the summits of both', async () => {
    const slugs = async (wikidataId: string) => {
      const { person } = await ask<{
        person: { slug: string; sortName: string; aliases: string[]; summits: { nodes: { slug: string }[] } };
      }>(
        database,
        'query ($id: String) { person(wikidataId: $id) { slug sortName aliases summits { nodes { slug } } } }',
        { id: wikidataId },
      );
      return person;
    };
    const xi = await slugs('Q15031');
    expect(xi).toMatchObject({ slug: 'xi-jinping', sortName: 'Xi Jinping' });
    expect(xi.aliases.filter((alias) => alias === 'Xi')).toHaveLength(1);
    expect(xi.summits.nodes.map(({ slug }) => slug)).toEqual([
      '2022-02-04-beijing-putin-xi',
      '2016-09-03-hangzhou-obama-xi',
      leadersEvent,
    ]);
    const putin = await slugs('Q7747');
    expect(putin.summits.nodes.map(({ slug }) => slug)).toEqual(['2022-02-04-beijing-putin-xi', leadersEvent]);
  });
});

describe('the same words', () => {
  test('are found as they were said and in two translations, each with what its document says of it', async () => {
    const { quotes } = await ask<{ quotes: { nodes: { slug: string }[] } }>(
      database,
      `{ quotes(filter: { speaker: ["laurent-fabius"], date: { from: "2015-12-12", to: "2015-12-12" } }) {
           nodes { slug text isTranslation translationNote document { language } } } }`,
    );
    expect(quotes.nodes).toHaveLength(3);
    expect(quotes.nodes).toEqual(
      expect.arrayContaining([
        {
          slug: 'fabius-petit-marteau',
          text: 'C’est un petit marteau, mais je pense qu’il peut faire de grandes choses.',
          isTranslation: false,
          translationNote: null,
          document: { language: 'fr' },
        },
        {
          slug: 'fabius-small-gavel',
          text: 'It’s a small gavel, but I think it can do great things.',
          isTranslation: true,
          translationNote: 'the English translation that French embassies published',
          document: { language: 'en' },
        },
        {
          slug: 'fabius-small-hammer',
          text: 'It’s a small hammer but it can do a big job.',
          isTranslation: true,
          translationNote: 'another English translation',
          document: { language: 'en' },
        },
      ]),
    );
  });

  test('are one group, in which an editor has put the translations, each with a note', async () => {
    const { quotes } = await ask<{ quotes: { nodes: { slug: string }[] } }>(
      database,
      `{ quotes(filter: { speaker: ["laurent-fabius"], date: { from: "2015-12-12", to: "2015-12-12" } }) {
           nodes { slug sameWords { slug } claims(field: "translationOf") { value basis note evidence { document { language } } } } } }`,
    );
    const [gavel, marteau, hammer] = ['fabius-small-gavel', 'fabius-petit-marteau', 'fabius-small-hammer'];
    const told = (basis: string) => [
      {
        value: marteau,
        basis,
        note: expect.any(String),
        evidence: [{ document: { language: 'en' } }, { document: { language: 'fr' } }],
      },
    ];
    expect(quotes.nodes).toEqual([
      { slug: gavel, sameWords: [{ slug: marteau }, { slug: hammer }], claims: told('INFERRED') },
      { slug: marteau, sameWords: [{ slug: gavel }, { slug: hammer }], claims: [] },
      { slug: hammer, sameWords: [{ slug: gavel }, { slug: marteau }], claims: told('EDITORIAL') },
    ]);
  });
});

describe('figures', () => {
  const amountsOf = async (slug: string) =>
    (
      await ask<{ deal: { amounts: unknown[] } }>(
        database,
        `{ deal(slug: "${slug}") { amounts { role qualifier value valueMax currency unit period } } }`,
      )
    ).deal.amounts;
  const figure = (qualifier: string, value: string, more: object) => ({
    role: 'TARGET_LEVEL',
    qualifier,
    value,
    valueMax: null,
    currency: null,
    unit: null,
    period: 'UNSPECIFIED',
    ...more,
  });

  test('are of a year or in total, and in the currency of the words', async () => {
    const [perYear, total] = [{ period: 'PER_YEAR' }, { period: 'TOTAL' }];
    expect(await amountsOf('climate-finance-goal')).toEqual([
      figure('EXACT', '100000000000', { currency: 'USD', ...perYear }),
      figure('AT_LEAST', '100000000000', { currency: 'USD', ...perYear }),
    ]);
    expect(await amountsOf('france-climate-finance')).toEqual([
      figure('EXACT', '3000000000', { role: 'BASELINE_LEVEL', currency: 'EUR', ...perYear }),
      figure('EXACT', '5000000000', { currency: 'EUR', ...perYear }),
    ]);
    expect(await amountsOf('canada-climate-finance')).toEqual([
      figure('EXACT', '2650000000', { role: 'GRANT', currency: 'CAD', ...total }),
    ]);
    const found = '{ deals(filter: { amount: { currency: EUR, min: "4000000000" } }) { nodes { slug } } }';
    expect(await ask(database, found)).toEqual({ deals: { nodes: [{ slug: 'france-climate-finance' }] } });
  });

  test('are ranges, least and rough figures and quantities where the words say so', async () => {
    expect(await amountsOf('us-climate-plan-2015')).toEqual([figure('RANGE', '26', { valueMax: '28', unit: '%' })]);
    expect(await amountsOf('china-climate-plan-2015')).toEqual([
      figure('RANGE', '60', { valueMax: '65', unit: '%' }),
      figure('ABOUT', '20', { unit: '%' }),
    ]);
    expect(await amountsOf('india-climate-plan-2015')).toEqual([
      figure('RANGE', '33', { valueMax: '35', unit: '%' }),
      figure('RANGE', '2500000000', { valueMax: '3000000000', unit: 't' }),
    ]);
    expect(await amountsOf('africa-renewable-energy-initiative')).toEqual([
      figure('AT_LEAST', '10', { unit: 'GW' }),
      figure('AT_LEAST', '300', { unit: 'GW' }),
    ]);
  });
});
