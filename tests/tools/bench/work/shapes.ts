/** A query whose work is measured. Its pages are full on the data of the benchmark. */
export interface WorkShape {
  readonly name: string;
  readonly document: string;
  /** Why it may take far less than its cost, which is what it takes at most. */
  readonly atMost?: string;
}

const AT_MOST: Record<string, string> = {
  'counts of the data set': 'it is compiled, and a request and its root field cost what they took where they were not',
  introspection: 'the answer is remembered',
  'search of 10 words that all have to be there': 'hardly any text has all of them',
  'search of 40 words that all have to be there': 'hardly any text has all of them',
  'summits by all of 3 people': 'a connection plans it again the first five times, which takes longer than the query',
  'summits by all of 10 people': 'a connection plans it again the first five times, which takes 90 ms of 95',
  'all facets of some quotes': 'a condition may hold for all quotes, and this one holds for a tenth of them',
  'disagreements of 100 summits': 'hardly any sources differ in the data of the benchmark',
  'claims of 100 quotes': 'records have one claim each in the data of the benchmark, and some ten in others',
};

const WORDS = ['pipeline', 'grain', 'ceasefire', 'gas', 'water', 'timber', 'peace', 'arms', 'vaccine', 'embassies'];

/** A search query of so many words, the first ten of which many texts have. */
const words = (count: number, by = ' or ') =>
  Array.from({ length: count }, (_, index) => `${WORDS[index % 10]}${index < 10 ? '' : index}`).join(by);

