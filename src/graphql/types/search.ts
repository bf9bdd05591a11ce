import { createHash } from 'node:crypto';
import type { Context } from '../builder.ts';
import { builder } from '../builder.ts';
import { type Args, costs } from '../cost.ts';
import { bounded } from '../filter.ts';
import { type Order, type PageArgs, pageOf, readCursor, readSize } from '../page.ts';
import { countHits, type Hit, MOST_RANKED, type SearchType, searchPage, searchTypes } from '../search.ts';
import { readSearchQuery } from '../search-query.ts';
import { snippetKey, snippetsOf } from '../snippets.ts';
import { passesOfSearch } from '../work.ts';
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

const SearchTypeEnum = builder.enumType('SearchType', {
  description: 'What can be searched for.',
  values: Object.fromEntries(searchTypes.map((type) => [type, { description: `${typeNames[type]}s.` }])) as Record<
    SearchType,
    { description: string }
  >,
});

const SearchResult = builder.unionType('SearchResult', {
  description: 'Something that a search found.',
  types: [Summit, Person, Organization, Deal, Quote, Document],
  resolveType: (found) => (found as unknown as { __typename: string }).__typename,
});

/** An edge knows its search, which makes the snippets of a page once one of them is asked for. */
interface Edge {
  cursor: string;
  node: Hit;
  search: Search;
}

const SearchEdge = builder.objectRef<Edge>('SearchEdge').implement({
  description: 'Something that was found, and its place in the list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Its place in the list: give it as `after`.' }),
    node: t.field({ type: SearchResult, description: 'What was found.', resolve: ({ node }) => found(node) }),
    score: t.float({
      description:
        'How well it fits, from 0 to about 1: higher where the words stand in a title, or a name is spelt alike.',
      resolve: ({ node }) => node.score,
    }),
    snippet: t.string({
      extensions: costs({ work: 10 }),
      description: 'The passage or the name that fits, with what was matched between `**` and `**`.',
      resolve: async ({ node, search }) => (await search.snippets()).get(snippetKey(node)) ?? '',
    }),
  }),
});

/** Which part of the work of a search it is to find its hits, and to rank them for a page. */
const FINDING = 0.4;
const RANKING = 0.6;

/** The work of a search for one word that many texts have, in units of cost, for each type (`npm run bench:work`). */
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
  return [...chosen].reduce((sum, type) => sum + WORK[type], 0) * passesOfSearch(query);
}

interface Search {
  page(): Promise<ReturnType<typeof pageOf<Hit & Record<string, unknown>>>>;
  snippets(): Promise<Map<string, string>>;
  totalCount(): Promise<number>;
}

const SearchConnection = builder.objectRef<Search>('SearchConnection').implement({
  description: 'A page of what a search found, the best first (GraphQL Cursor Connections).',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      extensions: costs({ work: (_args, { args }) => RANKING * workOfSearch(args) }),
      description: 'The entries of this page, with score and snippet.',
      resolve: async (search) => (await search.page()).edges.map((edge) => ({ ...edge, search })),
    }),
    nodes: t.field({
      type: [SearchResult],
      extensions: costs({ work: (_args, { args }) => RANKING * workOfSearch(args) }),
      description: 'The entries of this page.',
      resolve: async (search) => (await search.page()).edges.map(({ node }) => found(node)),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where this page stands in the list.',
      resolve: async (search) => (await search.page()).pageInfo as never,
    }),
    totalCount: t.int({
      extensions: costs({ work: (_args, { args }) => FINDING * workOfSearch(args) }),
      description: `How many entries the whole list has; of each type at most ${MOST_RANKED} are ranked and counted.`,
      resolve: (search) => search.totalCount(),
    }),
  }),
});

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    extensions: costs({ work: (args) => FINDING * workOfSearch(args) }),
    description:
      'Summits, people, organisations, deals, quotes and documents that have the words, the best first. Words, "quoted phrases", or, -not; case, accents, invisible characters and kinds of apostrophe do not matter, nor whether words are written with a space, a hyphen or, of letters and digits, together: “COP 21”, “COP-21”, “COP21”. Names are found when misspelt, and in other languages. The first 256 different words count; a word of a phrase counts as eight. A query that only leaves out finds nothing.',
    args: {
      query: t.arg.string({ required: true, description: 'What to look for. Blank text finds nothing.' }),
      types: t.arg({ type: [SearchTypeEnum], required: false, description: 'Only these types; all unless told.' }),
      first: t.arg.int({
        required: false,
        description: 'How many entries from the start, 100 at most; 20 unless told.',
      }),
      after: t.arg.string({ required: false, description: 'The cursor that the page starts after.' }),
    },
    resolve: (_root, { query, types, ...args }, context) =>
      searchOf(bounded('query', query), types ?? [], args, context),
  }),
}));

function searchOf(query: string, types: readonly SearchType[], args: PageArgs, { db }: Context): Search {
  // A cursor is one of this very search: in another, the same score is another place.
  const asked = createHash('sha256')
    .update(JSON.stringify([query, types]))
    .digest('base64url')
    .slice(0, 8);
  const order: Order = { name: `SearchResult.${asked}`, columns: ['score', 'place', 'key'], direction: 'desc' };
  const { size } = readSize(args);
  const cursor = args.after == null ? undefined : readCursor('after', args.after, order);
  const after = cursor && { score: Number(cursor[0]), place: Number(cursor[1]), key: String(cursor[2]) };
  // What only leaves out finds nothing: there would be no passage to show, and no order.
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

/** Only the key: what is asked of the entries is read type by type, a statement for each that the page has. */
function found({ place, key }: Hit) {
  return { __typename: typeNames[searchTypes[place] as SearchType], slug: key } as never;
}
