import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Given } from '../given.ts';
import { keyText } from './columns.ts';
import { dossiers } from './sources.ts';

/**
 * What dossiers add to records that other dossiers declare, or that they only refer to. Not bound to the record by a
 * foreign key, since a load may write either first; the loader checks it when a load ends.
 */
export const additions = pgTable(
  'additions',
  {
    dossierSlug: keyText('dossier_slug')
      .notNull()
      .references(() => dossiers.slug),
    /** The dossier that is said to declare the record. */
    ownerSlug: keyText('owner_slug').notNull(),
    /** `summit`, `deal`, `quote` or `occasion`. */
    record: text('record').$type<'summit' | 'deal' | 'quote' | 'occasion'>().notNull(),
    /** The slug of the record. */
    key: keyText('key').notNull(),
    given: jsonb('given').$type<Given>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dossierSlug, t.record, t.key] }),
    index().on(t.ownerSlug),
    index().on(t.key, t.record),
  ],
);
