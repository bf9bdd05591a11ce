import { dateParts } from '../../records/kinds.ts';
import type { Column } from '../export-type.ts';

/** The columns to select for a date. */
export const dateOf = { dateEdtf: true, dateStart: true, dateEnd: true, datePrecision: true } as const;

/** A date, as in the API. */
export interface PartialDate {
  edtf: string;
  start: string;
  end: string;
  precision: string;
}

/** Returns the date of a row in the columns of a field, or null if no document gives one. */
export function partialDate(row: { [column: string]: unknown }, name = 'date'): PartialDate | null {
  const [edtf, start, end, precision] = dateParts.map((part) => row[name + part]);
  // The database has all four or none.
  return edtf === null ? null : ({ edtf, start, end, precision } as PartialDate);
}

/** Returns the cells of a date, given the column of the table and a phrase that says what the date is. */
export function dateCells(column: string, what: string): { readonly [column: string]: Column<PartialDate | null> } {
  return {
    [column]: { description: `${what}, EDTF (ISO 8601-2)`, of: (date) => date?.edtf },
    [`${column}_start`]: { description: 'first possible day of it, ISO 8601', of: (date) => date?.start },
    [`${column}_end`]: { description: 'last possible day of it, ISO 8601', of: (date) => date?.end },
    [`${column}_precision`]: { description: 'DatePrecision: how precisely it is known', of: (date) => date?.precision },
  };
}
