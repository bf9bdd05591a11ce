import { createHash } from 'node:crypto';
import type { Context } from '../builder.ts';
import { builder } from '../builder.ts';
import { type Args, costs } from '../cost.ts';
import { bounded } from '../filter.ts';
import { type Order, type PageArgs, pageOf, readCursor, readSize } from '../page.ts';
import { countHits, type Hit, MOST_RANKED, type SearchType, searchPage, searchTypes } from '../search.ts';
import { readSearchQuery } from '../search-query.ts';
import { snippetKey, snippetsOf } from '../snippets.ts';
import { passesOf } from '../work.ts';
import { Deal } from './deal.ts';
import { Document } from './document.ts';
import { Organization } from './organization.ts';
import { Person } from './person.ts';
import { Quote } from './quote.ts';
import { Summit } from './summit.ts';

const typeNames: Record<SearchType, string> = {
  SUMMIT: 'Summit',
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  DEAL: 'Deal',
  QUOTE: 'Quote',
  DOCUMENT: 'Document',
};

const pluralNames: Record<SearchType, string> = {
  SUMMIT: 'Summits',
  PERSON: 'People',
  ORGANIZATION: 'Organisations',
  DEAL: 'Deals',
  QUOTE: 'Quotes',
  DOCUMENT: 'Documents',
};

const SearchTypeEnum = builder.enumType('SearchType', {
  description: 'Type of object that `search` finds.',
  values: Object.fromEntries(searchTypes.map((type) => [type, { description: `${pluralNames[type]}.` }])) as Record<
    SearchType,
    { description: string }
  >,
});

const SearchResult = builder.unionType('SearchResult', {
  description: 'An object that `search` found.',
  types: [Summit, Person, Organization, Deal, Quote, Document],
  resolveType: (found) => (found as unknown as { __typename: string }).__typename,
});

/** An edge refers to its search, which makes the snippets of a page together, when the first is requested. */
interface Edge {
  cursor: string;
  node: Hit;
  search: Search;
}

const SearchEdge = builder.objectRef<Edge>('SearchEdge').implement({
  description: 'An object that was found, with its cursor, score and snippet.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Position in the list, for use as `after` with the same `query` and `types`.',
    }),
    node: t.field({ type: SearchResult, description: 'The object.', resolve: ({ node }) => found(node) }),
    score: t.float({
      description: 'Relevance, from 0 to about 1. Words in a title and closely matching names score higher.',
      resolve: ({ node }) => node.score,
    }),
    snippet: t.string({
      extensions: costs({ work: 10 }),
      description:
        'The matching name or up to two passages, separated by ` … `, with matched words between `**` and `**`. Passages are taken from the first 20,000 Unicode code points of a text.',
      resolve: async ({ node, search }) => (await search.snippets()).get(snippetKey(node)) ?? '',
    }),
  }),
});

/** Shares of the work of a search: finding its hits, and ranking them for a page. */
const FINDING = 0.4;
const RANKING = 0.6;

/** Work of a search for one frequent word, in units of cost, by type. Measured with `npm run bench:work`. */
const WORK: Record<SearchType, number> = {
  SUMMIT: 150,
  PERSON: 60,
  ORGANIZATION: 60,
  DOCUMENT: 2_400,
  DEAL: 650,
  QUOTE: 750,
};

function workOfSearch({ query, types }: Args): number {
  const asked = [types ?? []].flat().filter((type): type is SearchType => Object.hasOwn(WORK, String(type)));
  const chosen = asked.length > 0 ? new Set(asked) : searchTypes;
  return [...chosen].reduce((sum, type) => sum + WORK[type], 0) * passesOf(query);
}

interface Search {
  page(): Promise<ReturnType<typeof pageOf<Hit & Record<string, unknown>>>>;
  snippets(): Promise<Map<string, string>>;
  totalCount(): Promise<number>;
}

