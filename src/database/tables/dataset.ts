import { sql } from 'drizzle-orm';
import { date, integer, pgView, text, timestamp } from 'drizzle-orm/pg-core';
import { keyText } from './columns.ts';

// Views of one row, so that the data set is read as any record is, also before the first load.

export const dataSetColumns = () => ({
  id: integer('id').notNull(),
  version: keyText('version').notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true, mode: 'string' }).notNull(),
  releasedOn: date('released_on', { mode: 'string' }),
  licence: text('licence').notNull(),
  corpusSha256: text('corpus_sha256').notNull(),
});

/** The data set: released when its last dossier was, if all were. */
export const dataSetView = pgView('data_set', dataSetColumns()).as(sql`
  select one.id, coalesce(version, 'empty') as version, coalesce(loaded_at, 'epoch') as loaded_at,
    (select case when count(*) = count(released_on) then max(released_on) end from dossiers) as released_on,
    (select coalesce(string_agg(distinct licence, ' AND ' order by licence), '') from dossiers) as licence,
    (select case count(*) when 1 then min(sha256)
      else encode(sha256(convert_to(coalesce(string_agg(sha256 || E'\\n', '' order by path), ''), 'UTF8')), 'hex') end
      from corpora) as corpus_sha256
  from (values (1)) as one (id) left join dataset on dataset."only" = one.id`);

const counts = ['documents', 'summits', 'people', 'deals', 'quotes', 'claims', 'evidence'] as const;

export const dataSetCountsColumns = () => ({
  id: integer('id').notNull(),
  documents: integer('documents').notNull(),
  summits: integer('summits').notNull(),
  people: integer('people').notNull(),
  deals: integer('deals').notNull(),
  quotes: integer('quotes').notNull(),
  claims: integer('claims').notNull(),
  evidence: integer('evidence').notNull(),
});

const total = (list: string) =>
  `(select count from facet_counts where list = '${list}' and facet = 'TOTAL') as ${list}`;

/** The number of records, as the last load has counted them. */
export const dataSetCountsView = pgView('data_set_counts', dataSetCountsColumns()).as(
  sql.raw(`select 1 as id, ${counts.map(total).join(', ')}`),
);
