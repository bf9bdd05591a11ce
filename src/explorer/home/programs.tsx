import type { Example } from '../page.ts';

interface ProgramsProps {
  examples: readonly Example[];
  graphiql: boolean;
  origin: string;
}

/** The way in for programs: the API, example queries, and files. */
export function Programs({ examples, graphiql, origin }: ProgramsProps) {
  const command = `curl -s ${origin}/graphql -H 'content-type: application/json' \\\n  -d '{"query": "{ summits { nodes { name date { edtf } } } }"}'`;
  return (
    <section aria-labelledby="programs">
      <h2 id="programs">For programs</h2>
      <p class="intro">
        Every page is the answer to one GraphQL operation, which stands at its foot, and has twins at the same address:{' '}
        <a href="/deals.json">/deals.json</a>, <a href="/deals.csv">/deals.csv</a>,{' '}
        <a href="/deals.jsonld">/deals.jsonld</a>. The whole data set is at <a href="/export">/export</a>.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre class="command" tabIndex={0}>
        {command}
      </pre>
      {graphiql && <h3>Example queries, in GraphiQL</h3>}
      {graphiql && (
        <ul class="examples">
          {examples.map(({ question, explanation, query }) => (
            <li key={question}>
              <a href={`/graphql?${new URLSearchParams({ query })}`}>{question}</a>
              <span class="note">{explanation}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
