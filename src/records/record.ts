import type { ClaimOwner } from '../database/claim-owners.ts';
import type { tables } from '../database/tables/all.ts';
import type { dateParts, KindName, ListKind, ValueOf } from './kinds.ts';

/** A field of a record. Everything that is done with it (read, proven, compared, exported) follows from this. */
export interface Field {
  kind: KindName;
  /** A sentence that says what the value is, for the JSON Schema of facts files and the documentation of exports. */
  description: string;
  /** Whether every record has a value. */
  required?: true;
  /** The column, without suffix for dates. Default: the name of the field. */
  column?: string;
  /** False for values that follow from other records, and are neither in the facts file nor claimed. */
  claimed?: false;
  /** Whether the value is the key of the record in the facts file, which then only gives the claims. */
  isKey?: true;
  /** The term in JSON-LD, of schema.org or context.ts. Default: the name of the field. Null: written by the export. */
  term?: string | null;
}

export type Fields = Readonly<Record<string, Field>>;
type RecordTable = 'summits' | 'participants' | 'deals' | 'quotes' | 'occasions';
type Insert<Table extends RecordTable> = (typeof tables)[Table]['$inferInsert'];

/** A type of record with claims. */
export interface RecordType<Table extends RecordTable = RecordTable, Of extends Fields = Fields> {
  table: Table;
  /** The type, as in the rules and in the ids of exports. */
  name: ClaimOwner;
  fields: Of;
}

/** The columns of a field. */
export type ColumnsOf<Name, Of extends Field> = Of['kind'] extends ListKind
  ? never
  : Of['kind'] extends 'date'
    ? `${ColumnOf<Name, Of>}${(typeof dateParts)[number]}`
    : ColumnOf<Name, Of>;
type ColumnOf<Name, Of extends Field> = (Of extends { column: infer Column } ? Column : Name) & string;

/** The names of the fields that are claimed and have columns. */
export type ClaimedFields<Of extends Fields> = {
  [Name in keyof Of]: Of[Name] extends { claimed: false } ? never : Of[Name]['kind'] extends ListKind ? never : Name;
}[keyof Of];

/** The part of a row that the claimed fields of a record fill. */
export type RowOf<Table extends RecordTable, Of extends Fields> = Pick<
  Insert<Table>,
  { [Name in ClaimedFields<Of>]: ColumnsOf<Name, Of[Name]> }[ClaimedFields<Of>] & keyof Insert<Table>
>;

/** Rejects fields whose columns the table does not have, or cannot hold values of the kind. */
type Fitting<Table extends RecordTable, Of extends Fields> = {
  [Name in keyof Of]: [ColumnsOf<Name, Of[Name]>] extends [keyof Insert<Table>]
    ? [StoredIn<Of[Name]>] extends [Insert<Table>[ColumnsOf<Name, Of[Name]>]]
      ? Field
      : { kind: `the column does not hold ${Of[Name]['kind']} values` }
    : { column: `not in ${Table}: ${ColumnsOf<Name, Of[Name]>}` };
};
type StoredIn<Of extends Field> = Of['kind'] extends ListKind | 'date'
  ? never
  :
      | ValueOf<Of['kind']>
      | (Of extends { required: true } ? never : Of['kind'] extends 'flag' | 'wordings' ? never : null);

/** Declares a type of record, checked against its table. */
export function defineRecord<Table extends RecordTable, const Of extends Fields>(
  name: RecordType['name'],
  table: Table,
  fields: Of & Fitting<Table, Of>,
): RecordType<Table, Of> {
  return { name, table, fields };
}
