import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rowsOf } from '../../database/connection.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';

const Counts = builder
  .objectRef<Record<'documents' | 'summits' | 'people' | 'deals' | 'quotes' | 'claims' | 'evidence', number>>('Counts')
  .implement({
    description: 'How much the data set holds.',
    fields: (t) => ({
      documents: t.exposeInt('documents', { description: 'Documents.' }),
      summits: t.exposeInt('summits', { description: 'Summits.' }),
      people: t.exposeInt('people', { description: 'People.' }),
      deals: t.exposeInt('deals', { description: 'Deals.' }),
      quotes: t.exposeInt('quotes', { description: 'Quotes.' }),
      claims: t.exposeInt('claims', { description: 'Claims.' }),
      evidence: t.exposeInt('evidence', { description: 'Passages cited by claims.' }),
    }),
  });

const Corpus = builder.objectRef<{ path: string; sha256: string; bytes: number }>('Corpus').implement({
  description: 'A source file as received.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Its dossier and its name.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes, in hexadecimal.' }),
    bytes: t.exposeInt('bytes', { description: 'Its length in bytes.' }),
  }),
});

interface DatasetRow {
  version: string;
  loadedAt: string;
  licences: string[];
}

const Dataset = builder.objectRef<DatasetRow>('Dataset').implement({
  description: 'Which data this is: for citing it, and for telling one version from another.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'A hash of the content: equal content, equal version.' }),
    loadedAt: t.field({
      type: 'DateTime',
      description: 'When this version came into this database.',
      resolve: ({ loadedAt }) => new Date(loadedAt).toISOString(),
    }),
    releasedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When this version was released; null for one that was not.',
      resolve: () => null,
    }),
    licence: t.string({
      description: 'The licence of the facts (SPDX). The documents keep their own.',
      resolve: ({ licences }) => licences.join(' AND '),
    }),
    citation: t.string({
      description: 'How to cite this version.',
      resolve: ({ version }) => `The Summitgraph contributors: Summitgraph data set, version ${version.slice(0, 12)}.`,
    }),
    corpora: t.field({
      type: [Corpus],
      extensions: costs({ length: 1000 }),
      description: 'The source files.',
      resolve: (_dataset, _args, { db }) => db.query.corpora.findMany({ orderBy: { path: 'asc' } }),
    }),
    corpusSha256: t.string({
      description:
        'SHA-256 of the source file where there is one. Where there are several, SHA-256 of their hashes in the order of `corpora`, each on a line.',
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
      description: 'How much it holds.',
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
    description: 'Which data this is.',
    resolve: async (_root, _args, { db }) => {
      const [row] = await rowsOf<DatasetRow>(
        db,
        sql`select version, loaded_at as "loadedAt",
              array(select distinct licence from dossiers order by licence) as licences
            from dataset`,
      );
      // Before the first load there is no row: the version of nothing.
      return row ?? { version: 'empty', loadedAt: new Date(0).toISOString(), licences: [] };
    },
  }),
);
