import { type NormalDate, parseEdtf } from '../../../words/dates/edtf.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder, Owner, Sourced } from '../dossier-builder.ts';
import type { ReferenceKind, References } from '../references.ts';

type Maybe<Value> = Sourced<Value> | undefined;

/** Reads the fields of one record: adds the claims of each and returns the value for its row. */
export interface Fields {
  /** Reads a required value. `shown` is its text in the API, for values other than strings. */
  value<Value>(field: string, sourced: Sourced<Value>, shown?: string): Value;
  /** Reads an optional value; null if it is missing. */
  optional<Value>(field: string, sourced: Maybe<Value>, shown?: string): Value | null;
  /** Reads the key of a record declared elsewhere in the facts file. */
  reference(kind: ReferenceKind, field: string, sourced: Maybe<string>): string | null;
  date(sourced: Sourced<string>): NormalDate;
  optionalDate(sourced: Maybe<string>): NormalDate | typeof noDate;
}

const noDate = { dateEdtf: null, dateStart: null, dateEnd: null, datePrecision: null };

export function fieldsOf(builder: DossierBuilder, references: References, owner: Owner, path: Path): Fields {
  const value: Fields['value'] = (field, sourced, shown) =>
    builder.claim(owner, field, sourced, [...path, field], { shown });
  const date: Fields['date'] = (sourced) => dateColumns(builder, value('date', sourced), [...path, 'date', 'value']);
  return {
    value,
    optional: (field, sourced, shown) => (sourced ? value(field, sourced, shown) : null),
    reference: (kind, field, sourced) =>
      sourced ? references.use(kind, value(field, sourced), [...path, field, 'value']) : null,
    date,
    optionalDate: (sourced) => (sourced ? date(sourced) : noDate),
  };
}

/** Reports a problem for each repeated value of a list. */
export function reportRepeated(builder: DossierBuilder, values: readonly string[], path: Path): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) builder.report([...path, index], `${value} is listed twice`, 'leave one out');
  });
}

/** Returns the date columns of an EDTF text; reports a problem and returns placeholders if it is not a date. */
export function dateColumns(builder: DossierBuilder, written: string, path: Path): NormalDate {
  const date = parseEdtf(written);
  if (date) return date;
  builder.report(
    path,
    `not a date: ${written}`,
    'write it as 2022-02-04, 2022-02, 2022 or 2022-02-04/2022-02-06 (EDTF)',
  );
  return { dateEdtf: written, dateStart: '', dateEnd: '', datePrecision: 'UNKNOWN' };
}

export function optionalDateColumns(builder: DossierBuilder, written: string | undefined, path: Path) {
  return written === undefined ? noDate : dateColumns(builder, written, path);
}
