import type { ComponentChildren } from 'preact';
import { type Address, hrefOf, withParam } from '../address.ts';
import { Chosen, Facets, type FacetsProps } from './facets.tsx';

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
