import { type SQL, sql } from 'drizzle-orm';
import { customType, date, pgEnum, text } from 'drizzle-orm/pg-core';
import { type Term, termsOf, type VocabularyName } from '../vocabulary.ts';

// Some unique constraints are deferred to the end of the transaction, so that a load may swap two documents or move a
// Wikidata id from one row to another. drizzle-kit cannot generate deferrable constraints, so they are in the migration
// `provenance`.

const collatedText = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });

/**
 * Declares a text column compared byte by byte (`COLLATE "C"`): keys and sort keys have the same order in every
 * database, whatever its locale, and an index on them also serves prefix searches.
 */
export function keyText(name: string) {
  const column = collatedText(name);
  // Drizzle marks columns of custom types as `custom`; plugin-drizzle accepts only `string` columns for node ids.
  (column as unknown as { config: { dataType: string } }).config.dataType = 'string';
  return column;
}

export const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => 'tsvector' });

/** Declares the column with the slug of the dossier that added a row to a record of another one; null for the record's own. */
export const addedBy = () => ({ addedBy: keyText('added_by') });

/** Declares the Postgres enum type of the vocabulary `name`. */
export function termEnum<Name extends VocabularyName>(name: Name) {
  const sqlName = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return pgEnum<Term<Name>, [Term<Name>, ...Term<Name>[]]>(sqlName, termsOf(name));
}

export const datePrecision = termEnum('datePrecision');
export const claimBasis = termEnum('claimBasis');

/**
 * Declares the columns of a date that may be partial. The EDTF text (ISO 8601-2, level 1) is authoritative; the loader
 * derives the first and last day from it, for filters.
 */
export const partialDate = () => ({
  dateEdtf: text('date_edtf').notNull(),
  dateStart: date('date_start', { mode: 'string' }).notNull(),
  dateEnd: date('date_end', { mode: 'string' }).notNull(),
  datePrecision: datePrecision('date_precision').notNull(),
});

/**
 * Declares the same columns for a date that may be unknown: the four are null together.
 *
 * @param name the name before `Edtf`, `Start`, `End` and `Precision`, for records with several dates
 */
export function optionalDate<Name extends string = 'date'>(name = 'date' as Name) {
  const sqlName = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const columns = {
    Edtf: text(`${sqlName}_edtf`),
    Start: date(`${sqlName}_start`, { mode: 'string' }),
    End: date(`${sqlName}_end`, { mode: 'string' }),
    Precision: datePrecision(`${sqlName}_precision`),
  };
  const entries = Object.entries(columns).map(([part, column]) => [name + part, column]);
  return Object.fromEntries(entries) as { [Part in keyof typeof columns as `${Name}${Part}`]: (typeof columns)[Part] };
}

/**
 * Declares the sort columns of an optional date. Keyset pagination needs columns that are not null, so unknown dates
 * sort last in either direction. The `infinity` values never leave the database.
 */
export const dateOrder = () => ({
  dateAscending: date('date_ascending', { mode: 'string' })
    .notNull()
    .generatedAlwaysAs(sql`coalesce(date_start, 'infinity'::date)`),
  dateDescending: date('date_descending', { mode: 'string' })
    .notNull()
    .generatedAlwaysAs(sql`coalesce(date_start, '-infinity'::date)`),
});

/** The condition that a date is complete or absent, and does not end before it starts. */
export const dateIsSound: SQL = sql`
  case num_nulls(date_edtf, date_start, date_end, date_precision) when 0 then date_end >= date_start when 4 then true else false end`;
