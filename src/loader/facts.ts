import { z } from 'zod';
import { termsOf, type VocabularyName } from '../database/vocabulary.ts';

/** The facts file: what a person says the documents of a dossier prove. This schema is its whole grammar. */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug: lower-case letters and digits, joined by single hyphens');
const line = z
  .string()
  .regex(/^\S(.*\S)?$/s, 'must not be empty or begin or end with a space')
  .regex(/^[^\0\p{Surrogate}]*$/u, 'holds a NUL or half a character, which no database takes');
const wikidataId = z.string().regex(/^Q[1-9]\d*$/, 'expected a Wikidata id such as Q15031');
const countryCode = z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as CN');
const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR');
const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'expected a decimal number in quotes, such as "250000000000"');
const duration = z
  .string()
  .regex(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, 'expected an ISO 8601 duration of years to days, such as P30Y');
const edtf = z.union([z.string(), z.number().int().transform(String)]);
const term = <Name extends VocabularyName>(name: Name) => z.enum(termsOf(name));

const span = z.strictObject({
  /** The document that says it. */
  in: slug,
  /** Its exact words. */
  words: z.string().min(1),
  /** Which occurrence, from 1, where the words stand there more than once. */
  nth: z.int().min(1).optional(),
});
const claim = z.preprocess(
  expandClaim,
  z.strictObject({
    /** What the words give, where that is not the value of the field as it stands. */
    value: line.optional(),
    basis: term('claimBasis'),
    status: term('claimStatus').default('ACCEPTED'),
    note: line.optional(),
    spans: z.array(span).min(1),
  }),
);
const claims = z.array(claim).min(1);

/** A value with the claims that back it. */
const sourced = <Value extends z.ZodType>(value: Value) => z.preprocess(expandField, z.strictObject({ value, claims }));
const claimed = z.preprocess(expandField, z.strictObject({ claims }));

const country = z.strictObject({
  name: line,
  wikidataId: wikidataId.optional(),
  aliases: z.array(line).default([]),
});
const place = z.strictObject({
  name: line,
  country: countryCode.optional(),
  in: slug.optional(),
  wikidataId: wikidataId.optional(),
  aliases: z.array(line).default([]),
});
const person = z.strictObject({
  name: line,
  familyName: line.optional(),
  givenName: line.optional(),
  /** What lists sort by; the name unless told. */
  sortName: line.optional(),
  wikidataId: wikidataId.optional(),
  aliases: z.array(line).default([]),
});
const organization = z.strictObject({
  name: line,
  country: countryCode.optional(),
  wikidataId: wikidataId.optional(),
  aliases: z.array(line).default([]),
});

/** What is known of a document besides its text: given here, or by the file itself in its front matter. */
export const documentFields = {
  /** The words of the text that are its title; not needed where a paragraph of its own repeats at the head of the body. */
  title: line.optional(),
  publisher: line.optional(),
  url: z.url().optional(),
  published: edtf.optional(),
  /** BCP 47. */
  language: line.default('en'),
  licence: line.optional(),
  notes: line.optional(),
};
const document = z.strictObject({
  ...documentFields,
  language: line.optional(),
  kind: term('documentKind'),
  /** The corpus file; not needed where the dossier has one. */
  file: line.optional(),
  /** Its opening words in the file; not needed where it is the only one there. */
  opens: z.string().min(1).optional(),
  container: slug.optional(),
});

const participant = z.strictObject({
  person: claimed,
  role: sourced(term('participantRole')),
  title: sourced(line).optional(),
  country: sourced(countryCode).optional(),
  organization: sourced(slug).optional(),
});
const summit = z.strictObject({
  name: sourced(line),
  kind: sourced(term('summitKind')),
  format: sourced(term('meetingFormat')),
  date: sourced(edtf),
  timeOfDay: sourced(term('timeOfDay')).optional(),
  timeZone: sourced(line).optional(),
  place: sourced(slug).optional(),
  venue: sourced(slug).optional(),
  occasion: sourced(slug).optional(),
  topics: sourced(z.array(line).min(1)).optional(),
  wikidataId: wikidataId.optional(),
  participants: z.record(slug, participant).default({}),
  deals: z
    .record(slug, z.strictObject({ link: term('dealLink'), basis: term('claimBasis'), note: line.optional() }))
    .default({}),
});

