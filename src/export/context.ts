/**
 * The vocabulary of the JSON-LD exports, inlined so that nothing has to be fetched to read them.
 *
 * - schema.org, in the form that its own context gives (http).
 * - Web Annotation (W3C Recommendation, 2017): evidence.
 * - `sg:`, terms and ids of our own. A name that anybody may make needs no domain that somebody has to own and keep
 *   alive: `urn:uuid:` is such a namespace (RFC 9562), which `urn:summitgraph:` is not, since namespaces have to be
 *   registered (RFC 8141); and relative ids would be other ids in every copy of a file.
 */
export const context = {
  '@version': 1.1,
  schema: 'http://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  wd: 'http://www.wikidata.org/entity/',
  sg: 'urn:uuid:dac5eef3-6b71-4553-b15d-f4366f32f795#',

  ...schemaOrg('Country', 'CreativeWork', 'Dataset', 'Event', 'MonetaryAmount', 'Organization', 'Person', 'Place'),
  ...schemaOrg('QuantitativeValue', 'Quotation', 'Role'),
  ...schemaOrg('alternateName', 'attendee', 'citation', 'containedInPlace', 'currency', 'description', 'familyName'),
  ...schemaOrg('genre', 'givenName', 'identifier', 'inLanguage', 'isPartOf', 'keywords', 'location', 'name'),
  ...schemaOrg('publisher', 'roleName', 'spokenByCharacter', 'superEvent', 'text', 'translationOfWork', 'unitText'),
  ...schemaOrg('version', 'about'),
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

  ...ours('Claim', 'Deal', 'DealEvent', 'DealParty', 'Summit', 'SummitDeal'),
  ...ours('actingFor', 'addressee', 'amount', 'basis', 'bindingness', 'claimedValue', 'country', 'countsTowardTotals'),
  ...ours('datePrecision', 'deal', 'evidence', 'event', 'field', 'form', 'format', 'isTranslation', 'kind', 'link'),
  ...ours('note', 'office', 'party', 'period', 'qualifier', 'resolves', 'role', 'route', 'settlementCurrency'),
  ...ours('speakerTitle', 'speaksFor', 'status', 'subject', 'summit', 'timeOfDay', 'timeZone', 'translationNote'),
  ...ours('verbatim', 'verifiedBy'),
  date: { '@id': 'sg:date', '@type': 'edtf:EDTF' },
  publishedOn: { '@id': 'sg:publishedOn', '@type': 'edtf:EDTF' },
  earliest: { '@id': 'sg:earliest', '@type': 'xsd:date' },
  latest: { '@id': 'sg:latest', '@type': 'xsd:date' },
  term: { '@id': 'sg:term', '@type': 'xsd:duration' },
  sha256: 'sg:sha256',
} as const;

function schemaOrg(...terms: string[]): Record<string, string> {
  return Object.fromEntries(terms.map((term) => [term, `schema:${term}`]));
}

function ours(...terms: string[]): Record<string, string> {
  return Object.fromEntries(terms.map((term) => [term, `sg:${term}`]));
}
