import type { PersonPageQuery, PersonPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { Contents } from '../parts/contents.tsx';
import { Chips } from '../parts/foot.tsx';
import { Long } from '../parts/long.tsx';
import { passageHref } from '../parts/proof.tsx';
import { Quotes } from '../parts/quote-item.tsx';
import { withoutDate } from '../parts/summit-item.tsx';
import { humanDate } from '../words/dates.ts';
import { count, term } from '../words/terms.ts';
import { Counterparts } from './counterparts.tsx';

type Person = NonNullable<PersonPageQuery['person']>;

export const personPage = page<PersonPageQuery, PersonPageQueryVariables>({
  operation: 'PersonPage',
  params: [],
  variables: ({ slug }) => ({ slug }),
  view({ person }, { address }) {
    if (!person) return undefined;
    const { slug, name, aliases, participants, counterparts, quotes } = person;
    return {
      title: name,
      description: standfirst(person),
      body: (
        <>
          <p class="kicker">Person</p>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p class="stand">{standfirst(person)}</p>
          {aliases.length > 0 && (
            <p class="intro">
              Documents also write <bdi>{aliases.join(', ')}</bdi>.
            </p>
          )}
          <Chips address={address} />
          <Contents
            sections={[
              ['summits', 'Summits', participants.totalCount],
              ['met', 'Whom they met', counterparts.length],
              ['quotes', 'Words', quotes.totalCount],
            ]}
          />
          <section aria-labelledby="summits">
            <h2 id="summits">
              Summits <small>{count(participants.totalCount, 'summit')}</small>
            </h2>
            {participants.nodes.length === 0 && (
              <p class="intro">No document of the data set has this person at a summit.</p>
            )}
            <Long
              items={participants.nodes.map(({ summit, role, title, country, evidence: [words] }) => (
                <li key={summit.slug}>
                  <p class="date">{humanDate(summit.date.edtf)}</p>
                  <div>
                    <h3>
                      <a href={`/summits/${summit.slug}`}>
                        <bdi>{withoutDate(summit.name, summit.date.edtf)}</bdi>
                      </a>
                    </h3>
                    <p class="meta">
                      {title ? <bdi>{title}</bdi> : 'Office not known'} · {term(role).toLowerCase()}
                      {country ? ` for ${country.name}` : ''} · {summit.place?.name ?? 'place not known'}
                    </p>
                  </div>
                  {words && (
                    <p class="side">
                      <a href={passageHref(words)}>the words</a>
                    </p>
                  )}
                </li>
              ))}
              most={5}
              label={(others) => `${others} more summits`}
              wrap={(items) => <ul class="rows">{items}</ul>}
            />
            {participants.totalCount > participants.nodes.length && (
              <p class="more">
                <a href={`/summits?person=${slug}`}>All {participants.totalCount} summits</a>
              </p>
            )}
          </section>
          <Counterparts person={{ slug, name }} pairs={counterparts} />
          <section aria-labelledby="quotes">
            <h2 id="quotes">
              Words <small>{count(quotes.totalCount, 'quote')}</small>
            </h2>
            {quotes.totalCount === 0 && <p class="intro">No document of the data set quotes this person.</p>}
            <Quotes quotes={quotes} href={`/quotes?speaker=${slug}`} />
          </section>
        </>
      ),
      table: {
        columns: ['person', 'summit', 'name', 'date', 'role', 'office', 'country'],
        rows: participants.nodes.map(({ summit, role, title, country }) => [
          ...[slug, summit.slug, summit.name, summit.date.edtf, role, title, country?.code],
        ]),
      },
      node: {
        '@type': 'Person',
        name,
        url: `${address.origin}${address.path}`,
        ...(person.familyName && { familyName: person.familyName }),
        ...(person.givenName && { givenName: person.givenName }),
        ...(aliases.length > 0 && { alternateName: aliases }),
        ...(person.wikidataId && { sameAs: `http://www.wikidata.org/entity/${person.wikidataId}` }),
        ...(participants.nodes[0]?.title && { jobTitle: participants.nodes[0].title }),
      },
    };
  },
});

function standfirst({ participants, counterparts, quotes }: Person): string {
  const [latest] = participants.nodes;
  const office = latest?.title ? `${latest.title}. ` : '';
  const met = counterparts.length > 0 ? ` with ${count(counterparts.length, 'other')}` : '';
  return `${office}At ${count(participants.totalCount, 'summit')}${met}; ${count(quotes.totalCount, 'quote')} in the data set.`;
}
