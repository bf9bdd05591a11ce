import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Example } from './examples.ts';
import { type StaticPage, staticPage } from './html.ts';

/**
 * GraphiQL, opening on the example queries as tabs. It holds all its scripts and styles itself (9 MB, 2.4 MB
 * compressed): the page asks nothing of any other host, so it works without internet.
 */
export function graphiqlPage(examples: readonly Example[]): StaticPage {
  return staticPage(() =>
    renderGraphiQL({
      title: 'Summitgraph',
      endpoint: '/graphql',
      defaultTabs: examples.map(({ query }) => ({ query })),
    }),
  );
}
