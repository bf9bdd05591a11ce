import type { Column } from '../export-type.ts';

interface DateColumns {
  dateEdtf: string | null;
  dateStart: string | null;
  dateEnd: string | null;
  datePrecision: string | null;
}

/** The columns to select for a date. */
export const dateOf = { dateEdtf: true, dateStart: true, dateEnd: true, datePrecision: true } as const;

/** A date, as in the API. */
export interface PartialDate {
  edtf: string;
  start: string;
  end: string;
  precision: string;
}

/** Returns the date of a row, or null if no document gives one. */
export function partialDate(row: DateColumns): PartialDate | null {
  if (row.dateEdtf === null) return null;
  return {
    edtf: row.dateEdtf,
    start: row.dateStart as string,
    end: row.dateEnd as string,
    precision: row.datePrecision as string,
  };
}

/** The columns of records with a date. */
export const dateCells: { readonly [name: string]: Column<{ date: PartialDate | null }> } = {
  date: { description: 'date as precisely as it is known, EDTF (ISO 8601-2)', of: ({ date }) => date?.edtf },
  date_start: { description: 'first possible day of the date, ISO 8601', of: ({ date }) => date?.start },
  date_end: { description: 'last possible day of the date, ISO 8601', of: ({ date }) => date?.end },
  date_precision: { description: 'DatePrecision: how precisely the date is known', of: ({ date }) => date?.precision },
};
