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

/** The columns that hold the date of a record. */
export const dateColumns = { dateEdtf: true, dateStart: true, dateEnd: true, datePrecision: true } as const;

/** Returns the date of a record, or null if it has none. */
export function optionalDate(row: { [Column in keyof DateColumns]?: DateColumns[Column] | null }): DateColumns | null {
  return row.dateEdtf == null ? null : (row as DateColumns);
}

export const PartialDate = builder.objectRef<DateColumns>('PartialDate').implement({
  description: 'A date, as precisely as it is known.',
  fields: (t) => ({
    edtf: t.field({
      type: 'EDTF',
      description: 'The date in EDTF, no more precise than it is known.',
      resolve: (date) => date.dateEdtf,
    }),
    start: t.field({
      type: 'Date',
      description: 'First day that the date may refer to.',
      resolve: (date) => date.dateStart,
    }),
    end: t.field({
      type: 'Date',
      description: 'Last day that the date may refer to, inclusive.',
      resolve: (date) => date.dateEnd,
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'Precision to which the date is known.',
      resolve: (date) => date.datePrecision,
    }),
    timeOfDay: t.field({
      type: TimeOfDay,
      nullable: true,
      description: 'Part of the day, or null if unknown. Recorded for summits only.',
      resolve: (date) => date.timeOfDay ?? null,
    }),
    timeZone: t.string({
      nullable: true,
      description:
        'IANA time zone of the day and its part, such as `Asia/Shanghai`, or null if unknown. Recorded for summits only.',
      resolve: (date) => date.timeZone ?? null,
    }),
  }),
});

export const DateRange = builder.inputType('DateRange', {
  description:
    'A range of days. It matches dates of which at least one possible day is in the range. A record without a known date does not match, unless the range has no bounds.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      required: false,
      description: 'First day of the range, inclusive. Default: no lower bound.',
    }),
    to: t.field({
      type: 'Date',
      required: false,
      description: 'Last day of the range, inclusive. Default: no upper bound.',
    }),
  }),
});
