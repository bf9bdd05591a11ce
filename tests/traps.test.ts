import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { anchor, passagesOf } from '../src/loader/anchor.ts';
import { readDossier } from '../src/loader/read.ts';
import { validate } from '../src/loader/validate.ts';
import { ask, openTestDatabase } from './support/database.ts';
import { dossier } from './support/prepare.ts';

/** The places in the first corpus where a naive loader goes wrong; the numbers are those of the list we keep of them. */
const database = await openTestDatabase('loaded');

interface Quote {
  slug: string;
  form: string;
  text: string;
  speaker: { slug: string } | null;
  speakerTitle: string | null;
  addressee: { slug: string } | null;
  isTranslation: boolean;
  translationNote: string | null;
  countries: { code: string }[];
  partOf: { slug: string } | null;
  document: { slug: string };
  claims: { field: string; basis: string; evidence: { exact: string; document: { slug: string } }[] }[];
}
interface Deal {
  slug: string;
  kind: string;
  status: string;
  bindingness: string;
  term: string | null;
  settlementCurrency: string | null;
  countsTowardTotals: boolean;
  date: { edtf: string } | null;
  parties: { role: string; country: { code: string } | null; organization: { slug: string } | null }[];
  amounts: { role: string; value: string; period: string; currency: string; unit: string | null }[];
  summits: { link: string; basis: string }[];
  claims: { field: string; basis: string }[];
}

let quotes: Map<string, Quote>;
let deals: Map<string, Deal>;

beforeAll(async () => {
  const data = await ask<{ quotes: { nodes: Quote[] }; deals: { nodes: Deal[] } }>(
    database,
    `{ quotes { nodes { slug form text speaker { slug } speakerTitle addressee { slug } isTranslation translationNote
         countries { code } partOf { slug } document { slug } claims { field basis evidence { exact document { slug } } } } }
       deals { nodes { slug kind status bindingness term settlementCurrency countsTowardTotals date { edtf }
         parties { role country { code } organization { slug } } amounts { role value period currency unit }
         summits { link basis } claims { field basis } } } }`,
  );
  quotes = new Map(data.quotes.nodes.map((quote) => [quote.slug, quote]));
  deals = new Map(data.deals.nodes.map((deal) => [deal.slug, deal]));
});

const quote = (slug: string) => quotes.get(slug) as Quote;
const deal = (slug: string) => deals.get(slug) as Deal;
const basisOf = ({ claims }: Deal | Quote, field: string) =>
  claims.filter((claim) => claim.field === field).map(({ basis }) => basis);

describe('documents', () => {
  test('1: repeated and glued titles make seven documents, each body told from its title', async () => {
    const { documents } = await ask<{ documents: { totalCount: number; nodes: { title: string; text: string }[] } }>(
      database,
      '{ documents { totalCount nodes { title text } } }',
    );
    expect(documents.totalCount).toBe(7);
    expect(documents.nodes.every(({ title, text }) => text.startsWith(title))).toBe(true);
    expect(documents.nodes.map(({ title }) => title)).toContain('Interview with China Media Group');
  });

  test('1: the texts stand in the corpus file exactly where they are said to', async () => {
    const validated = validate(await readDossier(dossier));
    if ('problems' in validated) throw new Error('the dossier is not sound');
    const file = [...readFileSync(join(dossier, '000_4aa75c47ee18d052.txt'), 'utf8')];
    for (const { text, fileStart, fileEnd } of validated.rows.documents) {
      expect(file.slice(fileStart, fileEnd).join('')).toBe(text);
    }
  });

  test('25: what no text tells of itself is null', async () => {
    const { documents } = await ask<{ documents: { nodes: Record<string, null>[] } }>(
      database,
      '{ documents { nodes { publisher url publishedOn licence } } }',
    );
    const unknown = { publisher: null, url: null, publishedOn: null, licence: null };
    expect(documents.nodes).toEqual(documents.nodes.map(() => unknown));
  });

  test('23: positions are code points, so curly quotation marks do not shift them', async () => {
    const { document } = await ask<{ document: { text: string } }>(
      database,
      '{ document(slug: "xi-meets-putin") { text } }',
    );
    const spans = quote('xi-back-to-back').claims.filter(({ field }) => field === 'text')[0]?.evidence ?? [];
    expect(spans.map(({ exact }) => exact)).toEqual(['“back-to-back”']);
    expect([...document.text].slice(304, 318).join('')).toBe('“back-to-back”');
  });

  test('27: words that a repeated title has too are refused until it is said which are meant', () => {
    const title = 'Russia, China agree 30-year gas deal';
    expect(anchor(passagesOf(`${title}\n\n${title} Russia has agreed`), 'Russia, China agree')).toMatchObject({
      problem: expect.stringContaining('2 times'),
    });
  });
});

