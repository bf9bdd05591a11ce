import type { Reference } from './records/references.ts';

/** A node of JSON-LD 1.1, of the terms in context.ts. What is null or empty is not known, and left out. */
export type Linked = { [term: string]: unknown };

/** The node of something by its kind and key, e.g. `sg:person/xi-jinping`. */
export function idOf(kind: string, key: string): string {
  return `sg:${kind}/${key.split('/').map(encodeURIComponent).join('/')}`;
}

/** A node without the terms that have no value. */
export function linked(node: Linked): Linked {
  const known = Object.entries(node).filter(([, value]) => value != null && !(Array.isArray(value) && !value.length));
  return Object.fromEntries(known);
}

/** Something that is told elsewhere, by its id and its name. */
export function mention(type: string, kind: string, it: Reference | null): Linked | null {
  return it && { '@id': idOf(kind, it.slug), '@type': type, name: it.name };
}

export function mentionCountry(country: { code: string; name: string } | null): Linked | null {
  return country && { '@id': idOf('country', country.code), '@type': 'Country', name: country.name };
}

/** The same thing in Wikidata. */
export function sameAs(wikidataId: string | null): string | null {
  return wikidataId && `wd:${wikidataId}`;
}

interface DateOf {
  edtf: string;
  start: string;
  end: string;
  precision: string;
}

/** A date as closely as it is known: EDTF, and the first and last day that it may mean. */
export function dateTerms(date: DateOf | null): Linked {
  return date ? { date: date.edtf, datePrecision: date.precision, earliest: date.start, latest: date.end } : {};
}

/** schema.org's first and last day, which say that it was then: only of a date that is known to the day. */
export function eventDates(date: DateOf | null): Linked {
  if (!date || !['MINUTE', 'DAY', 'INTERVAL'].includes(date.precision)) return {};
  return { startDate: date.start, endDate: date.end };
}
