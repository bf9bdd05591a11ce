import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { context } from '../../src/export/context.ts';
import { formats } from '../../src/export/formats.ts';
import { exportTypes } from '../../src/export/types.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { exported } from './support/exported.ts';

const database = await sharedTestDatabase();

/** Fails where a processor would drop something, and where it would have to fetch something. */
const strictly = {
  safe: true,
  documentLoader: (url: string) => Promise.reject(new Error(`would fetch ${url}`)),
};

const SCHEMA = 'http://schema.org/';
const OA = 'http://www.w3.org/ns/oa#';
const OURS = /^urn:uuid:[0-9a-f-]{36}#/;

async function documentOf(name: string) {
  return JSON.parse(await exported(database, name, 'jsonld'));
}

// biome-ignore lint/suspicious/noExplicitAny: nodes as a processor expands them.
async function graphOf(name: string): Promise<any[]> {
  const [node] = await jsonld.expand(await documentOf(name), strictly);
  return node?.['@graph'] ?? (await jsonld.expand(await documentOf(name), strictly));
}

/** What a term or a compact IRI of the context stands for. */
function iriOf(value: string): string {
  const terms: Record<string, unknown> = context;
  const [prefix = '', name] = String(terms[value] ?? value).split(/:(.*)/);
  return `${terms[prefix]}${name}`;
}

/** Every value of a document that is no keyword's, as text. */
function valuesIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((inner) => [...valuesIn(inner)]));
  if (typeof value !== 'object' || value === null) return new Set([String(value)]);
  return valuesIn(Object.entries(value).flatMap(([key, inner]) => (key.startsWith('@') ? [] : [inner])));
}

test.each([...exportTypes.map(({ name }) => name), 'all'])(
  '%s: a JSON-LD processor keeps everything, and turns all of it into RDF',
  async (name) => {
    const document = await documentOf(name);
    const quads = await jsonld.toRDF(document, { ...strictly, format: 'application/n-quads' });
    const said = new Set([...quads.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => JSON.parse(`"${text}"`)));
    const iris = new Set([...quads.matchAll(/<([^>]*)>/g)].map(([, iri]) => iri));
    const values = [...valuesIn(document['@graph'])];
    expect(values.length).toBeGreaterThan(2);
    expect(values.filter((value) => !said.has(value) && !iris.has(iriOf(value)))).toEqual([]);
  },
);

test('a summit is an Event with Persons in a Role, at a Place in a Country', async () => {
  const summit = (await graphOf('summits')).find((node) => node['@type'].includes(`${SCHEMA}Event`));
  expect(summit['@id']).toMatch(OURS);
  expect(summit[`${SCHEMA}startDate`]).toEqual([{ '@type': `${SCHEMA}Date`, '@value': '2022-02-04' }]);
  const [host] = summit[`${SCHEMA}attendee`];
  expect(host).toMatchObject({ '@type': [`${SCHEMA}Role`], [`${SCHEMA}roleName`]: [{ '@value': 'HOST' }] });
  const [person] = host[`${SCHEMA}attendee`];
  expect(person).toMatchObject({ '@type': [`${SCHEMA}Person`], [`${SCHEMA}name`]: [{ '@value': 'Xi Jinping' }] });
  const [venue] = summit[`${SCHEMA}location`];
  expect(venue['@type']).toEqual([`${SCHEMA}Place`]);
  expect(JSON.stringify(venue)).toContain(`${SCHEMA}Country`);
});

test('a quote is a Quotation by a Person, out of a CreativeWork', async () => {
  const quote = (await graphOf('quotes')).find((node) => node['@id']?.endsWith('#quote/xi-trade-250bn'));
  expect(quote['@type']).toEqual([`${SCHEMA}Quotation`]);
  expect(quote[`${SCHEMA}spokenByCharacter`][0]['@type']).toEqual([`${SCHEMA}Person`]);
  expect(quote[`${SCHEMA}isPartOf`][0]['@type']).toEqual([`${SCHEMA}CreativeWork`]);
});

test('an amount is money with an exact value', async () => {
  const [, amount] = await graphOf('amounts');
  expect(amount['@type']).toEqual([`${SCHEMA}MonetaryAmount`]);
  expect(amount[`${SCHEMA}value`]).toEqual([
    { '@type': 'http://www.w3.org/2001/XMLSchema#decimal', '@value': '250000000000' },
  ]);
});

