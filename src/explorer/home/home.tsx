import type { HomePageQuery, HomePageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { DealList } from '../parts/deal-item.tsx';
import { SummitItem } from '../parts/summit-item.tsx';
import { grouped } from '../words/terms.ts';
import { Programs } from './programs.tsx';
import { Specimen } from './specimen.tsx';

export const homePage = page<HomePageQuery, HomePageQueryVariables>({
  operation: 'HomePage',
  params: [],
  variables: () => ({}),
  view({ summits, deals, specimen }, { address, release, examples, graphiql }) {
    const { counts } = release;
    const description = 'Who met whom, what they agreed, what they said, and which words of which document say so.';
    const figures: [number, one: string, many: string, href: string][] = [
      [counts.summits, 'summit', 'summits', '/summits'],
      [counts.deals, 'deal', 'deals', '/deals'],
      [counts.people, 'person', 'people', '/people'],
      [counts.quotes, 'quote', 'quotes', '/quotes'],
      [counts.documents, 'document', 'documents', '/documents'],
    ];
    return {
      title: 'Summitgraph',
      description,
      body: (
        <>
          <div class="head">
            <div>
              <p class="kicker">Diplomatic summits, word by word</p>
              <h1 class="home">{description}</h1>
              <p class="stand">
                Every value opens to the words that say it, and tells whether they <i>state</i> it, whether a second
                passage <i>resolves</i> it, whether it is <i>inferred</i>, or whether an <i>editor</i> decided. What no
                document says is not known.
              </p>
              <form class="within big" action="/search">
                <input
                  type="search"
                  name="q"
                  aria-label="Search the data set"
                  placeholder="Try gas contract, Xi Jinping or Paris"
                />
                <button type="submit">Search</button>
              </form>
              <ul class="figures">
                {figures.map(([number, one, many, href]) => (
                  <li key={href}>
                    <a href={href}>
                      <b>{grouped(number)}</b> {number === 1 ? one : many}
                    </a>
                  </li>
                ))}
                <li>
                  <b>{grouped(counts.evidence)}</b> passages cited for {grouped(counts.claims)} claims
                </li>
              </ul>
            </div>
            <Specimen summit={specimen.nodes[0]} />
          </div>
          <section aria-labelledby="newest">
            <h2 id="newest">Newest summits</h2>
            <ul class="rows">
              {summits.nodes.map((summit) => (
                <SummitItem key={summit.slug} summit={summit} />
              ))}
            </ul>
            <p class="more">
              <a href="/summits">All summits</a>
            </p>
          </section>
          <section aria-labelledby="newest-deals">
            <h2 id="newest-deals">Newest deals</h2>
            <DealList deals={deals.nodes} />
            <p class="more">
              <a href="/deals">All deals</a>
            </p>
          </section>
          <Programs examples={examples} graphiql={graphiql} origin={address.origin} />
        </>
      ),
      table: {
        columns: ['what', 'count'],
        rows: Object.entries(counts),
      },
      node: {
        '@type': 'Dataset',
        name: 'Summitgraph',
        description,
        url: address.origin,
        version: release.version,
        license: release.licence,
        ...(release.releasedOn && { datePublished: release.releasedOn }),
      },
    };
  },
});