const SearchConnection = builder.objectRef<Search>('SearchConnection').implement({
  description: 'A page of search results, best match first (GraphQL Cursor Connections).',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      extensions: costs({ work: (_args, { args }) => RANKING * workOfSearch(args) }),
      description: 'Results on this page, with cursor, score and snippet.',
      resolve: async (search) => (await search.page()).edges.map((edge) => ({ ...edge, search })),
    }),
    nodes: t.field({
      type: [SearchResult],
      extensions: costs({ work: (_args, { args }) => RANKING * workOfSearch(args) }),
      description: 'Results on this page.',
      resolve: async (search) => (await search.page()).edges.map(({ node }) => found(node)),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Position of this page in the list.',
      resolve: async (search) => (await search.page()).pageInfo as never,
    }),
    totalCount: t.int({
      extensions: costs({ work: (_args, { args }) => FINDING * workOfSearch(args) }),
      description: `Number of results on all pages. At most ${MOST_RANKED} of each type are ranked and counted.`,
      resolve: (search) => search.totalCount(),
    }),
  }),
});

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    extensions: costs({ work: (args) => FINDING * workOfSearch(args) }),
    description:
      'Summits, people, organisations, deals, quotes and documents that match a query, best match first. The query supports words, "quoted phrases", `or` between alternatives and `-` before what to exclude. It ignores case, accents, invisible characters and the kind of apostrophe. Words joined by a hyphen, and letters and digits written together, must be adjacent, and may be separated by a space, a hyphen or, between letters and digits, nothing: “COP-21” and “COP21” both find “COP 21”, “COP-21” and “COP21”. Names are also found if they are misspelt, and in other languages. Only the first 256 different words are used; each word of a phrase or compound counts as eight. A query that only excludes words finds nothing.',
    args: {
      query: t.arg.string({
        required: true,
        description: 'Sets the text to search for. Blank text finds nothing. Maximum: 10,000 UTF-16 code units.',
      }),
      types: t.arg({
        type: [SearchTypeEnum],
        required: false,
        description: 'Returns only objects of these types. Default, also for an empty list: all.',
      }),
      first: t.arg.int({
        required: false,
        description: 'Limits the number of results on the page. Default: 20. Maximum: 100.',
      }),
      after: t.arg.string({ required: false, description: 'Starts the page after this cursor.' }),
    },
    resolve: (_root, { query, types, ...args }, context) =>
      searchOf(bounded('query', query), types ?? [], args, context),
  }),
}));

function searchOf(query: string, types: readonly SearchType[], args: PageArgs, { db }: Context): Search {
  // Cursors are bound to query and types, because the same score is another position in another search.
  const asked = createHash('sha256')
    .update(JSON.stringify([query, types]))
    .digest('base64url')
    .slice(0, 8);
  const order: Order = { name: `SearchResult.${asked}`, columns: ['score', 'place', 'key'], direction: 'desc' };
  const { size } = readSize(args);
  const cursor = args.after == null ? undefined : readCursor('after', args.after, order);
  const after = cursor && { score: Number(cursor[0]), place: Number(cursor[1]), key: String(cursor[2]) };
  // Alternatives that only exclude find nothing, because there would be no passage to show and no ranking.
  const wanted = readSearchQuery(query).filter(({ terms }) => terms.length > 0);
  let hits: Promise<Hit[]> | undefined;
  let snippets: Promise<Map<string, string>> | undefined;
  const page = async () => {
    hits ??= wanted.length === 0 ? Promise.resolve([]) : searchPage(db, wanted, types, size + 1, after);
    return pageOf((await hits) as (Hit & Record<string, unknown>)[], args, order);
  };
  return {
    page,
    snippets: () => {
      snippets ??= page().then(({ edges }) =>
        snippetsOf(
          db,
          wanted,
          edges.map(({ node }) => node),
        ),
      );
      return snippets;
    },
    totalCount: async () => (wanted.length === 0 ? 0 : countHits(db, wanted, types)),
  };
}

/** Returns only the key. The requested fields are read afterwards, in one statement for each type on the page. */
function found({ place, key }: Hit) {
  return { __typename: typeNames[searchTypes[place] as SearchType], slug: key } as never;
}
