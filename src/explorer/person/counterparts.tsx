import { Graph } from '../network/graph.tsx';
import { networkOf } from '../network/layout.ts';
import type { PersonPageQuery } from '../operations.ts';
import { Long } from '../parts/long.tsx';
import { SummitNames } from '../parts/summit-names.tsx';
import { humanDate } from '../words/dates.ts';
import { count } from '../words/terms.ts';

type Pair = NonNullable<PersonPageQuery['person']>['counterparts'][number];

/** Whom a person met, most often first. */
export function Counterparts({ person, pairs }: { person: { slug: string; name: string }; pairs: readonly Pair[] }) {
  if (pairs.length === 0) return null;
  const { name } = person;
  const network = networkOf(
    pairs.map(({ b, summitCount }) => ({ a: person, b, summitCount })),
    480,
  );
  const label = `${name} and the people at the same summits`;
  return (
    <section aria-labelledby="met">
      <h2 id="met">
        Whom <bdi>{name}</bdi> met <small>{count(pairs.length, 'person', 'people')}</small>
      </h2>
      <p class="intro">
        People who took part in the same summits. Ceremonies and interviews do not count.{' '}
        <a href={`/network?person=${person.slug}`}>These pairs alone</a>, or <a href="/network">everybody</a>.
      </p>
      {pairs.length > 1 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <div class="scroll chart wide" tabIndex={0}>
          <Graph network={network} label={label} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="scroll" tabIndex={0}>
        <Long
          items={pairs.map(({ b, summitCount, firstMet, lastMet, summits }) => (
            <tr key={b.slug}>
              <th scope="row">
                <a href={`/people/${b.slug}`}>
                  <bdi>{b.name}</bdi>
                </a>
              </th>
              <td>
                {summitCount}: <SummitNames summits={summits} />
              </td>
              <td data-label="First">{humanDate(firstMet)}</td>
              <td data-label="Last">{humanDate(lastMet)}</td>
            </tr>
          ))}
          most={8}
          label={(others) => `${others} more people`}
          wrap={(rows) => (
            <table class="plain met">
              <thead>
                <tr>
                  <th scope="col">Person</th>
                  <th scope="col">Summits</th>
                  <th scope="col">First</th>
                  <th scope="col">Last</th>
                </tr>
              </thead>
              <tbody>{rows}</tbody>
            </table>
          )}
        />
      </div>
    </section>
  );
}
