import {
  Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getSingularSelector,
  graphql,
  Network,
  type ReaderFragment,
  RecordSource,
  Store,
} from 'relay-runtime';
import type {
  summitQuotes_summit$data,
  summitQuotes_summit$key,
} from '../generated/relay/summitQuotes_summit.graphql.ts';
import type { summitQuotesQuery } from '../generated/relay/summitQuotesQuery.graphql.ts';

/** An environment as an application makes it once. */
export function createEnvironment(url: string): Environment {
  return new Environment({
    network: Network.create(async ({ text }, variables) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return response.json();
    }),
    store: new Store(new RecordSource()),
  });
}

const query = graphql`
  query summitQuotesQuery($slug: String!) {
    summit(slug: $slug) {
      id
      name
      ...summitQuotes_summit @arguments(count: 2)
    }
  }
`;

// What a component gives to usePaginationFragment. The next page is asked of node(id:), whatever query the first came by.
const fragment = graphql`
  fragment summitQuotes_summit on Summit
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "summitQuotesNextPageQuery") {
    quotes(first: $count, after: $cursor) @connection(key: "summitQuotes_quotes") {
      edges {
        node {
          slug
          text
          speaker {
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export type Summit = NonNullable<summitQuotesQuery['response']['summit']>;

/** The summit, with the first of its quotes in the store. */
export async function fetchSummit(environment: Environment, slug: string): Promise<Summit | null | undefined> {
  const data = await fetchQuery<summitQuotesQuery>(environment, query, { slug }).toPromise();
  return data?.summit;
}

/** The quotes of a summit that the store has. */
export function readQuotes(environment: Environment, summit: summitQuotes_summit$key) {
  const selector = getSingularSelector(fragment as ReaderFragment, summit);
  if (!selector) throw new Error('there is no summit to read');
  return (environment.lookup(selector).data as unknown as summitQuotes_summit$data).quotes;
}

/** Without a browser: what the loadNext of usePaginationFragment does. */
export async function loadNext(environment: Environment, summit: Summit, count: number): Promise<void> {
  const { paginationRequest, paginationMetadata } = getPaginationMetadata(fragment as ReaderFragment, 'loadNext');
  const { endCursor } = readQuotes(environment, summit).pageInfo;
  const variables = getPaginationVariables('forward', count, endCursor, { id: summit.id }, {}, paginationMetadata);
  await fetchQuery(environment, paginationRequest, variables).toPromise();
}
