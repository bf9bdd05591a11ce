import type { Keys, Variant, Walks } from '../keys.ts';

/** A shape as PostGraphile is asked it. */
export interface PeerQuery {
  readonly document: string;
  /** Which cursors `after` is one of. */
  readonly after?: keyof Walks;
}

const byDate = 'orderBy: [DATE_START_DESC, SLUG_DESC]';
// The order of documents is that of slugs in the data of the benchmark, and a deep page costs least by the primary key.
const byKey = 'orderBy: [PRIMARY_KEY_ASC]';
const quote = 'slug form text speaker: personBySpeakerSlug { slug name } summit: summitBySummitSlug { slug name }';

const nested: PeerQuery = {
  after: 'summits',
  document: `query Nested($after: Cursor!) {
    summits(first: 20, after: $after, ${byDate}) {
      nodes {
        slug name dateEdtf
        participants: participantsList(orderBy: [ROLE_ASC, PERSON_SLUG_ASC]) { role title person: personByPersonSlug { slug name } }
        deals: summitDealsBySummitSlugList(orderBy: [DEAL_SLUG_ASC]) { link deal: dealByDealSlug { slug title kind status } }
        quotes: quotesBySummitSlug(first: 3, orderBy: [DOSSIER_SLUG_ASC, DOCUMENT_ORDINAL_ASC, SLUG_ASC]) { nodes { slug form text } }
      }
      pageInfo { hasNextPage }
    }
  }`,
};

/**
 * The queries of PostGraphile, by the name of the shape that they are equal to. Fields have the names that the server
 * gives them, as aliases, but for what `inServersForm` changes. There is no introspection: each server describes its own schema.
 */
export const peerQueries: Readonly<Record<string, PeerQuery>> = {
  summit: {
    document: 'query Summit($slug: String!) { summit(slug: $slug) { slug name kind format topics dateEdtf } }',
  },
  nested,
  quotes: {
    after: 'quotes',
    document: `query Quotes($after: Cursor!) {
      quotes(first: 20, after: $after, ${byKey}) { nodes { ${quote} } pageInfo { hasNextPage } }
    }`,
  },
  deals: {
    document: `query Deals($currency: String!, $min: BigFloat!) {
      deals(
        first: 20, orderBy: [AMOUNT_DESCENDING_DESC, SLUG_DESC]
        filter: { dealAmountsByDealSlug: { some: { currencyCode: { equalTo: $currency }, upper: { greaterThanOrEqualTo: $min } } } }
      ) {
        nodes { slug title kind status amounts: dealAmountsByDealSlugList(orderBy: [ORDINAL_ASC]) { role value currency: currencyCode } }
        pageInfo { hasNextPage }
      }
    }`,
  },
  search: {
    document: `query Search($text: String!) {
      quotes: peerSearchQuotes(query: $text, first: 20) { nodes { ${quote} } pageInfo { hasNextPage } }
    }`,
  },
  claims: {
    after: 'summits',
    document: `query Claims($after: Cursor!) {
      summits(first: 20, after: $after, ${byDate}) {
        nodes {
          slug
          claims: claimsBySummitSlugList(condition: { supersededAt: null }, orderBy: [ORDINAL_ASC]) {
            field value basis status
            evidence: claimSpansList(orderBy: [ORDINAL_ASC]) { exact start: startAt end: endAt document: documentByDocumentSlug { slug title } }
          }
        }
        pageInfo { hasNextPage }
      }
    }`,
  },
  counts: {
    document: `query Counts($status: DealStatus!) {
      deals(first: 20, filter: { status: { in: [$status] } }, orderBy: [TITLE_KEY_ASC, SLUG_ASC]) {
        totalCount
        nodes { slug title }
        groupedAggregates(groupBy: [KIND]) { keys distinctCount { slug } }
      }
    }`,
  },
  repeated: nested,
  unchanged: nested,
};

/** The pages of `findKeys` in the orders of the queries above. */
export const peerWalks: Walks = {
  summits: `query Walk($after: Cursor) { summits(first: 100, after: $after, ${byDate}) { edges { cursor node { slug } } } }`,
  quotes: `query Walk($after: Cursor) { quotes(first: 100, after: $after, ${byKey}) { edges { cursor node { slug } } } }`,
};

/** The variables of a query for a variant, whose cursors PostGraphile writes otherwise. */
export function peerVariables(
  { after }: PeerQuery,
  { variables, values }: Variant,
  cursors: Record<keyof Keys['counts'], ReadonlyMap<string, string>>,
): Record<string, string> {
  if (!after) return variables;
  const cursor = cursors[after].get(values.slug ?? '');
  if (cursor === undefined) throw new Error(`PostGraphile has no cursor after ${values.slug} in ${after}`);
  return { after: cursor };
}

/** Brings an answer to the form of the server's: dates are objects, counts by kind are buckets of a facet, the most first. */
export function inServersForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inServersForm);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      if (name === 'dateEdtf') return ['date', field === null ? null : { edtf: field }];
      if (name === 'groupedAggregates') return ['facets', [{ buckets: buckets(field) }]];
      return [name, inServersForm(field)];
    }),
  );
}

function buckets(groups: { keys: string[]; distinctCount: { slug: string } }[]) {
  return groups
    .map(({ keys: [value = ''], distinctCount }) => ({ value, count: Number(distinctCount.slug) }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
