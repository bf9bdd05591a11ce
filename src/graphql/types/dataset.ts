import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../database/connect.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';

const Counts = builder
  .objectRef<Record<'documents' | 'summits' | 'people' | 'deals' | 'quotes' | 'claims' | 'evidence', number>>('Counts')
  .implement({
    description: 'Number of records in the current version of the data set.',
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

const Corpus = builder.objectRef<{ path: string; sha256: string; bytes: number }>('Corpus').implement({
  description:
    'A source file, as received, that contains one or more documents. It belongs to a dossier, which consists of source files and the facts that are extracted from them.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Dossier and file name, separated by `/`.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the bytes of the file, in hexadecimal.' }),
    bytes: t.exposeInt('bytes', { description: 'Size of the file in bytes.' }),
  }),
});

interface DatasetRow {
  version: string;
  loadedAt: string;
  licences: string[];
}

const Dataset = builder.objectRef<DatasetRow>('Dataset').implement({
  description:
    'The version, sources, licence and size of the data set. Use it to cite the data and to compare versions.',
  fields: (t) => ({
    version: t.exposeString('version', {
      description:
        'SHA-256 of the content, in hexadecimal: equal content has an equal version. `empty` before the first load.',
    }),
    loadedAt: t.field({
      type: 'DateTime',
      description: 'When this version was loaded into this database. `1970-01-01T00:00:00.000Z` before the first load.',
      resolve: ({ loadedAt }) => new Date(loadedAt).toISOString(),
    }),
    releasedOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Date on which this version was released. Null for a version that was not released, as are all so far.',
      resolve: () => null,
    }),
    licence: t.string({
      description:
        'Licence of the facts, as an SPDX expression. Documents have licences of their own, see `Document.licence`.',
      resolve: ({ licences }) => licences.join(' AND '),
    }),
    citation: t.string({
      description: 'Suggested citation of this version.',
      resolve: ({ version }) => `The Summitgraph contributors: Summitgraph data set, version ${version.slice(0, 12)}.`,
    }),
    corpora: t.field({
      type: [Corpus],
      extensions: costs({ length: 1000 }),
      description: 'The source files, ordered by path.',
      resolve: (_dataset, _args, { db }) => db.query.corpora.findMany({ orderBy: { path: 'asc' } }),
    }),
    corpusSha256: t.string({
      description:
        'SHA-256 of the source file, in hexadecimal. With several files, SHA-256 of their hashes in the order of `corpora`, each followed by a line feed.',
      resolve: async (_dataset, _args, { db }) => {
        const files = await db.query.corpora.findMany({ columns: { sha256: true }, orderBy: { path: 'asc' } });
        const hashes = files.map(({ sha256 }) => sha256);
        if (hashes.length === 1) return hashes[0] as string;
        return createHash('sha256')
          .update(hashes.map((hash) => `${hash}\n`).join(''))
          .digest('hex');
      },
    }),
    counts: t.field({
      type: Counts,
      extensions: costs({ work: 5_500 }),
      description: 'Number of records in the data set.',
      resolve: async (_dataset, _args, { db }) => {
        const [counts] = await rowsOf<Record<keyof typeof Counts.$inferType, number>>(
          db,
          sql`select (select count(*)::int from documents) as documents, (select count(*)::int from summits) as summits,
                (select count(*)::int from people) as people, (select count(*)::int from deals) as deals,
                (select count(*)::int from quotes) as quotes, (select count(*)::int from claims where superseded_at is null) as claims,
                (select count(*)::int from claim_spans join claims on claims.id = claim_id
                  where superseded_at is null) as evidence`,
        );
        return counts as typeof Counts.$inferType;
      },
    }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    description: 'The data set that this server holds.',
    resolve: async (_root, _args, { db }) => {
      const [row] = await rowsOf<DatasetRow>(
        db,
        sql`select version, loaded_at as "loadedAt",
              array(select distinct licence from dossiers order by licence) as licences
            from dataset`,
      );
      // There is no row before the first load.
      return row ?? { version: 'empty', loadedAt: new Date(0).toISOString(), licences: [] };
    },
  }),
);
