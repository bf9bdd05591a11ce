import type { Address } from './address.ts';

/** A request that a page does not understand: what is wrong, and how to mend it. */
export class BadAddress extends Error {
  override name = 'BadAddress';
}

/** The values of a repeated parameter. Undefined if there is none, so that nothing is filtered. */
export function values(address: Address, name: string): string[] | undefined {
  const given = address.params.getAll(name);
  return given.length > 0 ? given : undefined;
}

/** A parameter as a value of an enum; GraphQL says which ones there are if it is none. */
export function enums<Value extends string>(address: Address, name: string): Value[] | undefined {
  return values(address, name) as Value[] | undefined;
}

export function text(address: Address, name = 'q'): string | undefined {
  return address.params.get(name) || undefined;
}

/** The days of a year, for a filter by date. */
export function yearRange(address: Address): { from: string; to: string } | undefined {
  const year = address.params.get('year');
  if (!year) return undefined;
  if (!/^\d{4}$/.test(year) || year === '0000')
    throw new BadAddress(`year: expected four digits such as 2015, not “${year}”.`);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/**
 * The order that a list is asked in.
 *
 * @param orders by name in the address; the first is the default
 */
export function order<Order>(address: Address, orders: Readonly<Record<string, Order>>): Order {
  const [first = ''] = Object.keys(orders);
  const name = address.params.get('order') ?? first;
  const found = Object.hasOwn(orders, name) ? orders[name] : undefined;
  if (found === undefined) throw new BadAddress(`order: expected ${Object.keys(orders).join(' or ')}, not “${name}”.`);
  return found;
}

/** The object without what is undefined: GraphQL takes missing variables for defaults, and undefined is none in JSON. */
export function given<Given extends object>(all: Given): Given {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given;
}

/** A filter, or undefined if it has no condition. */
export function filterOf<Filter extends object>(all: Filter): Filter | undefined {
  const conditions = given(all);
  return Object.keys(conditions).length > 0 ? conditions : undefined;
}

/**
 * The moment that the page is asked to look back to, as variables. A day means its end in UTC.
 *
 * @throws {BadAddress} if it is neither a day nor a moment
 */
export function momentOf(address: Address): { asOf: string; isPast: true } | undefined {
  const written = text(address, 'asOf');
  if (written === undefined) return undefined;
  const moment = /^\d{4}-\d\d-\d\d$/.test(written) ? `${written}T23:59:59.999Z` : written;
  if (!/^\d{4}-\d\d-\d\dT/.test(moment) || Number.isNaN(Date.parse(moment)))
    throw new BadAddress(`asOf: expected a day such as 2026-01-31, or a moment in RFC 3339, not “${written}”.`);
  return { asOf: moment, isPast: true };
}
