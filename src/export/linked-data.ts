import type { Reference } from './records/references.ts';

/** A JSON-LD 1.1 node, with the terms of context.ts. Unknown values (null or empty) are left out. */
export type JsonLdNode = { [term: string]: unknown };

/** Returns the id of a node by its kind and key, e.g. `sg:person/xi-jinping`. */
export function idOf(kind: string, key: string): string {
  return `sg:${kind}/${key.split('/').map(encodeURIComponent).join('/')}`;
}

/** Creates a node, without the terms that are null, undefined or an empty list. */
export function nodeOf(node: JsonLdNode): JsonLdNode {
  const known = Object.entries(node).filter(([, value]) => value != null && !(Array.isArray(value) && !value.length));
  return Object.fromEntries(known);
}

/** Creates a node that refers to another one, with its id, type and name. */
export function referenceNode(type: string, kind: string, it: Reference | null): JsonLdNode | null {
  return it && { '@id': idOf(kind, it.slug), '@type': type, name: it.name };
}

export function countryNode(country: { code: string; name: string } | null): JsonLdNode | null {
  return country && { '@id': idOf('country', country.code), '@type': 'Country', name: country.name };
}

/** Returns the Wikidata IRI of an entity. */
export function sameAs(wikidataId: string | null): string | null {
  return wikidataId && `wd:${wikidataId}`;
}

interface DateOf {
  edtf: string;
  start: string;
  end: string;
  precision: string;
}

/** Returns the terms of a date as precisely as it is known: EDTF, precision, and the first and last possible day. */
export function dateTerms(date: DateOf | null): JsonLdNode {
  return date ? { date: date.edtf, datePrecision: date.precision, earliest: date.start, latest: date.end } : {};
}

/** Returns `startDate` and `endDate` of schema.org, which are exact: only for dates that are known to the day. */
export function eventDates(date: DateOf | null): JsonLdNode {
  if (!date || !['MINUTE', 'DAY', 'INTERVAL'].includes(date.precision)) return {};
  return { startDate: date.start, endDate: date.end };
}
