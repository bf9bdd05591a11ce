import { contentPolicy, hashSource } from '../http/headers.ts';
import type { Example } from './examples.ts';
import { escapeHtml } from './html.ts';

/** The data that the home page shows. */
export interface HomeFacts {
  version: string;
  counts: Record<string, number>;
}

export const HOME_QUERY = '{ dataset { version counts { summits people deals quotes documents claims evidence } } }';

/** Features of the server that the home page links to. */
interface Features {
  graphiql: boolean;
  introspection: boolean;
  /** The port that the server listens on. */
  port?: number | undefined;
}

const everything: Features = { graphiql: true, introspection: true };

/**
 * Renders the page at `/`: a description, the counts of the data set, and the example queries with links to GraphiQL if
 * enabled.
 */
export function homePage(
  { version, counts }: HomeFacts,
  examples: readonly Example[],
  features: Features = everything,
): string {
  const tiles = Object.entries(counts)
    .map(([name, count]) => `<li><b>${count.toLocaleString('en')}</b> ${labelOf(name, count)}</li>`)
    .join('');
  const questions = examples
    .map(({ question, explanation, query }) => {
      const link = features.graphiql
        ? `<a href="/graphql?query=${escapeHtml(encodeURIComponent(query))}">${escapeHtml(question)}</a>`
        : escapeHtml(question);
      const shown = features.graphiql
        ? ''
        : `<details><summary>Query</summary><pre>${escapeHtml(query)}</pre></details>`;
      return `<li>${link}<p>${escapeHtml(explanation)}</p>${shown}</li>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Summitgraph</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>Summitgraph</h1>
<p class="lead">Who met whom, what they agreed, what they said, and which words of which document say so.</p>
<p>A GraphQL server over a data set of diplomatic summits. Every value is backed by passages quoted verbatim from documents,
and marked as stated there, implied, or decided by an editor. Values that no document gives are null.</p>
<ul class="counts">${tiles}</ul>
<h2>Example queries</h2>
${features.graphiql ? '<p>Each opens in <a href="/graphql">GraphiQL</a>, where you can run and edit it.</p>' : ''}
<ol class="questions">
${questions}
</ol>
<h2>API</h2>
<p>Send queries to <code>/graphql</code>:</p>
<pre><code>curl -s localhost:${features.port ?? 4000}/graphql -H 'content-type: application/json' \\
  -d '{"query": "{ summits { nodes { name date { edtf } } } }"}'</code></pre>
${features.introspection ? '<p><a href="/schema.graphql">The schema</a> is available as a file, with a description of every field, for code generators and editors.</p>' : ''}
<p>Download the data: <a href="/export/deals.csv">deals as CSV</a>, <a href="/export/all.jsonld">everything as JSON-LD</a>, or <a href="/export">any other export</a>.</p>
<p>Health checks: <code>/health</code> answers 200 while the server is running, <code>/ready</code> while the database is reachable too.</p>
<footer>Data set version <code>${escapeHtml(version.slice(0, 12))}</code></footer>
</main>
</body>
</html>
`;
}

const labels: Record<string, [one: string, many: string]> = {
  summits: ['summit', 'summits'],
  people: ['person', 'people'],
  deals: ['deal', 'deals'],
  quotes: ['quote', 'quotes'],
  documents: ['document', 'documents'],
  claims: ['claim', 'claims'],
  evidence: ['passage cited', 'passages cited'],
};

function labelOf(name: string, count: number): string {
  return labels[name]?.[count === 1 ? 0 : 1] ?? name;
}

const style = `
:root { color-scheme: light dark; --ink: #1c2430; --dim: #5a6675; --paper: #fbfaf7; --line: #dcd8cf; --link: #8a2b1d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --dim: #a3abb5; --paper: #171a1f; --line: #333941; --link: #f0a48f; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 Georgia, 'Times New Roman', serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; }
h1 { font-size: 2.4rem; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; }
.lead { font-size: 1.25rem; color: var(--dim); margin: 0.25rem 0 1.5rem; }
a { color: var(--link); }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0.75rem; list-style: none; padding: 0; margin: 1.5rem 0; }
.counts li { border-top: 2px solid var(--line); padding-top: 0.4rem; color: var(--dim); font-size: 0.9rem; }
.counts b { display: block; font-size: 1.6rem; color: var(--ink); font-variant-numeric: tabular-nums; }
.questions { padding-left: 1.4rem; }
.questions li { margin-bottom: 0.8rem; }
.questions p { margin: 0.1rem 0 0; color: var(--dim); font-size: 0.92rem; }
pre { background: color-mix(in srgb, var(--ink) 6%, transparent); padding: 0.9rem 1rem; overflow-x: auto; border-radius: 6px; }
code { font: 0.86em/1.5 ui-monospace, Menlo, Consolas, monospace; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 0.8rem; color: var(--dim); font-size: 0.85rem; }
`;

/** The Content-Security-Policy of the page: one inline style, no scripts. */
export const HOME_POLICY = contentPolicy({ 'style-src': hashSource(style), 'img-src': 'data:' });
