import { records } from '../records/all.ts';
import type { KindName } from '../records/kinds.ts';
import type { Field } from '../records/record.ts';

/**
 * The JSON-LD context of the exports. It is inlined, so that reading an export requires no other file.
 *
 * - schema.org, with `http:` IRIs, as in its own context.
 * - Web Annotation (W3C Recommendation, 2017), for evidence.
 * - `sg:`, for the terms and ids of Summitgraph. Its namespace is a `urn:uuid:` (RFC 9562), which needs no domain that
 *   somebody has to own and maintain. `urn:summitgraph:` would have to be registered (RFC 8141), and relative ids would
 *   be different ids in every copy of a file.
 */
export const context = {
  '@version': 1.1,
  schema: 'http://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  wd: 'http://www.wikidata.org/entity/',
  sg: 'urn:uuid:dac5eef3-6b71-4553-b15d-f4366f32f795#',

  // Before those of schema.org, which has some of the names, such as `name` and `text`.
  ...recordTerms(),
  ...schemaOrg('Country', 'CreativeWork', 'Dataset', 'Event', 'MonetaryAmount', 'Organization', 'Person', 'Place'),
  ...schemaOrg('QuantitativeValue', 'Quotation', 'Role'),
  ...schemaOrg('alternateName', 'attendee', 'citation', 'containedInPlace', 'currency', 'description', 'familyName'),
  ...schemaOrg('genre', 'givenName', 'identifier', 'inLanguage', 'isPartOf', 'keywords', 'location', 'name'),
  ...schemaOrg('publisher', 'roleName', 'spokenByCharacter', 'superEvent', 'text', 'translationOfWork', 'unitText'),
  ...schemaOrg('version', 'about'),
  latitude: { '@id': 'schema:latitude', '@type': 'xsd:decimal' },
  longitude: { '@id': 'schema:longitude', '@type': 'xsd:decimal' },
  license: 'schema:license',
  sameAs: { '@id': 'schema:sameAs', '@type': '@id' },
  url: { '@id': 'schema:url', '@type': '@id' },
  startDate: { '@id': 'schema:startDate', '@type': 'schema:Date' },
  endDate: { '@id': 'schema:endDate', '@type': 'schema:Date' },
  value: { '@id': 'schema:value', '@type': 'xsd:decimal' },
  minValue: { '@id': 'schema:minValue', '@type': 'xsd:decimal' },
  maxValue: { '@id': 'schema:maxValue', '@type': 'xsd:decimal' },

  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextPositionSelector: 'oa:TextPositionSelector',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  linking: 'oa:linking',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',

  ...summitgraph('Claim', 'Deal', 'DealEvent', 'DealParty', 'Summit', 'SummitDeal'),
  ...summitgraph(
    'actingFor',
    'dossier',
    'amount',
    'basis',
    'claimedValue',
    'countsTowardTotals',
    'datePrecision',
    'deal',
  ),
  ...summitgraph(
    'evidence',
    'event',
    'field',
    'link',
    'note',
    'office',
    'origin',
    'party',
    'per',
    'period',
    'qualifier',
    'resolves',
  ),
  ...summitgraph('role', 'speaksFor', 'verbatim', 'verifiedBy'),
  publishedOn: { '@id': 'sg:publishedOn', '@type': 'edtf:EDTF' },
  earliest: { '@id': 'sg:earliest', '@type': 'xsd:date' },
  latest: { '@id': 'sg:latest', '@type': 'xsd:date' },
  sha256: 'sg:sha256',
} as const;

/** Returns the terms of the fields that have none of another vocabulary, typed by kind. */
function recordTerms(): Record<string, string | { '@id': string; '@type': string }> {
  const types: { [Kind in KindName]?: string } = { date: 'edtf:EDTF', duration: 'xsd:duration' };
  const fields = Object.values(records).flatMap((record) => Object.entries<Field>(record.fields));
  const own = fields.filter(([, { term }]) => term === undefined);
  return Object.fromEntries(
    own.map(([name, { kind }]) => {
      const type = types[kind];
      return [name, type ? { '@id': `sg:${name}`, '@type': type } : `sg:${name}`];
    }),
  );
}

function schemaOrg(...terms: string[]): Record<string, string> {
  return Object.fromEntries(terms.map((term) => [term, `schema:${term}`]));
}

function summitgraph(...terms: string[]): Record<string, string> {
  return Object.fromEntries(terms.map((term) => [term, `sg:${term}`]));
}
