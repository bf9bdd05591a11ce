import { GraphQLScalarType, Kind } from 'graphql';
import { DURATION } from '../database/duration.ts';
import { builder } from './builder.ts';
import { badInput } from './errors.ts';

interface TextForm {
  description: string;
  specifiedByURL: string;
  /** What the text must look like, for the error that says it does not. */
  expected: string;
  matches(text: string): boolean;
}

/**
 * The time of day of RFC 3339, in capitals: to the nanosecond, and without the leap seconds that neither Postgres nor
 * ECMAScript know. Offsets end where those of Postgres do.
 */
const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;

const duration = new RegExp(`^${DURATION}$`);

// Text of a certain form: checked coming in, trusted going out, since the database checks it.
const forms: Record<'Date' | 'DateTime' | 'EDTF' | 'Decimal' | 'Duration' | 'CountryCode' | 'CurrencyCode', TextForm> =
  {
    Date: {
      description: 'A calendar date, YYYY-MM-DD.',
      specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
      expected: 'a calendar date such as "2022-02-04"',
      matches: isCalendarDate,
    },
    DateTime: {
      description: 'A moment, such as `2026-01-31T12:00:00Z`.',
      specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
      expected: 'a moment such as "2026-01-31T12:00:00Z"',
      matches: (text) => isCalendarDate(text.slice(0, 10)) && TIME.test(text.slice(10)),
    },
    EDTF: {
      description:
        'A date that may be partial, in Extended Date/Time Format (ISO 8601-2, level 1): `2022-02-04`, `2014-02`, `2022-02-04/2022-02-06`, `2022?`.',
      specifiedByURL: 'https://www.loc.gov/standards/datetime/',
      expected: 'a date in EDTF such as "2022-02"',
      matches: isEdtf,
    },
    Decimal: {
      description:
        'An exact decimal number as text, such as `"250000000000"`, which no 32-bit Int and no float can be trusted with.',
      specifiedByURL: 'https://www.w3.org/TR/xmlschema11-2/#decimal',
      expected: 'a decimal number in quotes such as "250000000000"',
      matches: (text) => /^-?\d{1,100}(\.\d{1,100})?$/.test(text),
    },
    Duration: {
      description: 'A length of time, ISO 8601, such as `P30Y`.',
      specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
      expected: 'a duration such as "P30Y"',
      matches: (text) => duration.test(text),
    },
    CountryCode: {
      description: 'A country, ISO 3166-1 alpha-2 in upper case, such as `CN`.',
      specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
      expected: 'a country code of two capital letters such as "CN"',
      matches: (text) => /^[A-Z]{2}$/.test(text),
    },
    CurrencyCode: {
      description: 'A currency, ISO 4217 in upper case, such as `EUR`.',
      specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
      expected: 'a currency code of three capital letters such as "EUR"',
      matches: (text) => /^[A-Z]{3}$/.test(text),
    },
  };

for (const [name, { description, specifiedByURL, expected, matches }] of Object.entries(forms)) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && matches(value)) return value;
    throw badInput(`${name}: expected ${expected}, not ${JSON.stringify(value)}.`);
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

/** Whether the Gregorian calendar has this day. Postgres has no year 0. */
function isDay(year: number, month: number, day: number): boolean {
  // Unlike this, `Date.UTC` takes the years 0 to 99 for those of the last century.
  const date = new Date(new Date(0).setUTCFullYear(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** An interval of two dates, or one, each of which may be a year, a month, a day or a minute. */
function isEdtf(text: string): boolean {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every(isPartialDate);
}

function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T(?:[01]\d|2[0-3]):[0-5]\d)?)?)?[?~%]?$/.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1));
}
