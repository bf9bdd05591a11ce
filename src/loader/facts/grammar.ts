import { z } from 'zod';
import { deal } from '../../records/deal.ts';
import { occasion } from '../../records/occasion.ts';
import { participant } from '../../records/participant.ts';
import { quote } from '../../records/quote.ts';
import { summit } from '../../records/summit.ts';
import { claimBasis, claimed, claims, withPassages } from './claims.ts';
import { participantDefaults, defaults as recordDefaults } from './defaults-schema.ts';
import { countryCode, currencyCode, day, decimal, degrees, edtf, line, slug, terms, wikidataId } from './forms.ts';
import { openShapeOf, shapeOf } from './record-shape.ts';

/**
 * The grammar of the facts file, in which an editor records what the documents of a dossier prove. It is composed of
 * the schemas of values (`forms.ts`), claims (`claims.ts`) and the fields that records declare (`record-shape.ts`). Text
 * editors show the descriptions.
 */

const names = {
  name: line.describe('Name, as lists show it.'),
  wikidataId: wikidataId.optional(),
  aliases: z.array(line).default([]).describe('Other forms of the name that documents use.'),
  labels: z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a BCP 47 tag such as ru or zh-Hant'), line)
    .default({})
    .describe('Name in other languages, by BCP 47 tag, as in Wikidata. Found by search, but not evidence.'),
};
const origin = {
  origin: terms.claimOrigin.default('EDITOR').describe('Who or what proposed the record. Default of its claims.'),
};
const defaults = {
  defaults: recordDefaults.optional().describe('What claims of the record take where they give nothing of their own.'),
};
const country = z.strictObject(names);
const place = z.strictObject({
  ...names,
  country: countryCode.optional().describe('Country that the place is in.'),
  in: slug.optional().describe('Place that contains it; for a venue, the city.'),
  latitude: degrees(90).optional().describe('Latitude in degrees, WGS 84, north positive, such as 39.9042.'),
  longitude: degrees(180).optional().describe('Longitude in degrees, WGS 84, east positive, such as 116.4074.'),
});
const person = z.strictObject({
  ...names,
  familyName: line.optional().describe('Family name.'),
  givenName: line.optional().describe('Given name.'),
  sortName: line.optional().describe('Name to sort by. Default: the name.'),
});
const organization = z.strictObject({
  ...names,
  country: countryCode.optional().describe('Country that the organisation belongs to, if any.'),
});

/** The metadata of a document, given in the facts file or in the front matter of the document's file. */
export const documentFields = {
  title: line
    .optional()
    .describe(
      'Words of the text that are its title. Not needed if the body starts with the title as a paragraph of its own.',
    ),
  publisher: line.optional().describe('Publisher.'),
  publisherCountry: countryCode
    .optional()
    .describe(
      'Country of the publisher, ISO 3166-1 alpha-2. A bare "$", "Rs" or "¥" in the document is the currency of this country.',
    ),
  url: z.url().optional().describe('URL where the document was published.'),
  published: edtf.optional().describe('Date of publication, EDTF: 2022-02-04, 2022-02 or 2022.'),
  language: line.default('en').describe('Language, BCP 47.'),
  licence: line.optional().describe('Licence of the document.'),
  notes: line.optional().describe('Notes by the editors.'),
};
const document = z.strictObject({
  ...documentFields,
  language: line.optional().describe('Language, BCP 47. Default: en.'),
  kind: terms.documentKind.describe('Kind of document.'),
  file: line
    .optional()
    .describe(
      'Text file that contains the document. Not needed for readout.md of the document readout, or if only one has a paragraph that begins with its opening words.',
    ),
  opens: z
    .string()
    .min(1)
    .optional()
    .describe('Words that the document starts with in the file. Not needed if the file contains only this document.'),
  container: slug.optional().describe('Document that this text is an excerpt of.'),
});

const ownDefaults = {
  defaults: participantDefaults
    .optional()
    .describe('What claims of the participant take. Completed by the defaults of the summit.'),
};
const participants = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .record(slug, z.strictObject({ ...ownDefaults, ...shape }))
    .default({})
    .describe('Participants, by key of people.');
const summitDeal = withPassages({
  link: terms.dealLink.describe('How the deal is connected with the summit.'),
  basis: claimBasis.describe('How directly the words support the connection.'),
  note: line.optional().describe('What connects them. Not needed if the words STATE it.'),
});
const formerSlugs = z
  .array(slug)
  .min(1)
  .optional()
  .describe('Slugs that the record had before, oldest first. They still lead to it.');

const links = z
  .record(slug, summitDeal)
  .default({})
  .describe('Deals connected with the summit, by key of deals: each a link with basis, in and words.');
const summits = z.strictObject({
  ...origin,
  ...defaults,
  ...shapeOf(summit),
  wikidataId: wikidataId.optional(),
  formerSlugs,
  participants: participants(shapeOf(participant)),
  deals: links,
});

