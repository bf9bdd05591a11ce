import type { ComponentChildren } from 'preact';
import { type Address, hrefOf, toggled, withParam } from '../address.ts';
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

interface FacetsProps {
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
export function Chosen({ address, specs, facets, others }: FacetsProps & Pick<ListFrameProps, 'others'>) {
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

/** A form that searches within the list, and keeps what it is narrowed to. */
export function ListSearch({ address, label }: { address: Address; label: string }) {
  const kept = [...address.params].filter(([name]) => name !== 'q' && name !== 'after');
  return (
    <form class="within" action={address.path}>
      {kept.map(([name, value]) => (
        <input key={`${name}${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="search" name="q" aria-label={label} placeholder={label} value={address.params.get('q') ?? ''} />
      <button type="submit">Search</button>
    </form>
  );
}

/** The orders of a list as links. */
export function Orders({ address, orders }: { address: Address; orders: Readonly<Record<string, string>> }) {
  const [first] = Object.keys(orders);
  const current = address.params.get('order') ?? first;
  return (
    <p class="orders">
      Order:{' '}
      {Object.entries(orders).map(([name, label], index) => (
        <span key={name}>
          {index > 0 && ' · '}
          {name === current ? (
            <b aria-current="true">{label}</b>
          ) : (
            <a href={withParam(address, 'order', name === first ? undefined : name)}>{label}</a>
          )}
        </span>
      ))}
    </p>
  );
}

interface PagerProps {
  address: Address;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The way to the next page, by cursor, and back to the first. */
export function Pager({ address, pageInfo: { hasNextPage, endCursor } }: PagerProps) {
  const isFirst = !address.params.has('after');
  if (isFirst && !hasNextPage) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {!isFirst && <a href={withParam(address, 'after', undefined)}>First page</a>}
      {hasNextPage && endCursor && (
        <a rel="next" href={withParam(address, 'after', endCursor)}>
          Next page
        </a>
      )}
    </nav>
  );
}

interface ListFrameProps extends FacetsProps {
  title: string;
  /** What the list holds, such as `12 deals`. */
  found: string;
  intro: ComponentChildren;
  tools: ComponentChildren;
  orders?: Readonly<Record<string, string>>;
  pageInfo: PagerProps['pageInfo'];
  children: ComponentChildren;
  isEmpty: boolean;
  /** Parameters that are no facets, and what they mean. */
  others?: Readonly<Record<string, string>>;
  /** @default true */
  hasSearch?: boolean;
}

/** What every list has: title, search within it, conditions, facets, orders and pages. */
export function ListFrame(props: ListFrameProps) {
  const {
    title,
    found,
    intro,
    tools,
    orders,
    address,
    specs,
    facets,
    pageInfo,
    children,
    isEmpty,
    others,
    hasSearch = true,
  } = props;
  return (
    <>
      <h1 class="list">{title}</h1>
      <p class="stand">{intro}</p>
      {tools}
      <div class={specs.length > 0 ? 'list' : 'list plain'}>
        {specs.length > 0 && (
          <div class="narrow">
            <Facets address={address} specs={specs} facets={facets} />
          </div>
        )}
        <div>
          <div class="listhead">
            <h2 class="found">{found}</h2>
            {orders && <Orders address={address} orders={orders} />}
            {hasSearch && <ListSearch address={address} label={`Search in ${title.toLowerCase()}`} />}
          </div>
          <Chosen {...{ address, specs, facets, others }} />
          {isEmpty ? (
            <p class="none">
              Nothing fits all of these conditions. <a href={hrefOf(address.path)}>Show all {title.toLowerCase()}</a>.
            </p>
          ) : (
            children
          )}
          <Pager address={address} pageInfo={pageInfo} />
        </div>
      </div>
    </>
  );
}
