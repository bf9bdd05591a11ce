import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkDossier } from '../src/loader/check/check-dossier.ts';
import { findSpan, passagesOf } from '../src/loader/check/find-span.ts';
import { readDossier } from '../src/loader/read/dossier-folders.ts';
import { ask, sharedTestDatabase } from './support/database.ts';
import { dossier } from './support/prepare.ts';

/**
 * The places in the texts of the first corpus where a naive loader goes wrong: documents, who speaks, and what is quoted.
 * The numbers are those of the list we keep of them; the others are with the deals.
 */
const database = await sharedTestDatabase();

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

let quotes: Map<string, Quote>;

beforeAll(async () => {
  const data = await ask<{ quotes: { nodes: Quote[] } }>(
    database,
    `{ quotes { nodes { slug form text speaker { slug } speakerTitle addressee { slug } isTranslation translationNote
         countries { code } partOf { slug } document { slug } claims { field basis evidence { exact document { slug } } } } } }`,
  );
  quotes = new Map(data.quotes.nodes.map((quote) => [quote.slug, quote]));
});

const quote = (slug: string) => quotes.get(slug) as Quote;
const basisOf = ({ claims }: Quote, field: string) =>
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
    const validated = checkDossier(await readDossier(dossier));
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
    expect(findSpan(passagesOf(`${title}\n\n${title} Russia has agreed`), 'Russia, China agree')).toMatchObject({
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
