import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { pageCitation } from './cite/page-citation.ts';
import { operations } from './operations.ts';
import type { Page, PageContext, View } from './page.ts';
import { Foot, TWINS } from './parts/foot.tsx';
import { Frame, Head } from './parts/layout.tsx';

export const HTML = 'text/html; charset=utf-8';

interface RenderContext extends PageContext {
  readonly variables: object;
}

/** Renders a page as an HTML document. */
export function renderPage({ operation }: Page, view: View, context: RenderContext): string {
  const { address, assets, release, variables, graphiql, introspection } = context;
  const { title, description, node, body } = view;
  const twins = TWINS.map(([twin, type]) => [twin, type] as const);
  const citation = view.citations?.[0] ?? pageCitation(view, context);
  return document(
    <html lang="en">
      <Head {...{ title, description, address, assets, twins, node }} />
      <Frame
        path={address.path}
        query={address.params.get('q') ?? ''}
        release={release}
        links={{ graphiql, introspection }}
      >
        {body}
        <Foot {...{ address, citation, variables, graphiql }} query={operations[operation]} />
      </Frame>
    </html>,
  );
}

export function document(html: VNode): string {
  return `<!doctype html>\n${renderToString(html)}\n`;
}
