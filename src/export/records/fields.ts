import { dateParts, isListKind, type KindName, type ListKind } from '../../records/kinds.ts';
import type { ColumnsOf, Field, Fields, RecordType } from '../../records/record.ts';
import type { Column } from '../export-type.ts';
import type { JsonLdNode } from '../linked-data.ts';
import { type PartialDate, partialDate } from './dates.ts';
import { exportKind, selections } from './kinds.ts';

// What follows for exports from the declaration of a record. Lists whose elements have claims of their own do not: each
// export writes its lists itself.

type RelationKind = keyof typeof selections;
type OwnList = Exclude<ListKind, RelationKind>;

interface Selection<Of extends Fields> {
  columns: {
    [Column in {
      [Name in keyof Of]: Of[Name]['kind'] extends RelationKind ? never : ColumnsOf<Name, Of[Name]>;
    }[keyof Of]]: true;
  };
  with: {
    [Name in keyof Of as Of[Name]['kind'] extends RelationKind ? Name : never]: Of[Name]['kind'] extends RelationKind
      ? (typeof selections)[Of[Name]['kind']]
      : never;
  };
}

type Values<Of extends Fields, Row> = {
  [Name in keyof Of as Of[Name]['kind'] extends OwnList ? never : Name]: Of[Name]['kind'] extends 'date'
    ? PartialDate | null
    : Row[(Of[Name]['kind'] extends RelationKind ? Name : ColumnsOf<Name, Of[Name]>) & keyof Row];
};

/** Returns the columns and relations to select for the fields of a record. */
export function selectionOf<Of extends Fields>(record: RecordType<RecordType['table'], Of>): Selection<Of> {
  const fields = exportedFields(record);
  const columns = fields.flatMap(([name, field]) => (isRelation(field.kind) ? [] : columnsOf(name, field)));
  const relations = fields.flatMap(([name, { kind }]) => (isRelation(kind) ? [[name, selections[kind]]] : []));
  return {
    columns: Object.fromEntries(columns.map((column) => [column, true])) as Selection<Of>['columns'],
    with: Object.fromEntries(relations),
  };
}

/** Returns the values of a record, named as in the API. */
export function valuesOf<Of extends Fields, Row extends object>(
  record: RecordType<RecordType['table'], Of>,
  row: Row,
): Values<Of, Row> {
  const columns = row as { [column: string]: unknown };
  const values = exportedFields(record).map(([name, { kind, column = name }]) => {
    return [name, kind === 'date' ? partialDate(columns, column) : columns[isRelation(kind) ? name : column]];
  });
  return Object.fromEntries(values);
}

/** Returns the columns of the table with the values of a record. */
export function cellsOf(record: Pick<RecordType, 'fields'>): { readonly [column: string]: Column<object> } {
  const cells = exportedFields(record).flatMap(([name, { kind, description }]) => {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return Object.entries(exportKind(kind).cells(column, phrase(description))).map(([key, cell]) => {
      return [key, { ...cell, of: (values: object) => cell.of(fieldOf(values, name)) }];
    });
  });
  return Object.fromEntries(cells);
}

/** Returns the terms of a node with the values of a record. */
export function termsOf(record: RecordType, values: object): JsonLdNode {
  const terms = exportedFields(record).flatMap(([name, { kind, term = name }]) => {
    return term === null ? [] : Object.entries(exportKind(kind).terms(term, fieldOf(values, name)));
  });
  return Object.fromEntries(terms);
}

function exportedFields({ fields }: Pick<RecordType, 'fields'>): [string, Field][] {
  return Object.entries(fields).filter(([, { kind }]) => isRelation(kind) || !isListKind(kind));
}

function isRelation(kind: KindName): kind is RelationKind {
  return kind in selections;
}

function columnsOf(name: string, { kind, column = name }: Field): string[] {
  return kind === 'date' ? dateParts.map((part) => column + part) : [column];
}

function fieldOf(values: object, name: string): unknown {
  return (values as { [name: string]: unknown })[name];
}

/** Returns the first sentence of a description as a phrase. */
function phrase(description: string): string {
  const [first = ''] = description.split(/\.(?: |$)/);
  return /^[A-Z][a-z ]/.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first;
}
