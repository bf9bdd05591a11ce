/** What keeps a server busy beyond what it can do. */
export interface Load {
  readonly title: string;
  readonly clients: number;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const times = (count: number, field: (index: number) => string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ')} }`;

const words = ['pipeline', 'grain', 'ceasefire', 'gas', 'water', 'timber', 'peace', 'arms', 'vaccine', 'embassies'];
const search = (query: string) => `search(query: ${query}) { edges { score snippet } }`;
const long = words.join(' or ').concat(' or ').repeat(150).slice(0, 9_990);

/** About a quarter of the default LIMIT_COST, in entries that there are. */
const pages = times(
  3,
  (
    index,
  ) => `summits(first: 100${index > 0 ? `, orderBy: { field: NAME, direction: ${index > 1 ? 'ASC' : 'DESC'} }` : ''}) {
    nodes { slug name quotes(first: 20) { nodes { slug form text speaker { slug name } summit { slug name } } } } }`,
);

export const loads: readonly Load[] = [
  { title: '64 × 50 searches', clients: 64, query: times(50, (index) => search(`"${words[index % 10]}"`)) },
  { title: '64 × 5 searches', clients: 64, query: times(5, (index) => search(`"${words[index]}"`)) },
  { title: '64 × a quarter of LIMIT_COST', clients: 64, query: pages },
  {
    title: '1 × 50 searches of 10,000 characters',
    clients: 1,
    query: `query ($long: String!) ${times(50, () => search('$long'))}`,
    variables: { long },
  },
];
