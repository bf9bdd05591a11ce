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
      <h3>{graphiql ? 'Example queries, in GraphiQL' : 'Example queries'}</h3>
      <ul class="examples">
        {examples.map((example) => (
          <ExampleItem key={example.question} example={example} graphiql={graphiql} />
        ))}
      </ul>
    </section>
  );
}

function ExampleItem({ example: { question, explanation, query }, graphiql }: { example: Example; graphiql: boolean }) {
  return (
    <li>
      {graphiql ? <a href={`/graphql?${new URLSearchParams({ query })}`}>{question}</a> : question}
      <span class="note">{explanation}</span>
      {!graphiql && (
        <details class="more">
          <summary>Show the query</summary>
          <pre>{query}</pre>
        </details>
      )}
    </li>
  );
}