const times = (count: number, field: (index: number) => string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ')} }`;

/** A condition for which loads keep no counts. */
const large = '{ amount: { currency: USD, min: "250000000" } }';
const person = 'synthetic-person-007';
const sourced = 'claims { field value basis evidence { exact start end document { slug } } }';

/** At least one shape for each kind of work that `src/graphql/cost.ts` distinguishes. */
export const workShapes: readonly WorkShape[] = [
  ['typename', '{ __typename }'],
  [
    'introspection',
    '{ __schema { types { name description fields { name description args { name } type { name } } } } }',
  ],
  ['lookup', '{ summit(slug: "A_SUMMIT") { slug name kind format topics date { edtf } } }'],
  ['lookup of a person', `{ person(slug: "${person}") { slug name } }`],
  ['50 lookups', times(50, (index) => `person(slug: "synthetic-person-0${10 + index}") { name }`)],
  ['node', '{ nodes(ids: NODE_IDS) { id ... on Summit { name } } }'],
  ['20 summits', '{ summits { nodes { slug name kind format date { edtf } } } }'],
  ['100 summits', '{ summits(first: 100) { nodes { slug name kind format date { edtf } } } }'],
  ['100 people', '{ people(first: 100) { nodes { slug name } } }'],
  ['100 quotes', '{ quotes(first: 100) { nodes { slug form text } } }'],
  [
    '100 quotes, speaker and summit',
    '{ quotes(first: 100) { nodes { slug text speaker { slug name } summit { slug name } } } }',
  ],
  ['100 documents', '{ documents(first: 100) { nodes { slug title kind } } }'],
  ['20 documents with text', '{ documents(first: 20) { nodes { slug text } } }'],
  ['100 deals with amounts', '{ deals(first: 100) { nodes { slug title amounts { role value currency } } } }'],
  ['100 participants', '{ participants(first: 100) { nodes { role title person { name } } } }'],
  [
    'summits with participants and deals',
    '{ summits(first: 100) { nodes { slug participants { role person { slug name } } deals { link deal { slug title } } } } }',
  ],
  [
    '100 summits with 20 quotes',
    '{ summits(first: 100) { nodes { slug quotes(first: 20) { nodes { slug form text } } } } }',
  ],
  [
    '20 summits with 20 quotes with speaker',
    '{ summits(first: 20) { nodes { quotes(first: 20) { nodes { slug text speaker { slug name } } } } } }',
  ],
  [
    '100 cursors of quotes',
    '{ quotes(first: 100) { edges { cursor node { slug } } pageInfo { hasNextPage endCursor } } }',
  ],
  ['count of quotes', '{ quotes { totalCount } }'],
  ['count of deals', '{ deals { totalCount } }'],
  ['count of some deals', `{ deals(filter: ${large}) { totalCount } }`],
  ['counts in 100 summits', '{ summits(first: 100) { nodes { quotes { totalCount } } } }'],
  ['quotes with a text', '{ quotes(first: 20, filter: { text: "pipeline" }) { nodes { slug text } } }'],
  ['quotes with 10 words', `{ quotes(first: 20, filter: { text: "${words(10)}" }) { nodes { slug text } } }`],
  ['quotes with 200 words', `{ quotes(first: 20, filter: { text: "${words(200)}" }) { nodes { slug text } } }`],
  ['count of quotes with a text', '{ quotes(filter: { text: "pipeline" }) { totalCount } }'],
  ['count of quotes with 200 words', `{ quotes(filter: { text: "${words(200)}" }) { totalCount } }`],
  ['documents with a text', '{ documents(first: 20, filter: { text: "pipeline" }) { nodes { slug title } } }'],
  ['people by name', '{ people(first: 20, text: "Putyn") { nodes { slug name } } }'],
  [
    'deals by amount',
    `{ deals(first: 20, filter: ${large}, orderBy: { field: AMOUNT, direction: DESC }) { nodes { slug title } } }`,
  ],
  [
    'summits of a country',
    '{ summits(first: 20, filter: { countries: [FR, DE], hasDeals: true }) { nodes { slug name } } }',
  ],
  [
    'summits by all of 10 people',
    `{ summits(filter: { peopleAll: [${Array.from({ length: 10 }, (_, index) => `"synthetic-person-0${10 + index}"`)}] }) { nodes { slug } } }`,
  ],
  [
    'summits by all of 3 people',
    `{ summits(filter: { peopleAll: [${Array.from({ length: 3 }, (_, index) => `"synthetic-person-0${10 + index}"`)}] }) { nodes { slug } } }`,
  ],
  [
    'summits by all of 10 countries',
    '{ summits(filter: { countriesAll: [FR, DE, US, CN, RU, JP, GB, IT, IN, BR] }) { nodes { slug } } }',
  ],
  ['search', '{ search(query: "pipeline") { nodes { __typename ... on Quote { slug } } } }'],
  ['search of 10 words', `{ search(query: "${words(10)}") { nodes { __typename ... on Quote { slug } } } }`],
  ['search of 200 words', `{ search(query: "${words(200)}") { nodes { __typename ... on Quote { slug } } } }`],
  ['search of 10 words that all have to be there', `{ search(query: "${words(10, ' ')}") { nodes { __typename } } }`],
  ['search of 40 words that all have to be there', `{ search(query: "${words(40, ' ')}") { nodes { __typename } } }`],
  ['search without a word', '{ search(query: "-pipeline") { nodes { __typename } } }'],
  ['search without 10 words', `{ search(query: "-${words(10, ' -')}") { nodes { __typename } } }`],
  ['search of documents only', '{ search(query: "pipeline", types: [DOCUMENT]) { nodes { __typename } } }'],
  ['search of deals only', '{ search(query: "agreement", types: [DEAL]) { nodes { __typename } } }'],
  ['search of summits only', '{ search(query: "grain", types: [SUMMIT]) { nodes { __typename } } }'],
  [
    'search of quotes only',
    '{ search(query: "pipeline", types: [QUOTE]) { nodes { __typename ... on Quote { slug } } } }',
  ],
  [
    'search of people only',
    '{ search(query: "Putyn", types: [PERSON]) { nodes { __typename ... on Person { slug } } } }',
  ],
  ['count of a search', '{ search(query: "pipeline") { totalCount } }'],
  ['search with snippets', '{ search(query: "pipeline") { edges { score snippet } } }'],
  ['search with 100 snippets', '{ search(query: "pipeline", first: 100) { edges { score snippet } } }'],
  ['search of 10 words with snippets', `{ search(query: "${words(10)}") { edges { score snippet } } }`],
  ['search of 200 words with snippets', `{ search(query: "${words(200)}") { edges { score snippet } } }`],
  ['facets of summits', '{ summits { facets(fields: [KIND]) { buckets { value count } } } }'],
  [
    'all facets of summits',
    '{ summits { facets(fields: [KIND, COUNTRY, PARTICIPANT_COUNTRY, YEAR, PERSON]) { buckets { value count } } } }',
  ],
  ['a facet of deals', '{ deals { facets(fields: [KIND]) { buckets { value count } } } }'],
  [
    'all facets of deals',
    '{ deals { facets(fields: [KIND, STATUS, BINDINGNESS, COUNTRY, SETTLEMENT_CURRENCY]) { buckets { value count } } } }',
  ],
  [
    'all facets of some deals',
    `{ deals(filter: ${large}) { facets(fields: [KIND, STATUS, BINDINGNESS, COUNTRY, SETTLEMENT_CURRENCY]) { buckets { value count } } } }`,
  ],
  ['a facet of quotes', '{ quotes { facets(fields: [FORM]) { buckets { value count } } } }'],
  ['all facets of quotes', '{ quotes { facets(fields: [FORM, SPEAKER, DOCUMENT]) { buckets { value count } } } }'],
  [
    'facets in 20 summits',
    '{ summits(first: 20) { nodes { quotes { facets(fields: [FORM, SPEAKER]) { buckets { value count } } } } } }',
  ],
  [
    'all facets of some quotes',
    '{ quotes(filter: { text: "pipeline" }) { facets(fields: [FORM, SPEAKER, DOCUMENT]) { buckets { value count } } } }',
  ],
  ['totals of deals', '{ deals { totals { currency value } } }'],
  ['totals of some deals', `{ deals(filter: ${large}) { totals { currency value } } }`],
  ['counts in 20 people', '{ people(first: 20) { nodes { summits { totalCount } } } }'],
  ['statistics', '{ statistics { summitsPerYear { year count } } }'],
  ['statistics by country', '{ statistics { summitsPerCountry { country { code } count } } }'],
  ['statistics of deals', '{ statistics { dealsByKindAndStatus { kind status count } } }'],
  ['meeting pairs', '{ meetingPairs(first: 100) { a { slug } b { slug } summitCount } }'],
  ['meeting pairs of a person', `{ meetingPairs(person: "${person}") { b { slug } summitCount } }`],
  ['meeting pairs with summits', '{ meetingPairs(first: 100) { summitCount summits { slug } } }'],
  ['country pairs', '{ countryPairs(first: 100) { a { code } b { code } summitCount } }'],
  [
    'counterparts of 20 people',
    '{ people(first: 20) { nodes { counterparts(first: 20) { b { slug } summitCount } } } }',
  ],
  ['data set', '{ dataset { version licence } }'],
  ['counts of the data set', '{ dataset { counts { summits quotes claims evidence } } }'],
  ['claims of 100 quotes', `{ quotes(first: 100) { nodes { slug ${sourced} } } }`],
  ['evidence of 100 quotes', '{ quotes(first: 100) { nodes { evidence { exact document { slug } } } } }'],
  ['evidence of one field of 100 quotes', '{ quotes(first: 100) { nodes { evidence(field: "text") { exact } } } }'],
  ['disagreements of 100 summits', '{ summits(first: 100) { nodes { disagreements { field values { value } } } } }'],
  ['documents of 100 summits', '{ summits(first: 100) { nodes { documents { slug } } } }'],
  ['source count of 100 summits', '{ summits(first: 100) { nodes { sourceCount } } }'],
  [
    'values of 100 quotes',
    '{ quotes(first: 100) { nodes { valuesAsOf(moment: "2026-06-01T00:00:00Z") { field value } } } }',
  ],
  ['same words of 20 quotes', '{ quotes(first: 20) { nodes { sameWords { slug } } } }'],
  ['same words of 100 quotes', '{ quotes(first: 100) { nodes { sameWords { slug text } } } }'],
  ['translations of 100 quotes', '{ quotes(first: 100) { nodes { translations { slug } } } }'],
].map(([name = '', document = '']) => ({ name, document, ...(AT_MOST[name] && { atMost: AT_MOST[name] }) }));