describe('people', () => {
  test('2: the president of China Media Group is not the president of China', async () => {
    const { person } = await ask<{ person: { name: string; participants: { totalCount: number } } }>(
      database,
      '{ person(slug: "shen-haixiong") { name participants { totalCount } } }',
    );
    expect(person).toEqual({ name: 'Shen Haixiong', participants: { totalCount: 0 } });
    expect(quote('shen-interview-opening').speakerTitle).toBe('President of China Media Group');
  });

  test('3: “(retranslated)” is a note on the translation, not part of the name', () => {
    expect(quote('shen-interview-opening')).toMatchObject({ isTranslation: true, translationNote: 'retranslated' });
  });

  test('4, 5: Shen speaks, and that he speaks to Putin is inferred', () => {
    const opening = quote('shen-interview-opening');
    expect(opening.speaker).toEqual({ slug: 'shen-haixiong' });
    expect(opening.addressee).toEqual({ slug: 'vladimir-putin' });
    expect(basisOf(opening, 'addressee')).toEqual(['INFERRED']);
    expect(
      [...quotes.values()].filter(({ speaker, form }) => speaker?.slug === 'vladimir-putin' && form !== 'INDIRECT'),
    ).toEqual([]);
  });

  test('6: the interview is no summit', async () => {
    const { summits } = await ask<{ summits: { totalCount: number } }>(
      database,
      '{ summits(filter: { people: ["shen-haixiong"] }) { totalCount } }',
    );
    expect(summits.totalCount).toBe(0);
    expect(await ask(database, '{ document(slug: "interview-china-media-group") { summits { slug } } }')).toEqual({
      document: { summits: [] },
    });
  });

  test('22: each name that is met leads to the one person, whose family name may come first', async () => {
    const { people, xi } = await ask<{ people: { totalCount: number }; xi: object }>(
      database,
      '{ people { totalCount } xi: person(slug: "xi-jinping") { familyName sortName } }',
    );
    expect(people.totalCount).toBe(3);
    expect(xi).toEqual({ familyName: 'Xi', sortName: 'Xi Jinping' });
    const met = await ask(database, '{ people(text: "Vladimir V. Putin") { nodes { slug } } }');
    expect(met).toEqual({ people: { nodes: [{ slug: 'vladimir-putin' }] } });
  });

  test('26: “The President of China” is resolved by a second passage that names him', () => {
    const speaker = quote('xi-trade-250bn').claims.filter(({ field }) => field === 'speaker');
    expect(speaker).toMatchObject([
      {
        basis: 'RESOLVED',
        evidence: [
          { exact: 'The President of China', document: { slug: 'russian-chinese-talks' } },
          {
            exact: 'President of the People’s Republic of China Xi Jinping',
            document: { slug: 'joint-statement-new-era' },
          },
        ],
      },
    ]);
  });
});

describe('time', () => {
  test('7, 8: the Games of Sochi and of Beijing are two occasions, and Putin is not said to have been in Sochi', async () => {
    const { occasions } = await ask<{ occasions: object[] }>(
      database,
      '{ occasions { slug date { edtf precision } place { slug } attendees { slug } } }',
    );
    expect(occasions).toEqual([
      {
        slug: '22nd-winter-olympics-opening',
        date: { edtf: '2014-02', precision: 'MONTH' },
        place: { slug: 'sochi' },
        attendees: [{ slug: 'xi-jinping' }],
      },
      {
        slug: 'xxiv-olympic-winter-games-opening',
        date: null,
        place: { slug: 'beijing' },
        attendees: [{ slug: 'vladimir-putin' }, { slug: 'xi-jinping' }],
      },
    ]);
  });

  test('9: only one document states the date of the talks; two are resolved by it', async () => {
    const { summit } = await ask<{
      summit: { claims: { basis: string; evidence: { document: { slug: string } }[] }[] };
    }>(
      database,
      '{ summit(slug: "2022-02-04-beijing-putin-xi") { claims(field: "date") { basis evidence { document { slug } } } } }',
    );
    expect(summit.claims.map(({ basis }) => basis)).toEqual(['STATED', 'RESOLVED', 'RESOLVED']);
    expect(summit.claims.map(({ evidence }) => evidence.at(-1)?.document.slug)).toEqual(
      Array(3).fill('joint-statement-new-era'),
    );
    expect(new Date('2022-02-04T00:00Z').getUTCDay()).toBe(5);
  });

  test('24: what has no date is in no range of dates', async () => {
    const { deals: dated, occasions } = await ask<{
      deals: { nodes: { slug: string }[] };
      occasions: { slug: string }[];
    }>(
      database,
      `{ deals(filter: { date: { from: "1900-01-01", to: "2100-01-01" } }) { nodes { slug } }
         occasions(date: { from: "2014-01-01", to: "2100-01-01" }) { slug } }`,
    );
    expect(dated.nodes.map(({ slug }) => slug)).not.toContain('gas-supply-contract-30-year');
    expect(dated.nodes).toHaveLength(3);
    expect(occasions.map(({ slug }) => slug)).toEqual(['22nd-winter-olympics-opening']);
  });
});

