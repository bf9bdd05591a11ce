import { type SQL, sql } from 'drizzle-orm';
import { customType, date, pgEnum, text } from 'drizzle-orm/pg-core';
import { type Term, termsOf, type VocabularyName } from '../vocabulary.ts';

// Some keys are unique only when the transaction ends, so that a load may swap two documents or give a Wikidata id from
// one row to another. drizzle-kit does not write deferrable constraints: they stand in the migration `provenance`.

const collatedText = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });

/**
 * Text compared byte by byte (`COLLATE "C"`): keys and sort keys order alike in every database, whatever its locale,
 * and an index on them serves prefix searches too.
 */
export function keyText(name: string) {
  const column = collatedText(name);
  // Drizzle marks columns of own types as `custom`; plugin-drizzle takes node ids only from those that say they are text.
  (column as unknown as { config: { dataType: string } }).config.dataType = 'string';
  return column;
}

export const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => 'tsvector' });

/** A Postgres enum type of the vocabulary `name`. */
export function termEnum<Name extends VocabularyName>(name: Name) {
  const sqlName = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return pgEnum<Term<Name>, [Term<Name>, ...Term<Name>[]]>(sqlName, termsOf(name));
}

export const datePrecision = termEnum('datePrecision');
export const claimBasis = termEnum('claimBasis');

/**
 * A date that may be partial. The EDTF text (ISO 8601-2, level 1) is the truth; first and last day are derived from it
 * by the loader, for filters.
 */
export const partialDate = () => ({
  dateEdtf: text('date_edtf').notNull(),
  dateStart: date('date_start', { mode: 'string' }).notNull(),
  dateEnd: date('date_end', { mode: 'string' }).notNull(),
  datePrecision: datePrecision('date_precision').notNull(),
});

/** The same where no document may give a date: the four are null together. */
export const optionalDate = () => ({
  dateEdtf: text('date_edtf'),
  dateStart: date('date_start', { mode: 'string' }),
  dateEnd: date('date_end', { mode: 'string' }),
  datePrecision: datePrecision('date_precision'),
});

/**
 * What lists order optional dates by. A page must not be cut by a column that may be null, so the unknown dates get a
 * place of their own: the end, in either direction. `infinity` never leaves the database.
 */
export const dateOrder = () => ({
  dateAscending: date('date_ascending', { mode: 'string' })
    .notNull()
    .generatedAlwaysAs(sql`coalesce(date_start, 'infinity'::date)`),
  dateDescending: date('date_descending', { mode: 'string' })
    .notNull()
    .generatedAlwaysAs(sql`coalesce(date_start, '-infinity'::date)`),
});

/** The condition that a date is whole or absent, and does not end before it starts. */
export const dateIsSound: SQL = sql`
  case num_nulls(date_edtf, date_start, date_end, date_precision) when 0 then date_end >= date_start when 4 then true else false end`;
