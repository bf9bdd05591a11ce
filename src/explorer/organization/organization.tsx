import type { OrganizationPageQuery, OrganizationPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { DealList } from '../parts/deal-item.tsx';
import { Chips } from '../parts/foot.tsx';
import { passageHref } from '../parts/proof.tsx';
import { withoutDate } from '../parts/summit-item.tsx';
import { humanDate } from '../words/dates.ts';
import { count, term } from '../words/terms.ts';

type Organization = NonNullable<OrganizationPageQuery['organization']>;

export const organizationPage = page<OrganizationPageQuery, OrganizationPageQueryVariables>({
  operation: 'OrganizationPage',
  params: [],
  variables: ({ slug }) => ({ slug }),
  view({ organization }, { address }) {
    if (!organization) return undefined;
    const { name, country, deals, participants, wikidataId } = organization;
    return {
      title: name,
      description: standfirst(organization),
      body: (
        <>
          <p class="kicker">Organisation</p>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p class="stand">{standfirst(organization)}</p>
          <Chips address={address} />
          <section aria-labelledby="deals">
            <h2 id="deals">
              Deals <small>{count(deals.totalCount, 'deal')}</small>
            </h2>
            {deals.totalCount === 0 && <p class="intro">It is party to no deal of the data set.</p>}
            <DealList deals={deals.nodes} />
          </section>
          {participants.totalCount > 0 && <Participants participants={participants} />}
        </>
      ),
      table: {
        columns: ['kind', 'slug', 'name', 'date', 'person', 'office'],
        rows: [
          ...deals.nodes.map((one) => ['deal', one.slug, one.title, one.date?.edtf, null, null]),
          ...participants.nodes.map(({ summit, person, title }) => [
            ...['summit', summit.slug, summit.name, summit.date.edtf, person.name, title],
          ]),
        ],
      },
      node: {
        '@type': 'Organization',
        name,
        url: `${address.origin}${address.path}`,
        ...(country && { location: { '@type': 'Country', name: country.name } }),
        ...(wikidataId && { sameAs: `http://www.wikidata.org/entity/${wikidataId}` }),
      },
    };
  },
});

/** Those who spoke or sat for it at summits. */
function Participants({ participants }: Pick<Organization, 'participants'>) {
  return (
    <section aria-labelledby="summits">
      <h2 id="summits">
        At summits <small>{count(participants.totalCount, 'participant')}</small>
      </h2>
      <ul class="rows">
        {participants.nodes.map(({ summit, person, title, role, evidence: [words] }) => (
          <li key={`${summit.slug}${person.slug}`}>
            <p class="date">{humanDate(summit.date.edtf)}</p>
            <div>
              <h3>
                <a href={`/summits/${summit.slug}`}>
                  <bdi>{withoutDate(summit.name, summit.date.edtf)}</bdi>
                </a>
              </h3>
              <p class="meta">
                <a href={`/people/${person.slug}`}>
                  <bdi>{person.name}</bdi>
                </a>
                , {title ? <bdi>{title}</bdi> : 'office not known'} · {term(role).toLowerCase()}
              </p>
            </div>
            {words && (
              <p class="side">
                <a href={passageHref(words)}>the words</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function standfirst({ country, deals, participants }: Organization): string {
  const seat = country ? `${country.name}. ` : '';
  const seen = participants.totalCount > 0 ? `, ${count(participants.totalCount, 'participant')} at summits` : '';
  return `${seat}Party to ${count(deals.totalCount, 'deal')}${seen}.`;
}
