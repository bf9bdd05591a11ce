import type { Term } from '../../database/vocabulary.ts';
import { builder } from '../builder.ts';
import { DatePrecision, TimeOfDay } from '../enums.ts';

interface DateColumns {
  dateEdtf: string;
  dateStart: string;
  dateEnd: string;
  datePrecision: Term<'datePrecision'>;
  timeOfDay?: Term<'timeOfDay'> | null;
  timeZone?: string | null;
}

/** The columns that a record's date is made of. */
export const dateColumns = { dateEdtf: true, dateStart: true, dateEnd: true, datePrecision: true } as const;

/** The date of a record that may have none. */
export function optionalDate(row: { [Column in keyof DateColumns]?: DateColumns[Column] | null }): DateColumns | null {
  return row.dateEdtf == null ? null : (row as DateColumns);
}

export const PartialDate = builder.objectRef<DateColumns>('PartialDate').implement({
  description: 'A date as closely as it is known.',
  fields: (t) => ({
    edtf: t.field({
      type: 'EDTF',
      description: 'The date, with no more precision than is known.',
      resolve: (date) => date.dateEdtf,
    }),
    start: t.field({ type: 'Date', description: 'The first day that it may mean.', resolve: (date) => date.dateStart }),
    end: t.field({ type: 'Date', description: 'The last day that it may mean.', resolve: (date) => date.dateEnd }),
    precision: t.field({
      type: DatePrecision,
      description: 'How closely it is known.',
      resolve: (date) => date.datePrecision,
    }),
    timeOfDay: t.field({
      type: TimeOfDay,
      nullable: true,
      description: 'The part of the day, if known.',
      resolve: (date) => date.timeOfDay ?? null,
    }),
    timeZone: t.string({
      nullable: true,
      description: 'The IANA time zone that the day and its part are told in, if known.',
      resolve: (date) => date.timeZone ?? null,
    }),
  }),
});

export const DateRange = builder.inputType('DateRange', {
  description: 'A range of days. What has no known date is in no range.',
  fields: (t) => ({
    from: t.field({ type: 'Date', required: false, description: 'The first day, included. Open without.' }),
    to: t.field({ type: 'Date', required: false, description: 'The last day, included. Open without.' }),
  }),
});
