import { describe, expect, test } from 'vitest';
import { csvRecord } from '../../src/export/csv.ts';
import { COLUMNS, exportTypes } from '../../src/export/types.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { exported } from './support/exported.ts';
import { parseCsv, rowsOfCsv } from './support/parse-csv.ts';

const database = await sharedTestDatabase();
const { db } = database;

describe('a cell', () => {
  test.each([
    ['nothing', null, ''],
    ['what is not there', undefined, ''],
    ['a number', 5, '5'],
    ['a truth', false, 'false'],
    ['a list', ['a', 'b'], 'a|b'],
    ['an empty list', [], ''],
    ['a list with bars and backslashes in its entries', ['a|b', 'c\\'], 'a\\|b|c\\\\'],
    ['a comma', 'a, b', '"a, b"'],
    ['a quotation mark', 'the "new" era', '"the ""new"" era"'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a carriage return in it', 'a\rb', '"a\rb"'],
    ['curly quotation marks and accents', '“François”', '“François”'],
  ])('of %s', (_what, given, expected) => {
    expect(csvRecord([given])).toBe(`${expected}\r\n`);
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '=HYPERLINK("https://example.org","x")',
  ])('that a spreadsheet would run says that it is text: %j', (text) => {
    expect(parseCsv(csvRecord([text]))).toEqual([[`'${text}`]]);
  });

  test('of a list is escaped too where its first entry would be run', () => {
    expect(csvRecord([['=1', 'b']])).toBe("'=1|b\r\n");
    expect(csvRecord([['＝1', 'b']])).toBe("'＝1|b\r\n");
  });

  test.each(['a=1', 'a-b', "'quoted'", '–5', ' =1', '５＋１'])(
    'that no spreadsheet would run stays as it is: %j',
    (text) => {
      expect(csvRecord([text])).toBe(`${text}\r\n`);
    },
  );
});

test('every table begins with its columns, and every row has as many cells', async () => {
  for (const { name } of exportTypes) {
    const [header, ...rows] = parseCsv(await exported(database, name, 'csv'));
    expect(header, name).toEqual(Object.keys(COLUMNS[name] as object));
    for (const row of rows) expect(row.length, name).toBe(header?.length);
  }
});

test('the columns are the ones that readers know, each with a word of what it holds', () => {
  const names = Object.entries(COLUMNS).map(([type, columns]) => `${type}: ${Object.keys(columns).join(' ')}`);
  expect(names).toMatchInlineSnapshot(`
    [
      "summits: slug name kind format date date_start date_end date_precision time_of_day time_zone place place_name venue venue_name country country_name occasion occasion_name topics participants participant_names participant_countries deals wikidata_id documents",
      "participants: id summit summit_name date date_start date_end date_precision person person_name role title country country_name organization organization_name documents",
      "people: slug name family_name given_name sort_name aliases wikidata_id summit_count",
      "organizations: slug name country country_name wikidata_id",
      "places: slug name country country_name parent parent_name latitude longitude wikidata_id",
      "occasions: slug name date date_start date_end date_precision place place_name attendees attendee_names documents",
      "deals: slug title summary kind bindingness status subject route term settlement_currency date date_start date_end date_precision parties party_names party_roles amounts counts_toward_totals summits summit_links documents",
      "parties: deal deal_title role country country_name organization organization_name",
      "amounts: deal deal_title ordinal role qualifier value value_max currency unit period per verbatim counts_toward_totals",
      "events: deal deal_title ordinal status date date_start date_end date_precision",
      "links: summit summit_name deal deal_title link basis note",
      "quotes: slug form text speaker speaker_name speaker_title countries country_names addressee addressee_name is_translation translation_note date date_start date_end date_precision summit summit_name document document_title document_kind part_of translation_of documents",
      "documents: slug kind title language publisher url published_on published_start published_end licence notes container sha256 text",
      "claims: id record_type record field value label basis status verified_by origin note dossier documents",
      "evidence: claim ordinal record_type record field value label basis status verified_by origin counts_from document document_title document_kind start end exact prefix suffix resolves",
    ]
  `);
  expect(Object.values(COLUMNS).flatMap((columns) => Object.values(columns))).not.toContain('');
});

test('labels stand beside keys, and dates are given in EDTF and by their first and last day', async () => {
  const [summit] = rowsOfCsv(await exported(database, 'summits', 'csv'));
  expect(summit).toMatchObject({
    slug: '2022-02-04-beijing-putin-xi',
    kind: 'BILATERAL',
    date: '2022-02-04',
    date_start: '2022-02-04',
    date_end: '2022-02-04',
    place: 'beijing',
    place_name: 'Beijing',
    country: 'CN',
    country_name: 'China',
    participants: 'xi-jinping|vladimir-putin',
    participant_names: 'Xi Jinping|Vladimir Putin',
    participant_countries: 'CN|RU',
  });
});

test('what no document says is an empty cell', async () => {
  const deals = rowsOfCsv(await exported(database, 'deals', 'csv'));
  expect(deals.find(({ slug }) => slug === 'gas-supply-contract-30-year')).toMatchObject({
    date: '',
    date_start: '',
    amounts: '',
    term: 'P30Y',
    settlement_currency: 'EUR',
    parties: 'RU|CN',
    party_names: 'Russia|China',
    party_roles: 'SELLER|BUYER',
    counts_toward_totals: 'true',
  });
});

test('the words of a document come through character for character, line breaks included', async () => {
  const texts = await db.query.documents.findMany({ columns: { slug: true, text: true }, orderBy: { slug: 'asc' } });
  expect(texts.some(({ text }) => /[\n"“]/.test(text))).toBe(true);
  const rows = rowsOfCsv(await exported(database, 'documents', 'csv'));
  expect(rows.map(({ slug, text }) => ({ slug, text }))).toEqual(texts);
});
