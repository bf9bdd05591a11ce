import { type SQL, sql } from 'drizzle-orm';
import type { tables } from '../../database/tables/all.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { badInput } from '../errors.ts';
import { bounded } from '../filter.ts';
import { defineList } from '../list.ts';
import { lookup, rowList } from '../lookup.ts';
import { moment } from '../moment.ts';
import { rootList } from '../root-list.ts';
import { computed, computedBy } from '../source.ts';

const Counts = builder.drizzleObject('dataSetCounts', {
  name: 'Counts',
  description: 'Number of records in the current version of the data set.',
  select: { columns: { id: true } },
  fields: (t) => ({
    documents: t.exposeInt('documents', { description: 'Number of documents.' }),
    summits: t.exposeInt('summits', { description: 'Number of summits.' }),
    people: t.exposeInt('people', { description: 'Number of people.' }),
    deals: t.exposeInt('deals', { description: 'Number of deals.' }),
    quotes: t.exposeInt('quotes', { description: 'Number of quotes.' }),
    claims: t.exposeInt('claims', { description: 'Number of claims, not including superseded ones.' }),
    evidence: t.exposeInt('evidence', {
      description: 'Number of passages cited by these claims. A passage counts once for each claim that cites it.',
    }),
  }),
});

const Corpus = builder.drizzleNode('corpora', {
  name: 'Corpus',
  id: { column: (corpus) => corpus.path },
  description:
    'A source file, as received, that contains one or more documents. It belongs to a dossier, which consists of source files and the facts that are extracted from them.',
  select: { columns: { path: true } },
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Dossier and file name, separated by `/`.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the bytes of the file, in hexadecimal.' }),
    bytes: t.exposeInt('bytes', { description: 'Size of the file in bytes.' }),
  }),
});

const corpusList = defineList({
  table: 'corpora',
  typeName: 'Corpus',
  node: Corpus,
  orders: { PATH: { description: 'Path.', columns: ['path'] } },
  defaultOrder: { field: 'PATH', direction: 'ASC' },
});

const Dataset = builder.drizzleObject('dataSet', {
  name: 'Dataset',
  description:
    'The version, sources, licence and size of the data set. Use it to cite the data and to compare versions.',
  select: { columns: { id: true } },
  fields: (t) => ({
    version: t.exposeString('version', {
      description:
        'SHA-256 of the content, in hexadecimal: equal content has an equal version. `empty` before the first load.',
    }),
    loadedAt: t.field({
      ...computed('loadedMoment', ({ loadedAt }: typeof tables.dataSet) => moment<string>(loadedAt)),
      type: 'DateTime',
      description: 'When this version was loaded into this database. `1970-01-01T00:00:00.000Z` before the first load.',
    }),
    releasedOn: t.expose('releasedOn', {
      type: 'Date',
      nullable: true,
      description:
        'Date on which this version was released: the latest release of its dossiers (`released` in their facts files). Null if one of them was not released.',
    }),
    licence: t.exposeString('licence', {
      description:
        'Licence of the facts, as an SPDX expression. Documents have licences of their own, see `Document.licence`.',
    }),
    citation: t.string({
      ...computedBy('citation', citationOf),
      args: {
        address: t.arg.string({
          required: false,
          description:
            'Adds the address where the data was read, such as that of a page: an http or https URL of at most 2,000 characters.',
        }),
      },
      description:
        'Suggested citation of this version, with the year of its release, such as “The Summitgraph contributors (2026): Summitgraph data set, version 0123456789ab, released 27 November 2026.” and the address, if one is given. A version that was not released has “unreleased” in place of the year.',
    }),
    corpora: t.drizzleField({
      type: [Corpus],
      ...corpusRows,
      extensions: { ...corpusRows.extensions, ...costs({ length: 1000 }) },
      description: 'All source files, ordered by path, as a plain list. `corporaConnection` has pages.',
    }),
    corporaConnection: t.field({
      ...rootList(corpusList),
      description: 'The source files, ordered by path, in pages.',
    }),
    corpusSha256: t.exposeString('corpusSha256', {
      description:
        'SHA-256 of the source file, in hexadecimal. With several files, SHA-256 of their hashes in the order of `corpora`, each followed by a line feed.',
    }),
    counts: t.relation('counts', {
      type: Counts,
      extensions: costs({ work: 5 }),
      description: 'Number of records in the data set.',
    }),
  }),
});

const corpusRows = rowList('corpora', () => ({ where: {}, orderBy: { path: 'asc' } }));

interface CitationArgs {
  address?: string | null;
}

/**
 * Writes the citation of the data set.
 *
 * @throws {GraphQLError} BAD_USER_INPUT for an address that is none
 */
function citationOf({ version, releasedOn }: typeof tables.dataSet, { address }: CitationArgs): SQL<string> {
  const released = sql`to_char(${releasedOn}, '", released "FMDD FMMonth YYYY')`;
  const text = sql<string>`'The Summitgraph contributors (' || coalesce(to_char(${releasedOn}, 'YYYY'), 'unreleased')
    || '): Summitgraph data set, version ' || left(${version}, 12) || coalesce(${released}, '') || '.'`;
  return address == null ? text : sql<string>`${text} || ' ' || ${readAddress(address)}::text`;
}

function readAddress(address: string): string {
  const given = bounded('address', address);
  if (given.length <= 2000 && /^https?:\/\/\S+$/.test(given) && URL.canParse(given)) return given;
  throw badInput(
    `address: must be an http or https URL of at most 2,000 characters, such as https://example.org/summits, but is ${JSON.stringify(given.slice(0, 100))}.`,
  );
}

builder.queryField('dataset', (t) =>
  t.drizzleField({
    type: Dataset,
    description: 'The data set that this server holds.',
    ...lookup<object>('dataSet', () => ({})),
  }),
);
