import type { Address } from '../address.ts';
import type { DocumentKind, DocumentsPageQuery, DocumentsPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { enums, filterOf, given, text, values, yearRange } from '../params.ts';
import type { FacetSpec } from '../parts/facets.tsx';
import { Chips } from '../parts/foot.tsx';
import { itemList } from '../parts/item-list.ts';
import { ListFrame } from '../parts/list.tsx';
import { humanDate } from '../words/dates.ts';
import { count, documentTerm, languageName } from '../words/terms.ts';

const specs: readonly FacetSpec[] = [
  { field: 'KIND', param: 'kind', title: 'Kind' },
  { field: 'PUBLISHER', param: 'publisher', title: 'Publisher' },
  { field: 'LANGUAGE', param: 'language', title: 'Language', nameOf: languageName },
  { field: 'YEAR', param: 'year', title: 'Published in', isSingle: true },
];

export const documentsPage = page<DocumentsPageQuery, DocumentsPageQueryVariables>({
  operation: 'DocumentsPage',
  params: ['q', ...specs.map(({ param }) => param), 'summit', 'after'],
  variables: ({ address }) => given({ filter: documentFilter(address), after: text(address, 'after') }),
  view({ documents }, { address, release }) {
    const { nodes, totalCount, facets, pageInfo } = documents;
    const found = count(totalCount, 'document');
    return {
      title: 'Documents',
      description: `${found}: press releases, read-outs, news and statements, each with the passages that prove a value.`,
      body: (
        <ListFrame
          title="Documents"
          found={found}
          intro="The texts that everything rests on. In each one the passages that prove a value are marked."
          tools={<Chips address={address} />}
          others={{ summit: 'Summit' }}
          isEmpty={nodes.length === 0}
          {...{ address, specs, facets, pageInfo }}
        >
          <ul class="rows documents">
            {nodes.map((document) => (
              <DocumentItem key={document.slug} document={document} />
            ))}
          </ul>
        </ListFrame>
      ),
      table: {
        columns: ['slug', 'title', 'kind', 'language', 'publisher', 'publishedOn', 'url', 'licence', 'summits'],
        rows: nodes.map((one) => [
          ...[one.slug, one.title, one.kind, one.language, one.publisher, one.publishedOn, one.url, one.licence],
          one.summits.map(({ slug }) => slug),
        ]),
      },
      node: itemList(
        'Documents',
        totalCount,
        address,
        nodes.map(({ slug, title }) => ({ name: title, href: `/documents/${slug}` })),
      ),
      ...(address.twin && {
        citations: nodes.map((one) => ({
          key: one.slug,
          title: one.title,
          type: 'article' as const,
          publisher: one.publisher,
          date: one.publishedOn,
          version: release.version,
          url: one.url ?? `${address.origin}/documents/${one.slug}`,
        })),
      }),
    };
  },
});

type Listed = DocumentsPageQuery['documents']['nodes'][number];

function DocumentItem({ document }: { document: Listed }) {
  const { slug, title, kind, publisher, publishedOn, language, summits, deals, quotes } = document;
  return (
    <li>
      <p class="date">{documentTerm(kind)}</p>
      <div>
        <h3>
          <a href={`/documents/${slug}`}>
            <bdi>{title}</bdi>
          </a>
        </h3>
        <p class="meta">
          {publisher ? <bdi>{publisher}</bdi> : 'Publisher not known'} ·{' '}
          {publishedOn ? humanDate(publishedOn) : 'date not known'} · {languageName(language)}
        </p>
      </div>
      <p class="side">
        {count(summits.length, 'summit')}, {count(deals.length, 'deal')}, {count(quotes.length, 'quote')}
      </p>
    </li>
  );
}

function documentFilter(address: Address): DocumentsPageQueryVariables['filter'] {
  return filterOf({
    text: text(address),
    kinds: enums<DocumentKind>(address, 'kind'),
    publishers: values(address, 'publisher'),
    languages: values(address, 'language'),
    published: yearRange(address),
    summit: text(address, 'summit'),
  });
}