describe('deals', () => {
  test('10: the joint statement is issued, not signed, and its date is inferred', () => {
    const statement = deal('joint-statement-new-era');
    expect(statement).toMatchObject({ status: 'ISSUED', date: { edtf: '2022-02-04' }, countsTowardTotals: false });
    expect(basisOf(statement, 'date')).toEqual(['INFERRED']);
  });

  test('11, 12: US$250 billion is a target, exact, of no period, and counts toward no total', () => {
    expect(deal('bilateral-trade-target-usd-250bn')).toMatchObject({
      kind: 'TARGET',
      status: 'INTENDED',
      countsTowardTotals: false,
      amounts: [{ role: 'TARGET_LEVEL', value: '250000000000', currency: 'USD', unit: null, period: 'UNSPECIFIED' }],
    });
  });

  test('13, 14: the gas contract is agreed by two states for 30 years, paid in euros; nothing more is told', () => {
    const gas = deal('gas-supply-contract-30-year');
    expect(gas).toMatchObject({ status: 'AGREED', term: 'P30Y', settlementCurrency: 'EUR', amounts: [], date: null });
    expect(gas.parties).toEqual([
      { role: 'SELLER', country: { code: 'RU' }, organization: null },
      { role: 'BUYER', country: { code: 'CN' }, organization: null },
    ]);
  });

  test('15: an editor put the gas contract beside the meeting; no source ties them', () => {
    expect(deal('gas-supply-contract-30-year').summits).toEqual([{ link: 'CONTEMPORANEOUS', basis: 'EDITORIAL' }]);
  });

  test('16, 17: national currencies were raised by one side and supported by the other, and euros are another deal', () => {
    expect(deal('national-currency-settlements')).toMatchObject({
      kind: 'UNDERSTANDING',
      status: 'DISCUSSED',
      settlementCurrency: null,
      parties: [
        { role: 'PROPOSER', country: { code: 'RU' } },
        { role: 'SUPPORTER', country: { code: 'CN' } },
      ],
    });
  });

  test('20, 21: headline and reporter’s words make no deal, and no party but the two states', async () => {
    expect([...deals.keys()].sort()).toEqual([
      'bilateral-trade-target-usd-250bn',
      'gas-supply-contract-30-year',
      'joint-statement-new-era',
      'national-currency-settlements',
    ]);
    const { countries } = await ask<{ countries: { nodes: { code: string }[] } }>(
      database,
      '{ countries { nodes { code } } }',
    );
    expect(countries.nodes.map(({ code }) => code)).toEqual(['CN', 'RU']);
  });
});

describe('quotes', () => {
  test('18: the headline’s quotation is whole, apostrophe and all, and has no speaker', () => {
    expect(quote('have-each-others-backs')).toMatchObject({
      form: 'HEADLINE',
      text: 'Have Each Other’s Backs',
      speaker: null,
      countries: [{ code: 'CN' }, { code: 'RU' }],
    });
  });

  test('19: “back-to-back” is part of reported speech, and its speaker is inferred', () => {
    const part = quote('xi-back-to-back');
    expect(part).toMatchObject({ form: 'PARTIAL', partOf: { slug: 'xi-further-deepening' } });
    expect(basisOf(part, 'speaker')).toEqual(['INFERRED']);
    expect(quote('xi-further-deepening').form).toBe('INDIRECT');
  });
});
