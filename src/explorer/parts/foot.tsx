import { type Address, type TwinName, twinHref } from '../address.ts';
import { bibtex, type Citation, textCitation } from '../cite/citation.ts';

export const TWINS: readonly [TwinName, type: string, label: string][] = [
  ['json', 'application/json', 'JSON'],
  ['csv', 'text/csv', 'CSV'],
  ['jsonld', 'application/ld+json', 'JSON-LD'],
  ['bib', 'application/x-bibtex', 'BibTeX'],
  ['ris', 'application/x-research-info-systems', 'RIS'],
];

/** The page in its other forms, and the way to what is at its foot. */
export function Chips({ address, extra = [] }: { address: Address; extra?: readonly [TwinName, string][] }) {
  return (
    <p class="tools">
      {[...extra, ...TWINS.slice(0, 3).map(([twin, , label]) => [twin, label] as const)].map(([twin, label]) => (
        <a key={twin} href={twinHref(address, twin)}>
          {label}
        </a>
      ))}
      <a href="#cite">Cite</a>
      <a href="#query">Query</a>
    </p>
  );
}

interface FootProps {
  address: Address;
  citation: Citation;
  query: string;
  variables: unknown;
  graphiql: boolean;
}

/** How to cite the page, and the query behind it. */
export function Foot({ address, citation, query, variables, graphiql }: FootProps) {
  const given = JSON.stringify(variables, null, 2);
  const hasVariables = given !== '{}';
  const parameters = new URLSearchParams({ query, ...(hasVariables && { variables: given }) });
  return (
    <div class="foot">
      <section aria-labelledby="cite">
        <h2 id="cite">Cite this {citation.note ? 'passage' : 'page'}</h2>
        <p class="cite">
          <bdi>{textCitation(citation)}</bdi>
        </p>
        <p class="note">
          <a href={twinHref(address, 'bib')}>BibTeX</a> · <a href={twinHref(address, 'ris')}>RIS</a> ·{' '}
          <a href={twinHref(address, 'csl')}>CSL-JSON</a>. Add the day on which you read it. The version makes the data
          found again whatever is loaded later.
        </p>
        <details class="more">
          <summary>Show BibTeX</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0}>{bibtex([citation])}</pre>
        </details>
      </section>
      <section aria-labelledby="query">
        <h2 id="query">The query behind this page</h2>
        <p class="note">
          Everything above is the answer to one operation of the GraphQL API:{' '}
          {graphiql && (
            <>
              <a href={`/graphql?${parameters}`}>open it in GraphiQL</a>, or{' '}
            </>
          )}
          take <a href={twinHref(address, 'json')}>its answer as JSON</a>.
        </p>
        <details class="more">
          <summary>Show the query</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0}>{query}</pre>
          {hasVariables && <pre>{given}</pre>}
        </details>
      </section>
    </div>
  );
}
