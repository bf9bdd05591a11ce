import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { projectFolder } from '../../project-folder.ts';
import { contentPolicy } from '../http/headers.ts';
import type { Example } from './examples.ts';
import { HTML, type StaticPage, staticPage } from './html.ts';
import { createImmutableSender } from './immutable.ts';

/** GraphiQL: a small page, and its script and style (10 MB, 2.5 MB compressed) at addresses that change with them. */
export interface Graphiql extends StaticPage {
  /** Sends the script or style at a path. False if it is of neither. */
  sendAsset(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
}

/** Creates GraphiQL, with the example queries as tabs. It makes no requests to other hosts, so it works offline. */
export function createGraphiql(examples: readonly Example[]): Graphiql {
  let parts: Promise<Parts> | undefined;

  function partsOf(): Promise<Parts> {
    // Loaded when the page is first asked for, because of its size.
    parts ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) =>
      split(renderGraphiQL({ title: 'Summitgraph', endpoint: '/graphql' })),
    );
    return parts;
  }

  const sendFile = createImmutableSender();
  const page = staticPage(
    async () => render(await partsOf(), examples),
    HTML,
    () => POLICY,
  );

  return {
    send: page.send,
    async sendAsset(request, response, path) {
      if (!path.startsWith(PREFIX)) return false;
      const asset = Object.values(await partsOf()).find(({ href }) => href === path);
      if (!asset) return false;
      await sendFile(request, response, path, asset);
      return true;
    },
  };
}

const PREFIX = '/assets/graphiql-';

interface Part {
  readonly href: string;
  readonly type: string;
  readonly body: Buffer;
  readonly isText: true;
}

type Parts = Readonly<Record<'script' | 'style' | 'start', Part>>;

/** Splits the page of the library, in which everything is inline. */
function split(html: string): Parts {
  const between = (from: string, to: string) => {
    const start = html.indexOf(from) + from.length;
    return html.slice(start, html.indexOf(to, start));
  };
  const library = between('<script>', 'YogaGraphiQL.renderYogaGraphiQL(');
  const start = readFileSync(join(projectFolder, 'src/server/pages/graphiql-start.js'), 'utf8');
  return {
    script: partOf('script', '.js', 'text/javascript; charset=utf-8', library),
    style: partOf('style', '.css', 'text/css; charset=utf-8', `${between('<style>', '</style>')}\n${OWN_STYLE}`),
    start: partOf('start', '.js', 'text/javascript; charset=utf-8', start),
  };
}

function partOf(name: string, extension: string, type: string, text: string): Part {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { href: `${PREFIX}${name}.${hash}${extension}`, type, body: Buffer.from(text), isText: true };
}

/**
 * What the style of the library lacks. On a phone a column would be one letter wide. And Monaco draws a box around each letter
 * that looks like another: in the texts of documents these are dashes, quotation marks and names in other scripts.
 */
const OWN_STYLE = `.monaco-editor .unicode-highlight { border: 0; background: none; }
.narrow { display: none; margin: 0; padding: .75rem 1rem; font: 1rem/1.4 system-ui, sans-serif; }
@media (max-width: 44rem) { .narrow { display: block; } }`;

function render({ script, style, start }: Parts, examples: readonly Example[]): string {
  const config = { title: 'Summitgraph', endpoint: '/graphql', defaultTabs: examples.map(({ query }) => ({ query })) };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Summitgraph: GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style.href}">
</head>
<body id="body" class="no-focus-outline">
<noscript>GraphiQL needs JavaScript. <a href="/">The pages</a> do not.</noscript>
<p class="narrow">GraphiQL is made for wide screens. <a href="/">The pages</a> show the same data on any.</p>
<div id="root"></div>
<script type="application/json" id="config">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<script src="${script.href}"></script>
<script src="${start.href}"></script>
</body>
</html>
`;
}

/** Allows the server's own scripts and the workers that they create; and inline styles, which GraphiQL creates at run time. */
const POLICY = contentPolicy({
  'script-src': "'self'",
  'worker-src': 'blob:',
  'style-src': "'self' 'unsafe-inline'",
  'img-src': 'data:',
  'font-src': 'data:',
  'connect-src': "'self'",
});
