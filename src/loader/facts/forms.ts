import { z } from 'zod';
import { DAYS_DURATION } from '../../database/duration.ts';
import { termsOf, type VocabularyName } from '../../database/vocabulary.ts';

/** The forms that single values of the facts file have, each with what is told where a value has another. */

/** The key of a record, as it stands in addresses: `gas-supply-contract-30-year`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug: lower-case letters and digits, joined by single hyphens')
  .meta({ id: 'slug' });
/** Text that a database can hold, of one line or more. */
export const line = z
  .string()
  .regex(/^\S([\s\S]*\S)?$/, 'must not be empty or begin or end with a space')
  .regex(/^[^\0\uD800-\uDFFF]*$/u, 'holds a NUL or half a character, which no database takes')
  .meta({ id: 'line' });
/** An item of Wikidata. */
export const wikidataId = z
  .string()
  .regex(/^Q[1-9]\d*$/, 'expected a Wikidata id such as Q15031')
  .describe('The Wikidata id, such as Q15031.');
/** Whether the standard has or had such a country, the loader looks up later; so with currencies. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as CN')
  .meta({ id: 'countryCode' });
/** ISO 4217. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR')
  .meta({ id: 'currencyCode' });
/** Exact, and so not a number of YAML, which is read as a float. */
export const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'expected a decimal number in quotes, such as "250000000000"')
  .meta({ id: 'decimal' });
/** ISO 8601. */
export const duration = z
  .string()
  .regex(new RegExp(`^${DAYS_DURATION}$`), 'expected an ISO 8601 duration of years to days, such as P30Y');
/** A date as text; whether it is one in EDTF is looked at later. YAML takes a bare year for a number. */
export const edtf = z.union([z.string(), z.number().int().transform(String)]).meta({ id: 'edtf' });

/** A term of a vocabulary. Each is made once: its id is the vocabulary's name. */
export const term = <Name extends VocabularyName>(name: Name) => z.enum(termsOf(name)).meta({ id: name });
