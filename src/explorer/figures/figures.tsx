import { Bars } from '../charts/bars.tsx';
import { Figure } from '../charts/figure.tsx';
import type { FiguresPageQuery, FiguresPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { Chips } from '../parts/foot.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { groupBy } from '../words/group.ts';
import { humanMoney } from '../words/money.ts';
import { most } from '../words/most.ts';
import { count, term } from '../words/terms.ts';
import { Stages } from './stages.tsx';

export const figuresPage = page<FiguresPageQuery, FiguresPageQueryVariables>({
  operation: 'FiguresPage',
  params: [],
  variables: () => ({}),
  view({ statistics, deals, countryPairs }, { address, release }) {
    const { summitsPerYear, summitsPerCountry, dealsByKindAndStatus } = statistics;
    const years = withGaps(summitsPerYear);
    const busiest = most(
      summitsPerYear,
      ({ count: number }) => number,
      ({ year }) => String(year),
    );
    const host = most(
      summitsPerCountry,
      ({ count: number }) => number,
      ({ country }) => country.name,
    );
    const pair = most(
      countryPairs,
      ({ summitCount }) => summitCount,
      ({ a, b }) => `${a.name} with ${b.name}`,
    );
    const kinds = [...groupBy(dealsByKindAndStatus, ({ kind }) => kind)];
    const statuses = [...new Set(dealsByKindAndStatus.map(({ status }) => status))];
    const source = (what: string) => <SourceLine address={address} release={release} what={what} />;
    return {
      title: 'Figures',
      description: 'Summits by year and country, deals by kind and how far they came, amounts by currency.',
      body: (
        <>
          <h1 class="list">Figures</h1>
          <p class="stand">
            What the data set holds, counted. It holds what its documents say, which is not all that happened.
          </p>
          <Chips address={address} />
          <div class="figures-grid">
            <Figure
              id="years"
              title={busiest ? `Most summits in a year: ${busiest.value}, in ${busiest.names}` : 'No summits yet'}
              caption={source('all figures')}
            >
              <Bars
                label="Summits by year"
                bars={years.map(({ year, count: value }) => ({
                  label: String(year),
                  value,
                  ...(value > 0 && { href: `/summits?year=${year}` }),
                }))}
              />
            </Figure>
            <Figure
              id="countries"
              title={host ? `Most summits in a country: ${host.value}, in ${host.names}` : 'Where summits took place'}
              caption={source('all figures')}
            >
              <Bars
                label="Summits by country in which they took place"
                bars={summitsPerCountry.map(({ country, count: value }) => ({
                  label: country.name,
                  value,
                  href: `/summits?in=${country.code}`,
                }))}
              />
            </Figure>
            <Figure
              id="pairs"
              title={pair ? `Most often met: ${pair.names}` : 'Which countries met'}
              caption={source('all figures')}
            >
              <Bars
                label="Pairs of countries by summits at which both were represented"
                bars={countryPairs.map(({ a, b, summitCount }) => ({
                  label: `${a.name} – ${b.name}`,
                  value: summitCount,
                }))}
              />
            </Figure>
          </div>
          <Stages kinds={kinds} statuses={statuses} total={deals.totalCount} caption={source('all figures')} />
          <section aria-labelledby="money">
            <h2 id="money">Amounts by currency</h2>
            <p class="intro">
              Sums of contract values, credits, investments, grants and targets, those that are not counted in totals
              included. Currencies are not converted.
            </p>
            {deals.totals.length === 0 && <p>No document states an amount of money.</p>}
            <ul class="plain sums">
              {deals.totals.map(({ currency, value, valueMax, isExact, deals: of }) => (
                <li key={currency}>
                  <b class="figure">{humanMoney(currency, value, valueMax)}</b>
                  <span class="note">
                    {isExact ? 'exactly' : 'about'}, in{' '}
                    <a href={`/deals?min=0&currency=${currency}`}>{count(of, 'deal')}</a>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </>
      ),
      table: {
        columns: ['figure', 'group', 'subgroup', 'value'],
        rows: [
          ...summitsPerYear.map(({ year, count: value }) => ['summits per year', year, null, value]),
          ...summitsPerCountry.map(({ country, count: value }) => ['summits per country', country.code, null, value]),
          ...countryPairs.map(({ a, b, summitCount }) => [
            'summits per pair of countries',
            a.code,
            b.code,
            summitCount,
          ]),
          ...dealsByKindAndStatus.map(({ kind, status, count: value }) => ['deals', kind, status, value]),
          ...deals.totals.map(({ currency, value, valueMax }) => ['amounts', currency, valueMax, value]),
        ],
      },
      node: {
        '@type': 'Dataset',
        name: 'Figures of Summitgraph',
        description: dealsByKindAndStatus.map(({ kind, status }) => `${term(kind)} ${term(status)}`).join(', '),
        url: `${address.origin}/figures`,
      },
    };
  },
});

/** The years with those between that have no summit, unless they are too many to draw. */
function withGaps(years: readonly { year: number; count: number }[]): { year: number; count: number }[] {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || last.year - first.year > 60) return [...years];
  return Array.from({ length: last.year - first.year + 1 }, (_none, index) => {
    const year = first.year + index;
    return { year, count: years.find((one) => one.year === year)?.count ?? 0 };
  });
}
