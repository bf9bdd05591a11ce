import { dateParts, isListKind, type KindName } from './kinds.ts';
import type { Field, RecordType } from './record.ts';

type Absent = { [column: string]: null | false | [] };

/**
 * Returns the columns of a record's fields without a value, by field, in the order of their declaration; only of fields that
 * are claimed and have columns.
 */
export function absentFields({ fields }: Pick<RecordType, 'fields'>): { [field: string]: Absent } {
  return Object.fromEntries(
    Object.entries<Field>(fields).flatMap(([name, { kind, claimed, column = name }]) => {
      if (claimed === false || isListKind(kind)) return [];
      return [[name, kind === 'date' ? noDate(column) : { [column]: absent(kind) }]];
    }),
  );
}

export function noDate<Name extends string>(name: Name) {
  const columns = dateParts.map((part) => [`${name}${part}`, null]);
  return Object.fromEntries(columns) as { [Part in (typeof dateParts)[number] as `${Name}${Part}`]: null };
}

function absent(kind: KindName): false | [] | null {
  if (kind === 'flag') return false;
  return kind === 'wordings' ? [] : null;
}
