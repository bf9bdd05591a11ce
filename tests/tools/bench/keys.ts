import postgres from 'postgres';
import { ask } from './ask.ts';

export interface Variant {
  /** Of the GraphQL document. */
  readonly variables: Record<string, string>;
  /** Of the floor's statement: where a variable is a cursor, the key that it stands for. */
  readonly values: Record<string, string>;
}

/** Values to ask for: there are many of each, so that an answer is not simply repeated. */
export interface Keys {
  readonly summitSlugs: readonly string[];
  readonly summitCursors: readonly Variant[];
  readonly quoteCursors: readonly Variant[];
  /** How many rows the lists have. */
  readonly counts: Record<List, number>;
}

type List = 'summits' | 'quotes';

interface Edge {
  cursor: string;
  node: { slug: string };
}

/** What asks a GraphQL server for a page of 100 of each list after a cursor: edges with their cursor and slug. */
export type Walks = Record<List, string>;

const ownWalks: Walks = {
  summits: `query Walk($after: String) { summits(first: 100, after: $after) { edges { cursor node { slug } } } }`,
  quotes: `query Walk($after: String) { quotes(first: 100, after: $after) { edges { cursor node { slug } } } }`,
};

/** Takes keys from the database, and the cursors that stand for the same places by paging through the GraphQL server. */
export async function findKeys(databaseUrl: string, graphqlUrl: string): Promise<Keys> {
  const client = postgres(databaseUrl, { max: 1 });
  try {
    const summits = await client<{ slug: string; date: string }[]>`
      select slug, date_start::text as date from summits order by date_start, slug`;
    const quotes = await client<{ slug: string; dossier: string; ordinal: string }[]>`
      select slug, dossier_slug as dossier, document_ordinal::text as ordinal from quotes`;
    const counts = { summits: summits.length, quotes: quotes.length };
    const edges = await findEdges(graphqlUrl, ownWalks, counts);
    return {
      summitSlugs: summits.map(({ slug }) => slug).filter((_, index) => index % 4 === 0),
      summitCursors: places(edges.summits, 20, summits),
      quoteCursors: places(edges.quotes, 50, quotes),
      counts,
    };
  } finally {
    await client.end();
  }
}

/** The cursors of another GraphQL server for the places of `Keys`, by the slug that they stand after. */
export async function findCursors(url: string, walks: Walks, counts: Keys['counts']) {
  const { summits, quotes } = await findEdges(url, walks, counts);
  const bySlug = (edges: Edge[]) => new Map(edges.map(({ cursor, node }) => [node.slug, cursor]));
  return { summits: bySlug(summits), quotes: bySlug(quotes) };
}

/** The edges of all summits but the last pages, and of the last quarter of quotes. */
async function findEdges(url: string, walks: Walks, counts: Keys['counts']) {
  const pagesOfQuotes = Math.floor(counts.quotes / 100);
  return {
    summits: await walk('summits', 0, Math.floor(counts.summits / 100) - 1),
    quotes: await walk('quotes', Math.floor(pagesOfQuotes * 0.75), pagesOfQuotes - 1),
  };

  /** The edges of a list, from one page of 100 to before another. */
  async function walk(list: List, from: number, to: number): Promise<Edge[]> {
    const edges: Edge[] = [];
    let after: string | undefined;
    for (let page = 0; page < to; page += 1) {
      const data = (await ask(url, walks[list], { after })) as Record<string, { edges: Edge[] }>;
      const found = data[list]?.edges ?? [];
      after = found.at(-1)?.cursor;
      if (found.length < 100 || after === undefined)
        throw new Error(`Page ${page} of ${list} has ${found.length} edges, not 100`);
      if (page >= from) edges.push(...found);
    }
    return edges;
  }
}

/** Every so manieth edge, with its cursor for GraphQL and its row of keys for the floor. */
function places(edges: Edge[], step: number, rows: readonly ({ slug: string } & Record<string, string>)[]): Variant[] {
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return edges
    .filter((_, index) => index % step === 0)
    .map(({ cursor, node }) => ({ variables: { after: cursor }, values: bySlug.get(node.slug) ?? {} }));
}