const party = z.strictObject({
  role: terms.partyRole.describe('Role of the party.'),
  country: countryCode.optional().describe('Country, if the party is one.'),
  organization: slug.optional().describe('Organisation, if the party is one: a key of organizations.'),
  claims,
});
const amount = z.strictObject({
  role: terms.amountRole.describe('What the figure measures.'),
  qualifier: terms.amountQualifier.default('EXACT').describe('How exact the figure is.'),
  value: decimal.describe('The figure. For a range, the lower bound.'),
  valueMax: decimal.optional().describe('Upper bound of a range.'),
  currency: currencyCode.optional().describe('Currency of money, ISO 4217.'),
  unit: line
    .optional()
    .describe('Unit of a quantity: a symbol of the table of units, or the word for what is counted, such as jobs.'),
  period: terms.amountPeriod.default('UNSPECIFIED').describe('Period that the figure refers to.'),
  per: line
    .optional()
    .describe('What a UNIT_PRICE is the price of, as the words have it: barrel, thousand cubic metres.'),
  claims,
});
const step = z.strictObject({
  status: terms.dealStatus.describe('Status that the deal reached.'),
  date: edtf.optional().describe('When the deal reached this status. EDTF.'),
  claims,
});
const dealLists = {
  parties: z.array(party).default([]).describe(deal.fields.parties.description),
  amounts: z.array(amount).default([]).describe(deal.fields.amounts.description),
  timeline: z.array(step).default([]).describe(deal.fields.timeline.description),
};
const deals = z.strictObject({ ...origin, ...defaults, ...shapeOf(deal), formerSlugs, ...dealLists });
const attendees = z
  .record(slug, claimed)
  .default({})
  .describe(`${occasion.fields.attendees.description} By key of people.`);
const occasions = z.strictObject({ ...origin, ...defaults, ...shapeOf(occasion), formerSlugs, attendees });

const { partOf: _, ...quoteFields } = openShapeOf(quote);
/** What a dossier adds to records of another one, by section and slug. */
const additions = z.strictObject({
  occasions: z
    .record(slug, z.strictObject({ ...defaults, ...openShapeOf(occasion), attendees }))
    .default({})
    .describe('Occasions of the other dossier, by slug: the fields of occasions, none of them required.'),
  summits: z
    .record(
      slug,
      z.strictObject({
        ...defaults,
        ...openShapeOf(summit),
        participants: participants(openShapeOf(participant)),
        deals: links,
      }),
    )
    .default({})
    .describe('Summits of the other dossier, by slug: the fields of summits, none of them required.'),
  deals: z
    .record(slug, z.strictObject({ ...defaults, ...openShapeOf(deal), ...dealLists }))
    .default({})
    .describe('Deals of the other dossier, by slug: the fields of deals, none of them required.'),
  quotes: z
    .record(slug, z.strictObject({ ...defaults, ...quoteFields }))
    .default({})
    .describe('Quotes of the other dossier, by slug: the fields of quotes but partOf, none of them required.'),
});

/** The schema of the whole file. Parsing expands all claims to their long form and fills in defaults. */
export const factsFile = z.strictObject({
  title: line.describe('Title of the dossier.'),
  licence: line.describe('Licence of the facts, not of the documents: an SPDX identifier.'),
  released: day
    .optional()
    .describe(
      'Day on which this version of the dossier was released, for citations: 2022-02-04. Not given for drafts.',
    ),
  review: z
    .array(line)
    .default([])
    .describe(
      'Records that nobody has confirmed yet, such as deals.gas-contract. Nothing is loaded while there are any. Delete the line of a record to confirm it.',
    ),
  documents: z.record(slug, document).describe('Documents, by slug.'),
  countries: z
    .record(countryCode, country)
    .default({})
    .describe('Countries, by ISO 3166-1 alpha-2 code. Former states, by the code that they had.'),
  places: z.record(slug, place).default({}).describe('Cities and buildings, by slug.'),
  people: z.record(slug, person).default({}).describe('People, by slug.'),
  organizations: z.record(slug, organization).default({}).describe('Organisations, by slug.'),
  occasions: z.record(slug, occasions).default({}).describe('Events that summits were connected with, by slug.'),
  summits: z.record(slug, summits).default({}).describe('Summits, by slug.'),
  deals: z.record(slug, deals).default({}).describe('Matters agreed, intended or supported, by slug.'),
  quotes: z
    .record(slug, z.strictObject({ ...origin, ...defaults, ...shapeOf(quote), formerSlugs }))
    .default({})
    .describe('Quotes, by slug.'),
  additions: z
    .record(line, additions)
    .default({})
    .describe(
      'Records that other dossiers declare, by the name of the dossier: what this one adds to them. Empty for a record that is only referred to.',
    ),
});

/** A parsed facts file. */
export type Facts = z.output<typeof factsFile>;
