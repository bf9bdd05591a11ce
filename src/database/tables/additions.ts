import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { keyText } from './columns.ts';
import { dossiers } from './sources.ts';

/** Columns of a row, by their names in the tables of this folder. */
export type Columns = { [column: string]: unknown };

/** An entry of a list: the value and topic of its claims, and its row without what the record's dossier decides. */
export interface AddedEntry {
  value: string;
  topic: string;
  row: Columns;
}

/** The lists of a record that other dossiers may extend. */
export type AddedList = 'summitDeals' | 'dealParties' | 'dealAmounts' | 'dealEvents' | 'occasionAttendees';

/** What a dossier says of a record that another one declares. Its claims are in the table of claims. */
export interface Given {
  /** The columns of each field. */
  fields: { [field: string]: Columns };
  /** The same for the participants of a summit, by slug of the person. */
  participants?: { [person: string]: { [field: string]: Columns } };
  lists?: { [List in AddedList]?: AddedEntry[] };
}

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
