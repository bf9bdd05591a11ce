import type { Address } from '../address.ts';
import { toggled, withParam } from '../address.ts';
import type { SearchPageQuery, SearchPageQueryVariables, SearchType } from '../operations.ts';
import { page } from '../page.ts';
import { enums, given, text } from '../params.ts';
import { Chips } from '../parts/foot.tsx';
import { Pager } from '../parts/list.tsx';
import { humanDate } from '../words/dates.ts';
import { count, documentTerm, shortened, term } from '../words/terms.ts';

const TYPES: [SearchType, string][] = [
  ['SUMMIT', 'Summits'],
  ['DEAL', 'Deals'],
  ['PERSON', 'People'],
  ['ORGANIZATION', 'Organisations'],
  ['QUOTE', 'Quotes'],
  ['DOCUMENT', 'Documents'],
];

type Edge = SearchPageQuery['search']['edges'][number];

export const searchPage = page<SearchPageQuery, SearchPageQueryVariables>({
  operation: 'SearchPage',
  params: ['q', 'type', 'after'],
  variables: ({ address }) =>
    given({ q: text(address) ?? '', types: enums<SearchType>(address, 'type'), after: text(address, 'after') }),
  view({ search }, { address }) {
    const { edges, totalCount, pageInfo } = search;
    const words = text(address);
    const found = words ? `${count(totalCount, 'result')} for “${words}”` : 'Search everything';
    return {
      title: words ? `Search: ${words}` : 'Search',
      description: found,
      body: (
        <>
          <h1 class="list">
            {words ? (
              <>
                Results for “<bdi>{words}</bdi>”
              </>
            ) : (
              'Search everything'
            )}
          </h1>
          <form class="within big" action="/search">
            <input type="search" name="q" aria-label="Words, “a phrase”, -without" value={words ?? ''} />
            <button type="submit">Search</button>
          </form>
          <p class="intro">
            Words, “a phrase”, <code>or</code> between alternatives, <code>-</code> before what to leave out. Names are
            found in other spellings too.
          </p>
          <Types address={address} />
          {words && (
            <>
              <Chips address={address} />
              <h2 class="found">{count(totalCount, 'result')}</h2>
              {edges.length === 0 && (
                <p class="none">
                  Nothing was found. Fewer words find more; <a href="/documents">all documents</a> may be looked
                  through.
                </p>
              )}
              <ol class="results">
                {edges.map((edge) => (
                  <Result key={hrefOfNode(edge.node)} edge={edge} />
                ))}
              </ol>
              <Pager address={address} pageInfo={pageInfo} />
            </>
          )}
        </>
      ),
      table: {
        columns: ['type', 'slug', 'title', 'snippet'],
        rows: edges.map(({ node, snippet }) => [node.__typename, node.slug, titleOf(node), snippet]),
      },
      node: {
        '@type': 'SearchResultsPage',
        name: found,
        url: `${address.origin}/search?q=${encodeURIComponent(words ?? '')}`,
        mainEntity: {
          '@type': 'ItemList',
          numberOfItems: totalCount,
          itemListElement: edges.map(({ node }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: titleOf(node),
            url: `${address.origin}${hrefOfNode(node)}`,
          })),
        },
      },
    };
  },
});

function Types({ address }: { address: Address }) {
  const chosen = address.params.getAll('type');
  return (
    <p class="chosen">
      {TYPES.map(([type, name]) => (
        <a key={type} href={toggled(address, 'type', type)} aria-current={chosen.includes(type) ? 'true' : undefined}>
          {name}
          {chosen.includes(type) && <span class="unseen"> (chosen; remove)</span>}
        </a>
      ))}
      {chosen.length > 0 && (
        <a class="all" href={withParam(address, 'type', undefined)}>
          All types
        </a>
      )}
    </p>
  );
}

function Result({ edge: { node, snippet } }: { edge: Edge }) {
  return (
    <li>
      <p class="kicker">{kindOf(node)}</p>
      <h3 class="plain">
        <a href={hrefOfNode(node)}>
          <bdi>{titleOf(node)}</bdi>
        </a>
      </h3>
      <p class="snippet" dir="auto">
        {snippet.split('**').map((part, index) => (index % 2 === 1 ? <em key={`${index}${part}`}>{part}</em> : part))}
      </p>
    </li>
  );
}

function hrefOfNode(node: Edge['node']): string {
  const paths = {
    Summit: 'summits',
    Deal: 'deals',
    Person: 'people',
    Quote: 'quotes',
    Document: 'documents',
    Organization: 'organizations',
  };
  return `/${paths[node.__typename]}/${node.slug}`;
}

function titleOf(node: Edge['node']): string {
  switch (node.__typename) {
    case 'Deal':
    case 'Document':
      return node.title;
    case 'Quote':
      return `“${shortened(node.text, 120)}”`;
    default:
      return node.name;
  }
}

function kindOf(node: Edge['node']): string {
  switch (node.__typename) {
    case 'Summit':
      return `Summit · ${humanDate(node.date.edtf)}`;
    case 'Deal':
      return term(node.kind);
    case 'Document':
      return documentTerm(node.documentKind);
    case 'Quote':
      return `Quote · ${node.speaker?.name ?? 'no speaker named'}`;
    case 'Organization':
      return 'Organisation';
    default:
      return 'Person';
  }
}
