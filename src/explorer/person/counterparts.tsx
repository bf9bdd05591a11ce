import { Graph } from '../network/graph.tsx';
import { networkOf } from '../network/layout.ts';
import type { PersonPageQuery } from '../operations.ts';
import { Meetings } from '../parts/meetings.tsx';
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
      <Meetings
        who="Person"
        what="people"
        rows={pairs.map(({ b, ...meetings }) => ({
          name: (
            <a href={`/people/${b.slug}`}>
              <bdi>{b.name}</bdi>
            </a>
          ),
          ...meetings,
        }))}
      />
    </section>
  );
}
