import { GraphQLScalarType, Kind } from 'graphql';
import { DURATION } from '../database/duration.ts';
import { builder } from './builder.ts';
import { badInput } from './errors.ts';

interface TextForm {
  description: string;
  specifiedByURL: string;
  /** Describes a valid text in error messages. */
  expected: string;
  matches(text: string): boolean;
}

/**
 * The time of day of RFC 3339 in upper case, to the nanosecond, without leap seconds, which neither Postgres nor ECMAScript
 * supports. The range of offsets is that of Postgres.
 */
const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;

const duration = new RegExp(`^${DURATION}$`);

// Input is checked here. Output is not, because the database has checked it.
const forms: Record<'Date' | 'DateTime' | 'EDTF' | 'Decimal' | 'Duration' | 'CountryCode' | 'CurrencyCode', TextForm> =
  {
    Date: {
      description: 'A calendar date in RFC 3339 format, `YYYY-MM-DD`, from year 1.',
      specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
      expected: 'a calendar date such as "2022-02-04"',
      matches: isCalendarDate,
    },
    DateTime: {
      description:
        'A moment in RFC 3339 format, such as `2026-01-31T12:00:00Z`. Input has upper-case `T` and `Z`, at most nine fractional digits, an offset of less than 16 hours, and no leap second. Output is in UTC, with milliseconds.',
      specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
      expected: 'a moment such as "2026-01-31T12:00:00Z"',
      matches: (text) => isCalendarDate(text.slice(0, 10)) && TIME.test(text.slice(10)),
    },
    EDTF: {
      description:
        'A date that may be partial, in a subset of Extended Date/Time Format (EDTF, ISO 8601-2, level 1) with an addition for minutes: a year, month, day or minute, or an interval between two of them. `?` marks an uncertain date, `~` an approximate one, `%` both. For example `2022`, `2014-02`, `2022-02-04`, `2022-02-04T15:30`, `2022-02-04/2022-02-06` or `2022?`.',
      specifiedByURL: 'https://www.loc.gov/standards/datetime/',
      expected: 'a date in EDTF such as "2022-02"',
      matches: isEdtf,
    },
    Decimal: {
      description:
        'An exact decimal number as a string, such as `"250000000000"`, which may be beyond the range of Int and the precision of Float. Input has at most 100 digits on either side of the point.',
      specifiedByURL: 'https://www.w3.org/TR/xmlschema11-2/#decimal',
      expected: 'a decimal number in quotes such as "250000000000"',
      matches: (text) => /^-?\d{1,100}(\.\d{1,100})?$/.test(text),
    },
    Duration: {
      description: 'A duration in ISO 8601 format, such as `P30Y` or `P1Y6M`, in whole numbers.',
      specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
      expected: 'a duration such as "P30Y"',
      matches: (text) => duration.test(text),
    },
    CountryCode: {
      description:
        'An ISO 3166-1 alpha-2 country code in upper case, such as `CN`, or the former code of a former state, such as `SU`.',
      specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
      expected: 'a country code of two capital letters such as "CN"',
      matches: (text) => /^[A-Z]{2}$/.test(text),
    },
    CurrencyCode: {
      description: 'An ISO 4217 currency code in upper case, such as `EUR`.',
      specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
      expected: 'a currency code of three capital letters such as "EUR"',
      matches: (text) => /^[A-Z]{3}$/.test(text),
    },
  };

for (const [name, { description, specifiedByURL, expected, matches }] of Object.entries(forms)) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && matches(value)) return value;
    throw badInput(`${name}: expected ${expected}, but got ${JSON.stringify(value)}.`);
  };
  builder.addScalarType(
    name as keyof typeof forms,
    new GraphQLScalarType<string, string>({
      name,
      description,
      specifiedByURL,
      parseValue: parse,
      parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : null),
      serialize: String,
    }),
  );
}

function isCalendarDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  return year !== undefined && month !== undefined && day !== undefined && isDay(year, month, day);
}

/** Tells whether the Gregorian calendar has this day. Postgres has no year 0. */
function isDay(year: number, month: number, day: number): boolean {
  // Not `Date.UTC`, which maps the years 0 to 99 to 1900 to 1999.
  const date = new Date(new Date(0).setUTCFullYear(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Tells whether a text is a year, month, day or minute, or an interval between two of them. */
function isEdtf(text: string): boolean {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every(isPartialDate);
}

function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T(?:[01]\d|2[0-3]):[0-5]\d)?)?)?[?~%]?$/.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1));
}
