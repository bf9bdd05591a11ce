import type { KindName } from '../../records/kinds.ts';
import type { Cell, Column } from '../export-type.ts';
import { countryNode, dateTerms, idOf, type JsonLdNode, referenceNode } from '../linked-data.ts';
import { dateCells, type PartialDate } from './dates.ts';
import { placeNode } from './places.ts';
import { named, namedCountry, namedPlace, type Reference } from './references.ts';

/** How exports represent the values of a kind. */
interface ExportKind {
  /** The cells, given the column of the table and a phrase that says what the value is. */
  // biome-ignore lint/suspicious/noExplicitAny: the kind says what its values are.
  cells(column: string, what: string): { [column: string]: Column<any> };
  /** The terms of a node, given the term of the field. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  terms(term: string, value: any): JsonLdNode;
}

type Country = { code: string; name: string };

/** The columns and relations to select of the records that a field refers to. */
export const selections = {
  person: named,
  place: namedPlace,
  organization: named,
  country: namedCountry,
  occasion: named,
  summit: named,
  document: { columns: { slug: true, title: true, kind: true, language: true } },
  countries: { ...namedCountry, orderBy: { code: 'asc' } },
} as const satisfies { [Kind in KindName]?: object };

const plain: ExportKind = {
  cells: (column, what) => ({ [column]: { description: what, of: (value: Cell) => value } }),
  terms: (term, value) => ({ [term]: value }),
};

const exportKinds: { readonly [Kind in KindName]?: ExportKind } = {
  date: {
    cells: dateCells,
    terms: (term, date: PartialDate | null) => (term === 'date' ? dateTerms(date) : { [term]: date?.edtf }),
  },
  wordings: { ...plain, cells: (column, what) => plain.cells(column, `list: ${what}`) },
  person: reference('person', (term, person) => ({ [term]: referenceNode('Person', 'person', person) })),
  organization: reference('organisation', (term, organization) => ({
    [term]: referenceNode('Organization', 'organization', organization),
  })),
  place: reference('place', (term, place) => ({ [term]: placeNode(place) })),
  occasion: reference('occasion', (term, occasion) => ({ [term]: referenceNode('Event', 'occasion', occasion) })),
  summit: reference('summit', (term, summit) => ({ [term]: referenceNode('Event', 'summit', summit) })),
  country: {
    cells: (column, what) => ({
      [column]: { description: `${what}, ISO 3166-1 alpha-2`, of: (country: Country | null) => country?.code },
      [`${column}_name`]: { description: 'name of the country', of: (country: Country | null) => country?.name },
    }),
    terms: (term, country) => ({ [term]: countryNode(country) }),
  },
  countries: {
    cells: (column, what) => ({
      [column]: { description: `list: ${what}`, of: (all: Country[]) => all.map(({ code }) => code) },
      [`${column.replace(/ies$/, 'y')}_names`]: {
        description: 'list: their names, in the same order',
        of: (all: Country[]) => all.map(({ name }) => name),
      },
    }),
    terms: (term, all: Country[]) => ({ [term]: all.map((country) => countryNode(country)) }),
  },
  quote: {
    cells: (column, what) => plain.cells(column, `${what}, by slug`),
    terms: (term, slug: string | null) => ({ [term]: slug && { '@id': idOf('quote', slug) } }),
  },
  document: {
    cells: (column, what) => ({
      [column]: { description: `${what}, by slug`, of: ({ slug }) => slug },
      [`${column}_title`]: { description: 'its title', of: ({ title }) => title },
      [`${column}_kind`]: { description: 'its DocumentKind', of: ({ kind }) => kind },
    }),
    terms: (term, { slug, title }) => ({ [term]: referenceNode('CreativeWork', 'document', { slug, name: title }) }),
  },
};

export function exportKind(kind: KindName): ExportKind {
  return exportKinds[kind] ?? plain;
}

/** Represents a reference to a record with a slug and a name. */
function reference(noun: string, terms: ExportKind['terms']): ExportKind {
  return {
    cells: (column, what) => ({
      [column]: { description: `${what}, by slug`, of: (it: Reference | null) => it?.slug },
      [`${column}_name`]: { description: `name of the ${noun}`, of: (it: Reference | null) => it?.name },
    }),
    terms,
  };
}
