import { type Address, toggled, withParam } from '../address.ts';
import { grouped, term } from '../words/terms.ts';

/** A facet of a list: a parameter of its address, and how its values are named. */
export interface FacetSpec {
  /** The field in the schema, such as `PARTICIPANT_COUNTRY`. */
  readonly field: string;
  readonly param: string;
  readonly title: string;
  /** Whether only one of its values can be chosen. */
  readonly isSingle?: boolean;
  /** Names a value, where its label would not do. */
  readonly nameOf?: (value: string) => string;
}

interface FacetData {
  readonly field: string;
  readonly bucketCount: number;
  readonly buckets: readonly { value: string; label: string; count: number }[];
}

export interface FacetsProps {
  address: Address;
  specs: readonly FacetSpec[];
  facets: readonly FacetData[];
}

/** The facets of a list as links: each value adds itself to the address, or takes itself away. */
export function Facets({ address, specs, facets }: FacetsProps) {
  return (
    <nav class="facets" aria-label="Narrow the list">
      {specs.map((spec) => {
        const facet = facets.find(({ field }) => field === spec.field);
        if (!facet || facet.buckets.length === 0) return null;
        const chosen = address.params.getAll(spec.param);
        return (
          <details key={spec.field} open>
            <summary>{spec.title}</summary>
            <ul>
              {facet.buckets.map(({ value, label, count }) => (
                <li key={value}>
                  <a
                    href={toggled(address, spec.param, value, spec)}
                    aria-current={chosen.includes(value) ? 'true' : undefined}
                  >
                    <bdi>{labelOf(spec, value, label)}</bdi>
                    {chosen.includes(value) && <span class="unseen"> (chosen; remove)</span>}
                  </a>{' '}
                  <span class="n">{grouped(count)}</span>
                </li>
              ))}
            </ul>
            {facet.bucketCount > facet.buckets.length && (
              <p class="note">and {grouped(facet.bucketCount - facet.buckets.length)} more</p>
            )}
          </details>
        );
      })}
    </nav>
  );
}

/** What the list is narrowed to, each condition with a link that removes it. */
export function Chosen({
  address,
  specs,
  facets,
  others,
}: FacetsProps & { others?: Readonly<Record<string, string>> | undefined }) {
  const conditions = specs.flatMap((spec) => {
    const { field, param, title } = spec;
    return address.params.getAll(param).map((value) => {
      const bucket = facets.find((facet) => facet.field === field)?.buckets.find((one) => one.value === value);
      return { param, value, title, label: labelOf(spec, value, bucket?.label ?? value) };
    });
  });
  for (const [param, title] of Object.entries(others ?? {})) {
    const value = address.params.get(param);
    if (value) conditions.push({ param, value, title, label: value });
  }
  const text = address.params.get('q');
  if (conditions.length === 0 && !text) return null;
  return (
    <p class="chosen">
      <span class="unseen">Narrowed to: </span>
      {text && (
        <a href={withParam(address, 'q', undefined)}>
          “<bdi>{text}</bdi>” <span aria-hidden="true">×</span>
          <span class="unseen"> remove</span>
        </a>
      )}
      {conditions.map(({ param, value, title, label }) => (
        <a key={`${param}${value}`} href={toggled(address, param, value)}>
          {title}: <bdi>{label}</bdi> <span aria-hidden="true">×</span>
          <span class="unseen"> remove</span>
        </a>
      ))}
      <a class="all" href={address.path}>
        Show all
      </a>
    </p>
  );
}

function labelOf({ nameOf }: FacetSpec, value: string, label: string): string {
  if (nameOf) return nameOf(value);
  return /^[A-Z]+(?:_[A-Z]+)*$/.test(value) && value.length > 3 ? term(value) : label;
}
