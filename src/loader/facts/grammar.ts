import { z } from 'zod';
import { claimBasis, claimed, claims, sourced } from './claims.ts';
import { countryCode, currencyCode, decimal, duration, edtf, line, slug, term, wikidataId } from './forms.ts';

/**
 * The grammar of the facts file, in which an editor records what the documents of a dossier prove. It is composed of
 * the schemas of values (`forms.ts`) and claims (`claims.ts`); text editors show the descriptions.
 */

const names = {
  name: line.describe('The name, as lists show it.'),
  wikidataId: wikidataId.optional(),
  aliases: z.array(line).default([]).describe('Other forms of the name that documents have.'),
  labels: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a BCP 47 tag such as ru or zh-Hant'), line)
    .default({})
    .describe(
      'The name in other languages, by BCP 47 tag, as Wikidata has it: found by search, and no proof of anything.',
    ),
};
const country = z.strictObject(names);
const place = z.strictObject({
  ...names,
  country: countryCode.optional().describe('The country that it lies in.'),
  in: slug.optional().describe('The place that it lies in, for a venue its city.'),
});
const person = z.strictObject({
  ...names,
  familyName: line.optional().describe('The family name.'),
  givenName: line.optional().describe('The given name.'),
  sortName: line.optional().describe('What lists sort by; the name unless told.'),
});
const organization = z.strictObject({
  ...names,
  country: countryCode.optional().describe('The country that it belongs to, if to one.'),
});

/** The metadata of a document, given in the facts file or in the front matter of the document's file. */
export const documentFields = {
  title: line
    .optional()
    .describe(
      'The words of the text that are its title; not needed where a paragraph of its own repeats at the head of the body.',
    ),
  publisher: line.optional().describe('Who published it.'),
  publisherCountry: countryCode
    .optional()
    .describe('The country of its publisher, ISO 3166-1 alpha-2: a bare "$" in it is the dollar of that country.'),
  url: z.url().optional().describe('Where it was published.'),
  published: edtf.optional().describe('When it was published: 2022-02-04, 2022-02 or 2022.'),
  language: line.default('en').describe('Its language, BCP 47.'),
  licence: line.optional().describe('Its licence.'),
  notes: line.optional().describe('What the editors have to say of it.'),
};
const document = z.strictObject({
  ...documentFields,
  language: line.optional().describe('Its language, BCP 47; en unless told.'),
  kind: term('documentKind').describe('What sort of text it is.'),
  file: line.optional().describe('The text file that it is in; not needed where the dossier has one.'),
  opens: z
    .string()
    .min(1)
    .optional()
    .describe('Its opening words in the file; not needed where it is the only one there.'),
  container: slug.optional().describe('The document that carries this text as an excerpt.'),
});

const participant = z.strictObject({
  person: claimed.describe('The words that tell of the person whose key this is.'),
  role: sourced(term('participantRole')).describe('What part the person had.'),
  title: sourced(line).optional().describe('The office at the time, as a document words it.'),
  country: sourced(countryCode).optional().describe('The country that the person acted for.'),
  organization: sourced(slug).optional().describe('The organisation that the person acted for.'),
});
const summitDeal = z.strictObject({
  link: term('dealLink').describe('How the deal is tied to the meeting.'),
  basis: claimBasis.describe('How close that is to the words.'),
  note: line.optional().describe('What ties them; not needed where the words STATE it.'),
});
const summit = z.strictObject({
  name: sourced(line).describe('Its name.'),
  kind: sourced(term('summitKind')).describe('How many countries met, and in what setting.'),
  format: sourced(term('meetingFormat')).describe('How they met.'),
  date: sourced(edtf).describe('When it took place: EDTF.'),
  timeOfDay: sourced(term('timeOfDay')).optional().describe('The part of the day.'),
  timeZone: sourced(line).optional().describe('The time zone of the place (IANA), such as Asia/Shanghai.'),
  place: sourced(slug).optional().describe('The city: a key of places.'),
  venue: sourced(slug).optional().describe('The building: a key of places.'),
  occasion: sourced(slug).optional().describe('What it hung on: a key of occasions.'),
  topics: sourced(z.array(line).min(1)).optional().describe('What it was about.'),
  wikidataId: wikidataId.optional(),
  participants: z.record(slug, participant).default({}).describe('Who took part, by key of people.'),
  deals: z.record(slug, summitDeal).default({}).describe('The deals that are tied to it, by key of deals.'),
});

