import { z } from 'zod';
import { DAYS_DURATION } from '../../database/duration.ts';
import { type Term, termsOf, type VocabularyName, vocabulary } from '../../database/vocabulary.ts';

// The formats of single values of the facts file, each with the message for a value in another format.

/** The key of a record, as used in URLs: `gas-supply-contract-30-year`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug: lower-case letters and digits, joined by single hyphens')
  .meta({ id: 'slug' });
/** Text of one or more lines that the database can store. */
export const line = z
  .string()
  .regex(/^\S([\s\S]*\S)?$/, 'must not be empty or begin or end with a space')
  .regex(/^[^\0\uD800-\uDFFF]*$/u, 'holds a NUL or half a character, which no database takes')
  .meta({ id: 'line' });
/** The id of a Wikidata item. */
export const wikidataId = z
  .string()
  .regex(/^Q[1-9]\d*$/, 'expected a Wikidata id such as Q15031')
  .describe('The Wikidata id, such as Q15031.');
/** An ISO 3166-1 alpha-2 code. The loader checks later whether the standard has or had it, as for currencies. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as CN')
  .meta({ id: 'countryCode' });
/** An ISO 4217 code. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR')
  .meta({ id: 'currencyCode' });
/** An exact decimal number as text, since YAML numbers are parsed as floats. */
export const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'expected a decimal number in quotes, such as "250000000000"')
  .meta({ id: 'decimal' });
/** An ISO 8601 duration. */
export const duration = z
  .string()
  .regex(new RegExp(`^${DAYS_DURATION}$`), 'expected an ISO 8601 duration of years to days, such as P30Y');
/** A date as text; the loader checks later that it is EDTF. YAML parses a bare year as a number. */
export const edtf = z.union([z.string(), z.number().int().transform(String)]).meta({ id: 'edtf' });

/** The schema of each vocabulary's terms, with its name as id. */
export const terms = Object.fromEntries(
  Object.keys(vocabulary).map((name) => [name, z.enum(termsOf(name as VocabularyName)).meta({ id: name })]),
) as { readonly [Name in VocabularyName]: z.ZodEnum<{ [Each in Term<Name>]: Each }> };

/** An angle of at most `most` degrees in either direction, with at most 6 decimals, which are 11 cm. */
export const degrees = (most: number) =>
  z
    .number(`expected a number from -${most} to ${most}, in degrees`)
    .min(-most)
    .max(most)
    .refine((angle) => Number(angle.toFixed(6)) === angle, 'expected at most 6 decimals')
    .transform((angle) => angle + 0);
/** A day of the calendar. */
export const day = z.iso.date('expected a day, written as 2022-02-04');
