import type { OccasionPageQuery, OccasionPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { claimsTable } from '../parts/claims-table.ts';
import { Contents } from '../parts/contents.tsx';
import { Differences } from '../parts/disagreements.tsx';
import { Chips } from '../parts/foot.tsx';
import { RecordSection } from '../parts/record.tsx';
import { Sources } from '../parts/sources.tsx';
import { SummitList } from '../parts/summit-item.tsx';
import { humanDate } from '../words/dates.ts';
import { count } from '../words/terms.ts';

type Occasion = NonNullable<OccasionPageQuery['occasion']>;

export const occasionPage = page<OccasionPageQuery, OccasionPageQueryVariables>({
  operation: 'OccasionPage',
  params: [],
  variables: ({ slug }) => ({ slug }),
  view({ occasion }, { address }) {
    if (!occasion) return undefined;
    const { slug, name, date, place, attendees, summits, claims, documents, disagreements } = occasion;
    return {
      title: name,
      description: standfirst(occasion),
      body: (
        <>
          <div class="head">
            <div>
              <p class="kicker">Occasion</p>
              <h1 class={name.length > 44 ? 'long' : ''}>
                <bdi>{name}</bdi>
              </h1>
              <p class="stand">{standfirst(occasion)}</p>
              {attendees.length > 0 && (
                <p class="intro">
                  Said to have attended, which does not count as meeting:{' '}
                  {attendees.map((person, index) => (
                    <span key={person.slug}>
                      {index > 0 && ', '}
                      <a href={`/people/${person.slug}`}>
                        <bdi>{person.name}</bdi>
                      </a>
                    </span>
                  ))}
                  .
                </p>
              )}
              <Chips address={address} />
              <Contents
                sections={[
                  ['record', 'The record', claims.length],
                  ['summits', 'Summits', summits.totalCount],
                  ['differ', 'Where sources differ', disagreements.length],
                ]}
              />
            </div>
            <Sources documents={documents} of={occasion.sourceCount} />
          </div>
          <RecordSection claims={claims} documents={documents.length} />
          {summits.totalCount > 0 && (
            <section aria-labelledby="summits">
              <h2 id="summits">
                Summits connected with it <small>{count(summits.totalCount, 'summit')}</small>
              </h2>
              <SummitList summits={summits.nodes} />
            </section>
          )}
          <Differences disagreements={disagreements} />
        </>
      ),
      table: claimsTable(claims.map((claim) => ({ subject: slug, claim }))),
      node: {
        '@type': 'Event',
        name,
        url: `${address.origin}${address.path}`,
        ...(date &&
          ['DAY', 'MINUTE', 'INTERVAL'].includes(date.precision) && { startDate: date.start, endDate: date.end }),
        ...(place && { location: { '@type': 'Place', name: place.name } }),
      },
    };
  },
});

function standfirst({ date, place, summits }: Occasion): string {
  const where = place ? [place.name, place.country?.name].filter(Boolean).join(', ') : 'Place not known';
  const tied = `${summits.totalCount === 0 ? 'No summit' : count(summits.totalCount, 'summit')} connected with it`;
  return `${date ? humanDate(date.edtf) : 'Date not known'}. ${where}. ${tied}.`;
}
