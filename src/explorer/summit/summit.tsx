import type { SummitPageQuery, SummitPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { momentOf } from '../params.ts';
import { claimsTable } from '../parts/claims-table.ts';
import { Contents } from '../parts/contents.tsx';
import { DealItem } from '../parts/deal-item.tsx';
import { Differences } from '../parts/disagreements.tsx';
import { Chips } from '../parts/foot.tsx';
import { History } from '../parts/history.tsx';
import { LinkBasis } from '../parts/link-basis.tsx';
import { Long } from '../parts/long.tsx';
import { Quotes } from '../parts/quote-item.tsx';
import { RecordSection } from '../parts/record.tsx';
import { Sources } from '../parts/sources.tsx';
import { placeOf, withoutDate } from '../parts/summit-item.tsx';
import { humanDate } from '../words/dates.ts';
import { count, term } from '../words/terms.ts';
import { Participants } from './participants.tsx';

type Summit = NonNullable<SummitPageQuery['summit']>;

export const summitPage = page<SummitPageQuery, SummitPageQueryVariables>({
  operation: 'SummitPage',
  params: ['asOf'],
  variables: ({ slug, address }) => ({ slug, ...momentOf(address) }),
  view({ summit }, { address }) {
    if (!summit) return undefined;
    const { name, date, claims, participants, deals, quotes, disagreements, documents } = summit;
    return {
      title: name,
      description: standfirst(summit),
      body: (
        <>
          <div class="head">
            <div>
              <p class="kicker">
                {kindOf(summit)} · {term(summit.format)}
              </p>
              <h1 class={name.length > 44 ? 'long' : ''}>
                <bdi>{withoutDate(name, date.edtf)}</bdi>
              </h1>
              <p class="stand">
                <b>{humanDate(date.edtf)}</b>
                {standfirst(summit).slice(humanDate(date.edtf).length)}
              </p>
              <Chips address={address} />
              <Contents
                sections={[
                  ['record', 'The record', claims.length],
                  ['people', 'Who took part', participants.length],
                  ['deals', 'What came of it', deals.length],
                  ['quotes', 'What was said', quotes.totalCount],
                  ['differ', 'Where sources differ', disagreements.length],
                  ['history', 'History'],
                ]}
              />
            </div>
            <Sources documents={documents} of={summit.sourceCount} />
          </div>
          <RecordSection claims={claims} documents={documents.length} />
          <Participants participants={participants} />
          <section aria-labelledby="deals">
            <h2 id="deals">
              What came of it <small>{count(deals.length, 'deal')}</small>
            </h2>
            <p class="intro">
              {deals.length > 0
                ? 'A target is not a contract. The line shows how far each had come, from being discussed to being in force.'
                : 'No document of the data set ties a deal to this meeting.'}
            </p>
            <Long
              items={deals.map(({ deal, ...link }) => (
                <DealItem key={deal.slug} deal={deal}>
                  <LinkBasis {...link} />
                </DealItem>
              ))}
              most={3}
              label={(others) => `${others} more deals`}
              wrap={(items) => <ul class="deals">{items}</ul>}
            />
            {deals.length > 3 && (
              <p class="more">
                <a href={`/deals?summit=${summit.slug}`}>These deals as a list</a>, to narrow and to take along
              </p>
            )}
          </section>
          <section aria-labelledby="quotes">
            <h2 id="quotes">
              What was said <small>{count(quotes.totalCount, 'passage')}</small>
            </h2>
            <p class="intro">
              {quotes.totalCount > 0
                ? 'In quotation marks the speaker’s own words, or what is printed as such; in italics what a document reports.'
                : 'No document of the data set quotes anybody at this meeting.'}
            </p>
            <Quotes quotes={quotes} href={`/quotes?summit=${summit.slug}`} />
          </section>
          <Differences disagreements={disagreements} />
          <History address={address} past={summit.valuesAsOf} claims={claims} />
        </>
      ),
      table: claimsTable([
        ...claims.map((claim) => ({ subject: summit.slug, claim })),
        ...participants.flatMap((one) =>
          one.claims.map((claim) => ({ subject: `${summit.slug}/${one.person.slug}`, claim })),
        ),
      ]),
      node: {
        '@type': 'Event',
        name,
        url: `${address.origin}${address.path}`,
        ...(['DAY', 'MINUTE', 'INTERVAL'].includes(date.precision) && { startDate: date.start, endDate: date.end }),
        ...(summit.place && { location: { '@type': 'Place', name: placeOf(summit) } }),
        attendee: participants.map(({ person, title }) => ({
          '@type': 'Person',
          name: person.name,
          ...(title && { jobTitle: title }),
        })),
        ...(summit.wikidataId && { sameAs: `http://www.wikidata.org/entity/${summit.wikidataId}` }),
        citation: documents.map(({ slug, title }) => ({
          '@type': 'CreativeWork',
          name: title,
          url: `${address.origin}/documents/${slug}`,
        })),
      },
    };
  },
});

function kindOf({ kind }: Summit): string {
  return kind === 'SIDELINES' || kind === 'OTHER' ? term(kind) : `${term(kind)} summit`;
}

function standfirst(summit: Summit): string {
  const { date, venue, participants, deals, quotes } = summit;
  const part = date.timeOfDay ? `, ${term(date.timeOfDay).toLowerCase()}` : '';
  const place = [venue?.name, placeOf(summit)].filter(Boolean).join(', ');
  const people = participants.length > 0 ? `${participants.length} took part` : 'Who took part is not known';
  const tied = deals.length === 1 ? '1 deal is tied to it' : `${count(deals.length, 'deal')} are tied to it`;
  const quoted = quotes.totalCount === 1 ? '1 passage is quoted' : `${count(quotes.totalCount, 'passage')} are quoted`;
  return `${humanDate(date.edtf)}${part}. ${place}. ${people}, ${tied}, ${quoted}.`;
}
