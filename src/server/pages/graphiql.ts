import { contentPolicy, hashSource } from '../http/headers.ts';
import type { Example } from './examples.ts';
import { HTML, type StaticPage, staticPage } from './html.ts';

/**
 * Creates the GraphiQL page, with the example queries as tabs. All scripts and styles are inline (9 MB, 2.4 MB
 * compressed): the page makes no requests to other hosts, so it works offline.
 */
export function graphiqlPage(examples: readonly Example[]): StaticPage {
  async function render(): Promise<string> {
    // Loaded when the page is first asked for, because of its size.
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    return renderGraphiQL({
      title: 'Summitgraph',
      endpoint: '/graphql',
      defaultTabs: examples.map(({ query }) => ({ query })),
    });
  }

  return staticPage(render, HTML, policyOf);
}

/**
 * Allows the one inline script and the workers that it creates; and all inline styles, since it creates them at run
 * time.
 */
function policyOf(page: string): string {
  const script = page.slice(page.indexOf('<script>') + '<script>'.length, page.lastIndexOf('</script>'));
  return contentPolicy({
    'script-src': hashSource(script),
    'worker-src': 'blob:',
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'font-src': 'data:',
    'connect-src': "'self'",
  });
}
