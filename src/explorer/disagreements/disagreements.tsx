import type { DisagreementsPageQuery, DisagreementsPageQueryVariables, RecordType } from '../operations.ts';
import { page } from '../page.ts';
import { enums, filterOf, given, text, values } from '../params.ts';
import { Disagreement } from '../parts/disagreements.tsx';
import type { FacetSpec } from '../parts/facets.tsx';
import { Chips } from '../parts/foot.tsx';
import { itemList } from '../parts/item-list.ts';
import { ListFrame } from '../parts/list.tsx';
import { subjectOf } from '../parts/subject.ts';
import { count, fieldTerm } from '../words/terms.ts';

const specs: readonly FacetSpec[] = [
  { field: 'FIELD', param: 'field', title: 'What they differ on', nameOf: fieldTerm },
  { field: 'RECORD_TYPE', param: 'of', title: 'About' },
];

export const disagreementsPage = page<DisagreementsPageQuery, DisagreementsPageQueryVariables>({
  operation: 'DisagreementsPage',
  params: [...specs.map(({ param }) => param), 'after'],
  variables: ({ address }) =>
    given({
      filter: filterOf({ fields: values(address, 'field'), recordTypes: enums<RecordType>(address, 'of') }),
      after: text(address, 'after'),
    }),
  view({ disagreements }, { address }) {
    const { nodes, totalCount, facets, pageInfo } = disagreements;
    const found = count(totalCount, 'disagreement');
    return {
      title: 'Where sources differ',
      description: `${found}: what each source says, and which the editors follow.`,
      body: (
        <ListFrame
          title="Where sources differ"
          found={found}
          intro="What each source says, side by side, and which the editors follow. Where they have not settled it, both stand."
          tools={<Chips address={address} />}
          hasSearch={false}
          isEmpty={nodes.length === 0}
          {...{ address, specs, facets, pageInfo }}
        >
          {nodes.map(({ field, subject, values: sides }) => {
            const { kind, name, href } = subjectOf(subject);
            return (
              <article class="differ" key={`${href}${field}${sides[0]?.value}`}>
                <h3>
                  {fieldTerm(field)} of{' '}
                  <a href={href}>
                    <bdi>{name}</bdi>
                  </a>
                </h3>
                <p class="note">{kind}</p>
                <Disagreement values={sides} />
              </article>
            );
          })}
        </ListFrame>
      ),
      table: {
        columns: ['record', 'name', 'field', 'value', 'label', 'status', 'basis', 'document', 'start', 'end', 'exact'],
        rows: nodes.flatMap(({ field, subject, values: sides }) =>
          sides.flatMap(({ claims }) =>
            claims.flatMap(({ value, label, status, basis, evidence }) =>
              evidence.map(({ document, start, end, exact }) => [
                ...[subjectOf(subject).href, subjectOf(subject).name, field, value, label, status, basis],
                ...[document.slug, start, end, exact],
              ]),
            ),
          ),
        ),
      },
      node: itemList(
        'Where sources differ',
        totalCount,
        address,
        nodes.map(({ field, subject }) => ({
          name: `${fieldTerm(field)} of ${subjectOf(subject).name}`,
          href: subjectOf(subject).href,
        })),
      ),
    };
  },
});
