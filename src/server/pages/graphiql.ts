import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { contentPolicy, inlineSource } from '../http/headers.ts';
import type { Example } from './examples.ts';
import { HTML, type StaticPage, staticPage } from './html.ts';

/**
 * GraphiQL, opening on the example queries as tabs. It holds all its scripts and styles itself (9 MB, 2.4 MB
 * compressed): the page asks nothing of any other host, so it works without internet.
 */
export function graphiqlPage(examples: readonly Example[]): StaticPage {
  const render = () =>
    renderGraphiQL({
      title: 'Summitgraph',
      endpoint: '/graphql',
      defaultTabs: examples.map(({ query }) => ({ query })),
    });
  return staticPage(render, HTML, policyOf);
}

/** Its one script runs, and the workers that it makes of itself; styles it makes as it goes, so that all are let in. */
function policyOf(page: string): string {
  const script = page.slice(page.indexOf('<script>') + '<script>'.length, page.lastIndexOf('</script>'));
  return contentPolicy({
    'script-src': inlineSource(script),
    'worker-src': 'blob:',
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'font-src': 'data:',
    'connect-src': "'self'",
  });
}
