import type { OrganizationsPageQuery, OrganizationsPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { filterOf, given, text, values } from '../params.ts';
import type { FacetSpec } from '../parts/facets.tsx';
import { Chips } from '../parts/foot.tsx';
import { itemList } from '../parts/item-list.ts';
import { ListFrame } from '../parts/list.tsx';
import { count } from '../words/terms.ts';

const specs: readonly FacetSpec[] = [{ field: 'COUNTRY', param: 'country', title: 'Country' }];

export const organizationsPage = page<OrganizationsPageQuery, OrganizationsPageQueryVariables>({
  operation: 'OrganizationsPage',
  params: ['q', ...specs.map(({ param }) => param), 'after'],
  variables: ({ address }) =>
    given({
      filter: filterOf({ text: text(address), countries: values(address, 'country') }),
      after: text(address, 'after'),
    }),
  view({ organizations }, { address }) {
    const { nodes, totalCount, facets, pageInfo } = organizations;
    const found = count(totalCount, 'organisation');
    return {
      title: 'Organisations',
      description: `${found}: companies, banks and bodies that are party to deals or sat at summits.`,
      body: (
        <ListFrame
          title="Organisations"
          found={found}
          intro="Companies, banks and bodies that are party to deals, or for which somebody took part in a summit."
          tools={<Chips address={address} />}
          isEmpty={nodes.length === 0}
          {...{ address, specs, facets, pageInfo }}
        >
          <ul class="rows">
            {nodes.map(({ slug, name, country, deals, participants }) => (
              <li key={slug}>
                <p class="date">{country?.name ?? 'Country not known'}</p>
                <h3>
                  <a href={`/organizations/${slug}`}>
                    <bdi>{name}</bdi>
                  </a>
                </h3>
                <p class="side">
                  {count(deals.totalCount, 'deal')}
                  {participants.totalCount > 0 && `, ${count(participants.totalCount, 'participant')}`}
                </p>
              </li>
            ))}
          </ul>
        </ListFrame>
      ),
      table: {
        columns: ['slug', 'name', 'country', 'deals', 'participants'],
        rows: nodes.map(({ slug, name, country, deals, participants }) => [
          ...[slug, name, country?.code, deals.totalCount, participants.totalCount],
        ]),
      },
      node: itemList(
        'Organisations',
        totalCount,
        address,
        nodes.map(({ slug, name }) => ({ name, href: `/organizations/${slug}` })),
      ),
    };
  },
});
