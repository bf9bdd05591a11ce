import type { Address } from '../address.ts';
import type { QuoteForm, QuoteOrder, QuotesPageQuery, QuotesPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { enums, filterOf, given, order, text, values } from '../params.ts';
import type { FacetSpec } from '../parts/facets.tsx';
import { Chips } from '../parts/foot.tsx';
import { itemList } from '../parts/item-list.ts';
import { ListFrame } from '../parts/list.tsx';
import { QuoteItem } from '../parts/quote-item.tsx';
import { count, shortened } from '../words/terms.ts';

const specs: readonly FacetSpec[] = [
  { field: 'SPEAKER', param: 'speaker', title: 'Speaker' },
  { field: 'FORM', param: 'form', title: 'Whose words' },
  { field: 'DOCUMENT', param: 'document', title: 'Document', isSingle: true },
];

const orders: Record<string, QuoteOrder> = {
  document: { field: 'DOCUMENT', direction: 'ASC' },
  newest: { field: 'DATE', direction: 'DESC' },
  oldest: { field: 'DATE', direction: 'ASC' },
};

const orderNames = { document: 'by document', newest: 'newest', oldest: 'oldest' };

export const quotesPage = page<QuotesPageQuery, QuotesPageQueryVariables>({
  operation: 'QuotesPage',
  params: ['q', ...specs.map(({ param }) => param), 'summit', 'order', 'after'],
  variables: ({ address }) =>
    given({ filter: quoteFilter(address), orderBy: order(address, orders), after: text(address, 'after') }),
  view({ quotes }, { address }) {
    const { nodes, totalCount, facets, pageInfo } = quotes;
    const found = count(totalCount, 'quote');
    return {
      title: 'Quotes',
      description: `${found}: what was said, whose words they are, and where they are printed.`,
      body: (
        <ListFrame
          title="Quotes"
          found={found}
          intro="What was said. In quotation marks the speaker’s own words, or what is printed as such; in italics what a document reports."
          tools={<Chips address={address} />}
          orders={orderNames}
          others={{ summit: 'Summit' }}
          isEmpty={nodes.length === 0}
          {...{ address, specs, facets, pageInfo }}
        >
          <div class="quotes one">
            {nodes.map((quote) => (
              <QuoteItem key={quote.slug} quote={quote} />
            ))}
          </div>
        </ListFrame>
      ),
      table: {
        columns: ['slug', 'text', 'form', 'speaker', 'speakerTitle', 'countries', 'date', 'isTranslation', 'document'],
        rows: nodes.map((quote) => [
          ...[quote.slug, quote.text, quote.form, quote.speaker?.name, quote.speakerTitle],
          quote.countries.map(({ code }) => code),
          ...[quote.date?.edtf, quote.isTranslation, quote.document.slug],
        ]),
      },
      node: itemList(
        'Quotes',
        totalCount,
        address,
        nodes.map(({ slug, text: words }) => ({ name: shortened(words), href: `/quotes/${slug}` })),
      ),
    };
  },
});

function quoteFilter(address: Address): QuotesPageQueryVariables['filter'] {
  return filterOf({
    text: text(address),
    speaker: values(address, 'speaker'),
    forms: enums<QuoteForm>(address, 'form'),
    document: text(address, 'document'),
    summit: text(address, 'summit'),
  });
}
