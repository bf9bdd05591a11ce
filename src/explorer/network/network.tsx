import { withParam } from '../address.ts';
import type { NetworkPageQuery, NetworkPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { BadAddress, given, text } from '../params.ts';
import { Chips } from '../parts/foot.tsx';
import { Meetings } from '../parts/meetings.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { most } from '../words/most.ts';
import { count } from '../words/terms.ts';
import { Graph } from './graph.tsx';
import { networkOf } from './layout.ts';

type PairData = NetworkPageQuery['meetingPairs'][number];

export const networkPage = page<NetworkPageQuery, NetworkPageQueryVariables>({
  operation: 'NetworkPage',
  params: ['person', 'min'],
  variables: ({ address }) => given({ person: text(address, 'person'), minSummits: leastOf(text(address, 'min')) }),
  view({ meetingPairs: pairs }, { address, release }) {
    const network = networkOf(pairs);
    const title = titleOf(pairs, network.nodes.length);
    return {
      title: 'Who met whom',
      description: title,
      body: (
        <>
          <p class="kicker">Network</p>
          <h1 class="long">
            <bdi>{title}</bdi>
          </h1>
          <p class="stand">
            People who took part in the same summits. The broader a line, the more often; ceremonies and interviews do
            not count.
          </p>
          <Chips address={address} />
          <p class="chosen">
            {[1, 2, 3].map((number) => (
              <a
                key={number}
                href={withParam(address, 'min', number === 1 ? undefined : String(number))}
                aria-current={(address.params.get('min') ?? '1') === String(number) ? 'true' : undefined}
              >
                {number === 1 ? 'All pairs' : `Met ${number} times or more`}
              </a>
            ))}
            {address.params.has('person') && (
              <a class="all" href={withParam(address, 'person', undefined)}>
                Everybody
              </a>
            )}
          </p>
          {pairs.length > 0 && (
            <figure class="chart">
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
              <div class="scroll" tabIndex={0}>
                <Graph network={network} label={title} />
              </div>
              <SourceLine address={address} release={release} what="the pairs" />
            </figure>
          )}
          <section aria-labelledby="pairs">
            <h2 id="pairs">
              The pairs <small>{count(pairs.length, 'pair')}</small>
            </h2>
            {pairs.length === 100 && <p class="intro">The 100 pairs that met most often.</p>}
            <Pairs pairs={pairs} />
          </section>
        </>
      ),
      table: {
        columns: ['a', 'nameA', 'b', 'nameB', 'summitCount', 'firstMet', 'lastMet', 'summits'],
        rows: pairs.map(({ a, b, summitCount, firstMet, lastMet, summits }) => [
          ...[a.slug, a.name, b.slug, b.name, summitCount, firstMet, lastMet],
          summits.map(({ slug }) => slug),
        ]),
      },
      node: { '@type': 'Dataset', name: 'Who met whom', description: title, url: `${address.origin}/network` },
    };
  },
});

function leastOf(min: string | undefined): number | undefined {
  if (min === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(min)) throw new BadAddress(`min: expected a number of summits such as 2, not “${min}”.`);
  return Number(min);
}

function titleOf(pairs: readonly PairData[], people: number): string {
  const often = most(
    pairs,
    ({ summitCount }) => summitCount,
    ({ a, b }) => `${a.name} with ${b.name}`,
  );
  if (!often) return 'Nobody met under these conditions';
  if (often.value === 1)
    return `${count(people, 'person', 'people')} in ${count(pairs.length, 'pair')}, each of whom met once`;
  if (often.number > 3) return `${often.number} pairs met at ${count(often.value, 'summit')}, and none more often`;
  return `Met most often, at ${count(often.value, 'summit')}: ${often.names}`;
}

function Pairs({ pairs }: { pairs: readonly PairData[] }) {
  return (
    <Meetings
      who="Pair"
      what="pairs"
      rows={pairs.map(({ a, b, ...meetings }) => ({
        name: (
          <>
            <a href={`/people/${a.slug}`}>
              <bdi>{a.name}</bdi>
            </a>{' '}
            and{' '}
            <a href={`/people/${b.slug}`}>
              <bdi>{b.name}</bdi>
            </a>
          </>
        ),
        ...meetings,
      }))}
    />
  );
}
