import type { Column } from '../export-type.ts';

interface DateColumns {
  dateEdtf: string | null;
  dateStart: string | null;
  dateEnd: string | null;
  datePrecision: string | null;
}

/** What a query asks of a row that has a date. */
export const dateOf = { dateEdtf: true, dateStart: true, dateEnd: true, datePrecision: true } as const;

/** A date as the API gives it: PartialDate. */
export interface PartialDate {
  edtf: string;
  start: string;
  end: string;
  precision: string;
}

/** The date of a row, or null where no document gives one. */
export function partialDate(row: DateColumns): PartialDate | null {
  if (row.dateEdtf === null) return null;
  return {
    edtf: row.dateEdtf,
    start: row.dateStart as string,
    end: row.dateEnd as string,
    precision: row.datePrecision as string,
  };
}

/** The columns of a record that has a date. */
export const dateCells: { readonly [name: string]: Column<{ date: PartialDate | null }> } = {
  date: { description: 'date as closely as it is known, EDTF (ISO 8601-2)', of: ({ date }) => date?.edtf },
  date_start: { description: 'first day that the date may mean', of: ({ date }) => date?.start },
  date_end: { description: 'last day that the date may mean', of: ({ date }) => date?.end },
  date_precision: { description: 'how closely the date is known (DatePrecision)', of: ({ date }) => date?.precision },
};
