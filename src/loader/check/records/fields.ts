import type { Columns } from '../../../database/given.ts';
import { absentFields } from '../../../records/absent.ts';
import { type KindName, kindOf, type ValueOf } from '../../../records/kinds.ts';
import type { ClaimedFields, Field, Fields, RecordType, RowOf } from '../../../records/record.ts';
import { type NormalDate, parseEdtf } from '../../../words/dates/edtf.ts';
import { TIME_ZONES } from '../../../words/dates/time-zones.data.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder, Sourced } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { addCurrency } from './currencies.ts';

/** The fields of a record as the facts file has them. */
type GivenFields<Of extends Fields> = { [Name in ClaimedFields<Of>]?: Sourced<ValueOf<Of[Name]['kind']>> | undefined };

/**
 * Reads the fields of a record in the order of their declaration, except lists in tables of their own: adds the claims
 * of each, checks references, and returns the columns of its row.
 */
export function readFields<Table extends RecordType['table'], Of extends Fields>(
  record: RecordType<Table, Of>,
  key: string,
  given: GivenFields<Of>,
  builder: DossierBuilder,
  references: References,
  path: Path,
): RowOf<Table, Of> {
  const fields = readGiven(record, key, given, builder, references, path);
  const row = Object.assign({}, ...Object.entries(absentFields(record)).map(([name, none]) => fields[name] ?? none));
  // Safe: `defineRecord` has checked that each column is one of the table and holds values of the field's kind.
  return row as RowOf<Table, Of>;
}

/** Reads the same fields, and returns the columns of each one that is given. */
export function readGiven<Table extends RecordType['table'], Of extends Fields>(
  record: RecordType<Table, Of>,
  key: string,
  given: GivenFields<Of>,
  builder: DossierBuilder,
  references: References,
  path: Path,
): { [field: string]: Columns } {
  const about = { record: record.name, key };
  const read: { [field: string]: Columns } = {};
  for (const name of Object.keys(absentFields(record))) {
    const sourced = (given as { [name: string]: Sourced<unknown> | undefined })[name];
    if (!sourced) continue;
    const { kind, isKey, column = name } = record.fields[name] as Field;
    const value = builder.claim(about, name, sourced, [...path, name], { shown: shownValue(sourced.value) });
    const place = [...path, name, 'value'];
    if (!isKey) checkValue(value, kind, builder, references, place);
    read[name] = kind === 'date' ? dateColumns(builder, String(value), place, column) : { [column]: value };
  }
  return read;
}

/** Returns the text of a value as the API shows it. */
function shownValue(value: unknown): string {
  return Array.isArray(value) ? value.join('; ') : String(value);
}

/** Reports values that are well formed but do not exist. */
function checkValue(value: unknown, kind: KindName, builder: DossierBuilder, references: References, path: Path): void {
  const { section } = kindOf(kind);
  if (section) references.use(section, String(value), path);
  if (kind === 'currency') addCurrency(builder, String(value), path);
  if (kind === 'timeZone' && !TIME_ZONES.has(String(value))) {
    builder.report(path, `not an IANA time zone: ${value}`);
  }
  if (Array.isArray(value)) reportRepeated(builder, value, path);
}

/** Reports a problem for each repeated value of a list. */
export function reportRepeated(builder: DossierBuilder, values: readonly string[], path: Path): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) builder.report([...path, index], `${value} is listed twice`, 'leave one out');
  });
}

type DateColumns<Name extends string, Date> = {
  [Column in keyof Date & string as Column extends `date${infer Part}` ? `${Name}${Part}` : never]: Date[Column];
};

/**
 * Returns the columns of an EDTF text, named after the column; reports a problem and returns placeholders if it is not a
 * date.
 */
export function dateColumns<Name extends string>(
  builder: DossierBuilder,
  written: string,
  path: Path,
  name: Name,
): DateColumns<Name, NormalDate> {
  const date = parseEdtf(written);
  if (date) return named(date, name);
  builder.report(
    path,
    `not a date: ${written}`,
    'write it as 2022-02-04, 2022-02, 2022 or 2022-02-04/2022-02-06 (EDTF)',
  );
  return named({ dateEdtf: written, dateStart: '', dateEnd: '', datePrecision: 'UNKNOWN' }, name);
}

function named<Name extends string, Date extends object>(date: Date, name: Name): DateColumns<Name, Date> {
  const entries = Object.entries(date).map(([column, value]) => [column.replace(/^date/, name), value]);
  return Object.fromEntries(entries) as DateColumns<Name, Date>;
}
