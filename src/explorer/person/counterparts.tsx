import type { PersonPageQuery } from '../operations.ts';
import { humanDate } from '../words/dates.ts';
import { count } from '../words/terms.ts';

type Pair = NonNullable<PersonPageQuery['person']>['counterparts'][number];

/** Whom a person met, most often first. */
export function Counterparts({ name, pairs }: { name: string; pairs: readonly Pair[] }) {
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="met">
      <h2 id="met">
        Whom <bdi>{name}</bdi> met <small>{count(pairs.length, 'person', 'people')}</small>
      </h2>
      <p class="intro">People who took part in the same summits. Ceremonies and interviews do not count.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="scroll" tabIndex={0}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Summits</th>
              <th scope="col">First</th>
              <th scope="col">Last</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ b, summitCount, firstMet, lastMet, summits }) => (
              <tr key={b.slug}>
                <th scope="row">
                  <a href={`/people/${b.slug}`}>
                    <bdi>{b.name}</bdi>
                  </a>
                </th>
                <td>
                  {summitCount === 1 && summits[0] ? (
                    <a href={`/summits/${summits[0].slug}`}>
                      <bdi>{summits[0].name}</bdi>
                    </a>
                  ) : (
                    <a href={`/summits?person=${b.slug}`}>{summitCount}</a>
                  )}
                </td>
                <td>{humanDate(firstMet)}</td>
                <td>{humanDate(lastMet)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