const party = z.strictObject({
  role: term('partyRole'),
  country: countryCode.optional(),
  organization: slug.optional(),
  claims,
});
const amount = z.strictObject({
  role: term('amountRole'),
  qualifier: term('amountQualifier').default('EXACT'),
  value: decimal,
  valueMax: decimal.optional(),
  currency: currencyCode.optional(),
  unit: line.optional(),
  period: term('amountPeriod').default('UNSPECIFIED'),
  claims,
});
const event = z.strictObject({ status: term('dealStatus'), date: edtf.optional(), claims });
const deal = z.strictObject({
  title: sourced(line),
  summary: sourced(line).optional(),
  kind: sourced(term('dealKind')),
  bindingness: sourced(term('bindingness')),
  status: sourced(term('dealStatus')),
  subject: sourced(line).optional(),
  route: sourced(line).optional(),
  term: sourced(duration).optional(),
  settlementCurrency: sourced(currencyCode).optional(),
  date: sourced(edtf).optional(),
  parties: z.array(party).default([]),
  amounts: z.array(amount).default([]),
  /** The steps of its life in order. Not needed where status and date tell the only one. */
  timeline: z.array(event).default([]),
});

const quote = z.strictObject({
  form: sourced(term('quoteForm')),
  /** As printed, without the outer quotation marks. The document is the one that its first claim cites. */
  text: sourced(line),
  speaker: sourced(slug).optional(),
  speakerTitle: sourced(line).optional(),
  countries: sourced(z.array(countryCode).min(1)).optional(),
  addressee: sourced(slug).optional(),
  isTranslation: sourced(z.boolean()).optional(),
  translationNote: sourced(line).optional(),
  date: sourced(edtf).optional(),
  summit: sourced(slug).optional(),
  partOf: sourced(slug).optional(),
});

const occasion = z.strictObject({
  name: sourced(line),
  date: sourced(edtf).optional(),
  place: sourced(slug).optional(),
  attendees: z.record(slug, claimed).default({}),
});

export const factsFile = z.strictObject({
  title: line,
  /** The licence of the facts, not of the documents: an SPDX identifier. */
  licence: line,
  documents: z.record(slug, document),
  countries: z.record(countryCode, country).default({}),
  places: z.record(slug, place).default({}),
  people: z.record(slug, person).default({}),
  organizations: z.record(slug, organization).default({}),
  occasions: z.record(slug, occasion).default({}),
  summits: z.record(slug, summit).default({}),
  deals: z.record(slug, deal).default({}),
  quotes: z.record(slug, quote).default({}),
});

export type Facts = z.output<typeof factsFile>;
export type FactsClaim = z.output<typeof claim>;
export type FactsSpan = z.output<typeof span>;

/** A single claim may be written beside the value of its field: `{ value, basis, in, words }`. */
function expandField(written: unknown): unknown {
  if (!isMapping(written) || 'claims' in written) return written;
  const { value, ...rest } = written;
  if (Object.keys(rest).length === 0) return written;
  return { ...(value !== undefined && { value }), claims: [rest] };
}

/** A single passage may be written into its claim: `{ basis, in, words }`. */
function expandClaim(written: unknown): unknown {
  if (!isMapping(written) || 'spans' in written) return written;
  const { in: document, words, nth, ...rest } = written;
  if (document === undefined && words === undefined) return written;
  return { ...rest, spans: [{ in: document, words, ...(nth !== undefined && { nth }) }] };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
