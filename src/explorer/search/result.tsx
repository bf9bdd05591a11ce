import type { SearchPageQuery } from '../operations.ts';
import { humanDate } from '../words/dates.ts';
import { documentTerm, shortened, term } from '../words/terms.ts';

type Edge = SearchPageQuery['search']['edges'][number];

/** One thing that was found, with the words around what matches. */
export function Result({ edge: { node, snippet } }: { edge: Edge }) {
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

export function hrefOfNode(node: Edge['node']): string {
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

export function titleOf(node: Edge['node']): string {
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
