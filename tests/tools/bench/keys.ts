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
}

interface Edge {
  cursor: string;
  node: { slug: string };
}

/** Takes keys from the database, and the cursors that stand for the same places by paging through the GraphQL server. */
export async function findKeys(databaseUrl: string, graphqlUrl: string): Promise<Keys> {
  const client = postgres(databaseUrl, { max: 1 });
  try {
    const summits = await client<{ slug: string; date: string }[]>`
      select slug, date_start::text as date from summits order by date_start, slug`;
    const quotes = await client<{ slug: string; dossier: string; ordinal: string }[]>`
      select slug, dossier_slug as dossier, document_ordinal::text as ordinal from quotes`;
    const pagesOfQuotes = Math.floor(quotes.length / 100);
    return {
      summitSlugs: summits.map(({ slug }) => slug).filter((_, index) => index % 4 === 0),
      summitCursors: places(await walk('summits', 0, Math.floor(summits.length / 100) - 1), 20, summits),
      quoteCursors: places(await walk('quotes', Math.floor(pagesOfQuotes * 0.75), pagesOfQuotes - 1), 50, quotes),
    };
  } finally {
    await client.end();
  }

  /** The edges of a list, from one page of 100 to before another. */
  async function walk(list: 'summits' | 'quotes', from: number, to: number): Promise<Edge[]> {
    const document = `query Walk($after: String) {
      ${list}(first: 100, after: $after) { edges { cursor node { slug } } }
    }`;
    const edges: Edge[] = [];
    let after: string | undefined;
    for (let page = 0; page < to; page += 1) {
      const data = (await ask(graphqlUrl, document, { after })) as Record<string, { edges: Edge[] }>;
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