test('evidence is a Web Annotation with both selectors, and the claim as its body', async () => {
  const [deal] = (await graphOf('deals')).filter((node) => node['@id']?.endsWith('#deal/gas-supply-contract-30-year'));
  const evidence = Object.entries(deal).find(([term]) => term.endsWith('#evidence'))?.[1] as Record<string, never>[];
  const annotation = evidence.find((one) => JSON.stringify(one).includes(':232}')) as
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    any;
  expect(annotation['@type']).toEqual([`${OA}Annotation`]);
  expect(annotation[`${OA}motivatedBy`]).toEqual([{ '@id': `${OA}linking` }]);
  const [body] = annotation[`${OA}hasBody`];
  expect(body[`${SCHEMA}about`]).toEqual([{ '@id': deal['@id'] }]);
  const [position, words] = annotation[`${OA}hasTarget`][0][`${OA}hasSelector`];
  const whole = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger';
  expect(position).toMatchObject({
    '@type': [`${OA}TextPositionSelector`],
    [`${OA}start`]: [{ '@type': whole, '@value': 232 }],
    [`${OA}end`]: [{ '@type': whole, '@value': 270 }],
  });
  expect(words).toMatchObject({
    '@type': [`${OA}TextQuoteSelector`],
    [`${OA}exact`]: [{ '@value': 'will settle the new gas sales in euros' }],
  });
});

test('what every document refers to is reported in the document of everything', async () => {
  const graph = await graphOf('all');
  const told = new Set(graph.map((node) => node['@id']));
  const sources = JSON.stringify(graph).matchAll(/"http:\/\/www\.w3\.org\/ns\/oa#hasSource":\[\{"@id":"([^"]+)"/g);
  const documents = new Set([...sources].map(([, id]) => id as string));
  expect(documents.size).toBeGreaterThan(3);
  expect([...documents].filter((id) => !told.has(id))).toEqual([]);
});

test('the first node is the data set, with its version and licence', async () => {
  const [dataset] = await graphOf('deals');
  expect(dataset).toMatchObject({
    '@type': [`${SCHEMA}Dataset`],
    [`${SCHEMA}version`]: [{ '@value': expect.stringMatching(/^[0-9a-f]{64}$/) }],
    [`${SCHEMA}license`]: [{ '@value': 'CC0-1.0' }],
  });
});

test('a summit that is known to the month only is not said to have begun on the first', () => {
  const [summits] = exportTypes;
  const date = { edtf: '2014-02', start: '2014-02-01', end: '2014-02-28', precision: 'MONTH' };
  const lists = { topics: [], participants: [], deals: [], claims: [] };
  const nothing = { venue: null, place: null, country: null, occasion: null, wikidataId: null };
  const summit = { slug: 'x', name: 'X', kind: 'OTHER', format: 'UNKNOWN', date, ...lists, ...nothing };
  const text = formats.jsonld.chunk(summits as NonNullable<typeof summits>, [summit]);
  expect(JSON.parse(text.slice(1))).toMatchObject({ date: '2014-02', earliest: '2014-02-01', latest: '2014-02-28' });
  expect(text).not.toMatch(/startDate|endDate/);
});

test('a quote names the original that it is a translation of', async () => {
  const quotes = exportTypes.find(({ name }) => name === 'quotes') as NonNullable<(typeof exportTypes)[number]>;
  const record = {
    slug: 'small-gavel',
    text: 'It’s a small gavel.',
    translationOf: 'petit-marteau',
    isTranslation: true,
  };
  const nothing = { speaker: null, countries: [], addressee: null, date: null, summit: null, partOf: null, claims: [] };
  const quote = { ...record, ...nothing, document: { slug: 'papers', title: 'Papers', language: 'en' } };
  const node = JSON.parse(formats.jsonld.chunk(quotes, [quote]).slice(1));
  const [expanded] = await jsonld.expand({ '@context': context, ...node }, strictly);
  expect(expanded?.[`${SCHEMA}translationOfWork`]).toEqual([
    { '@id': expect.stringMatching(/#quote\/petit-marteau$/) },
  ]);
});
