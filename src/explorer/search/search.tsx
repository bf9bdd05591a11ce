import type { Address } from '../address.ts';
import { toggled, withParam } from '../address.ts';
import type { SearchPageQuery, SearchPageQueryVariables, SearchType } from '../operations.ts';
import { page } from '../page.ts';
import { enums, given, text } from '../params.ts';
import { Chips } from '../parts/foot.tsx';
import { itemList } from '../parts/item-list.ts';
import { Pager } from '../parts/list.tsx';
import { count } from '../words/terms.ts';
import { hrefOfNode, Result, titleOf } from './result.tsx';

const TYPES: [SearchType, string][] = [
  ['SUMMIT', 'Summits'],
  ['DEAL', 'Deals'],
  ['PERSON', 'People'],
  ['ORGANIZATION', 'Organisations'],
  ['QUOTE', 'Quotes'],
  ['DOCUMENT', 'Documents'],
];

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
        mainEntity: itemList(
          'Search',
          totalCount,
          address,
          edges.map(({ node }) => ({ name: titleOf(node), href: hrefOfNode(node) })),
        ),
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