const party = z.strictObject({
  role: term('partyRole').describe('What part it has.'),
  country: countryCode.optional().describe('The country, if it is one.'),
  organization: slug.optional().describe('The organisation, if it is one: a key of organizations.'),
  claims,
});
const amount = z.strictObject({
  role: term('amountRole').describe('What the figure is.'),
  qualifier: term('amountQualifier').default('EXACT').describe('How it is meant.'),
  value: decimal.describe('The figure; of a range, the lower.'),
  valueMax: decimal.optional().describe('Of a range, the upper figure.'),
  currency: currencyCode.optional().describe('Of money, its currency.'),
  unit: line.optional().describe('Of a quantity, its unit.'),
  period: term('amountPeriod').default('UNSPECIFIED').describe('What time it is for.'),
  claims,
});
const dealStatus = term('dealStatus');
const event = z.strictObject({
  status: dealStatus.describe('What it became.'),
  date: edtf.optional().describe('When: EDTF.'),
  claims,
});
const deal = z.strictObject({
  title: sourced(line).describe('Its title.'),
  summary: sourced(line).optional().describe('What it is, and what no document tells of it.'),
  kind: sourced(term('dealKind')).describe('What sort of thing it is.'),
  bindingness: sourced(term('bindingness')).describe('What force it has.'),
  status: sourced(dealStatus).describe('How far it has come.'),
  subject: sourced(line).optional().describe('What it is about.'),
  route: sourced(line).optional().describe('The way of what is supplied, as a document words it.'),
  term: sourced(duration).optional().describe('How long it runs: an ISO 8601 duration such as P30Y.'),
  settlementCurrency: sourced(currencyCode).optional().describe('The currency in which payments are made (ISO 4217).'),
  date: sourced(edtf).optional().describe('When it was agreed, issued or raised: EDTF.'),
  parties: z.array(party).default([]).describe('Who is party to it.'),
  amounts: z.array(amount).default([]).describe('Its figures.'),
  timeline: z
    .array(event)
    .default([])
    .describe('The steps of its life in order; not needed where status and date tell the only one.'),
});

const quote = z.strictObject({
  form: sourced(term('quoteForm')).describe('Whose words the text gives.'),
  text: sourced(line).describe(
    'As printed, without the outer quotation marks. The document is the one that its first claim cites.',
  ),
  speaker: sourced(slug).optional().describe('Who said it: a key of people.'),
  speakerTitle: sourced(line).optional().describe('What the document calls the speaker.'),
  countries: sourced(z.array(countryCode).min(1)).optional().describe('The countries that it speaks for.'),
  addressee: sourced(slug).optional().describe('Whom it was said to: a key of people.'),
  isTranslation: sourced(z.boolean()).optional().describe('Whether the document says that it is translated.'),
  translationNote: sourced(line).optional().describe('What the document says of the translation.'),
  date: sourced(edtf).optional().describe('When it was said: EDTF.'),
  summit: sourced(slug).optional().describe('The summit that it was said at: a key of summits.'),
  partOf: sourced(slug).optional().describe('The longer quote that it is part of: a key of quotes.'),
  translationOf: sourced(slug)
    .optional()
    .describe('The original that it is a translation of: a key of quotes, of one that is no translation itself.'),
});

const occasion = z.strictObject({
  name: sourced(line).describe('Its name.'),
  date: sourced(edtf).optional().describe('When it was: EDTF.'),
  place: sourced(slug).optional().describe('Where it was: a key of places.'),
  attendees: z.record(slug, claimed).default({}).describe('Who is said to have attended, by key of people.'),
});

/** The schema of the whole file. Parsing expands all claims to their long form and fills in defaults. */
export const factsFile = z.strictObject({
  title: line.describe('What the dossier is about.'),
  licence: line.describe('The licence of the facts, not of the documents: an SPDX identifier.'),
  documents: z.record(slug, document).describe('The documents, by slug.'),
  countries: z
    .record(countryCode, country)
    .default({})
    .describe('Countries by ISO 3166-1 alpha-2 code; states of history by the one that they had.'),
  places: z.record(slug, place).default({}).describe('Cities and buildings, by slug.'),
  people: z.record(slug, person).default({}).describe('People, by slug.'),
  organizations: z.record(slug, organization).default({}).describe('Organisations, by slug.'),
  occasions: z.record(slug, occasion).default({}).describe('What summits hung on, by slug.'),
  summits: z.record(slug, summit).default({}).describe('Meetings, by slug.'),
  deals: z.record(slug, deal).default({}).describe('What was agreed, intended or supported, by slug.'),
  quotes: z.record(slug, quote).default({}).describe('What was said, by slug.'),
});

/** A parsed facts file. */
export type Facts = z.output<typeof factsFile>;
