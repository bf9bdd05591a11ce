import type { ParticipantRole, PeoplePageQuery, PeoplePageQueryVariables, PersonOrder } from '../operations.ts';
import { page } from '../page.ts';
import { enums, given, order, text, values } from '../params.ts';
import type { FacetSpec } from '../parts/facets.tsx';
import { Chips } from '../parts/foot.tsx';
import { itemList } from '../parts/item-list.ts';
import { ListFrame } from '../parts/list.tsx';
import { count } from '../words/terms.ts';

const specs: readonly FacetSpec[] = [
  { field: 'COUNTRY', param: 'country', title: 'Country represented' },
  { field: 'ROLE', param: 'role', title: 'Role at a summit' },
];

const orders: Record<string, PersonOrder> = {
  name: { field: 'NAME', direction: 'ASC' },
  met: { field: 'SUMMIT_COUNT', direction: 'DESC' },
};

const orderNames = { name: 'name', met: 'most summits' };

export const peoplePage = page<PeoplePageQuery, PeoplePageQueryVariables>({
  operation: 'PeoplePage',
  params: ['q', ...specs.map(({ param }) => param), 'order', 'after'],
  variables: ({ address }) =>
    given({
      text: text(address),
      countries: values(address, 'country'),
      roles: enums<ParticipantRole>(address, 'role'),
      orderBy: order(address, orders),
      after: text(address, 'after'),
    }),
  view({ people }, { address }) {
    const { nodes, totalCount, facets, pageInfo } = people;
    const found = count(totalCount, 'person', 'people');
    return {
      title: 'People',
      description: `${found} who took part in a summit or are quoted.`,
      body: (
        <ListFrame
          title="People"
          found={found}
          intro="Who took part in a summit, attended an occasion, or is quoted. Names are found in any recorded language."
          tools={<Chips address={address} />}
          orders={orderNames}
          isEmpty={nodes.length === 0}
          {...{ address, specs, facets, pageInfo }}
        >
          <ul class="people">
            {nodes.map((person) => (
              <PersonItem key={person.slug} person={person} />
            ))}
          </ul>
        </ListFrame>
      ),
      table: {
        columns: ['slug', 'name', 'sortName', 'office', 'country', 'summits', 'quotes'],
        rows: nodes.map(({ slug, name, sortName, participants, summits, quotes }) => {
          const [latest] = participants.nodes;
          return [slug, name, sortName, latest?.title, latest?.country?.code, summits.totalCount, quotes.totalCount];
        }),
      },
      node: itemList(
        'People',
        totalCount,
        address,
        nodes.map(({ slug, name }) => ({ name, href: `/people/${slug}` })),
      ),
    };
  },
});

type Listed = PeoplePageQuery['people']['nodes'][number];

function PersonItem({ person: { slug, name, participants, summits, quotes } }: { person: Listed }) {
  const [latest] = participants.nodes;
  return (
    <li>
      <span class="cc" aria-hidden="true">
        {latest?.country?.code ?? '–'}
      </span>
      <div>
        <h3>
          <a href={`/people/${slug}`}>
            <bdi>{name}</bdi>
          </a>
        </h3>
        <p>{latest?.title ? <bdi>{latest.title}</bdi> : <span class="unknown">office not known</span>}</p>
        <p class="note">
          {count(summits.totalCount, 'summit')} · {count(quotes.totalCount, 'quote')}
        </p>
      </div>
    </li>
  );
}
