import type { Term } from '../../database/vocabulary.ts';
import { dateParts } from '../../records/kinds.ts';
import { builder } from '../builder.ts';
import { DatePrecision, TimeOfDay } from '../enums.ts';
import type { Source } from '../source.ts';

interface DateColumns {
  dateEdtf: string;
  dateStart: string;
  dateEnd: string;
  datePrecision: Term<'datePrecision'>;
  timeOfDay?: Term<'timeOfDay'> | null;
  timeZone?: string | null;
}

export const PartialDate = builder.objectRef<DateColumns>('PartialDate').implement({
  description: 'A date, as precisely as it is known.',
  fields: (t) => ({
    edtf: t.expose('dateEdtf', { type: 'EDTF', description: 'The date in EDTF, no more precise than it is known.' }),
    start: t.expose('dateStart', { type: 'Date', description: 'First day that the date may refer to.' }),
    end: t.expose('dateEnd', { type: 'Date', description: 'Last day that the date may refer to, inclusive.' }),
    precision: t.expose('datePrecision', { type: DatePrecision, description: 'Precision to which the date is known.' }),
    timeOfDay: t.expose('timeOfDay', {
      type: TimeOfDay,
      nullable: true,
      description: 'Part of the day, or null if unknown. Recorded for summits only.',
    }),
    timeZone: t.exposeString('timeZone', {
      nullable: true,
      description:
        'IANA time zone of the day and its part, such as `Asia/Shanghai`, or null if unknown. Recorded for summits only.',
    }),
  }),
});

/** The columns that hold the date of a record. */
export const dateColumns = { dateEdtf: true, dateStart: true, dateEnd: true, datePrecision: true } as const;

/** A date in the columns of its record: what the compiler reads of its fields. */
export const embeddedDate = { source: { kind: 'embedded', unless: 'dateEdtf' } satisfies Source };

/**
 * Returns the options of a field with a date of a record, null if it has none.
 *
 * @param name the name of its columns before `Edtf`, `Start`, `End` and `Precision`
 */
export function optionalDate<Name extends string = 'date'>(name = 'date' as Name) {
  const columns = Object.fromEntries(dateParts.map((part) => [name + part, true]));
  return {
    type: PartialDate,
    nullable: true as const,
    select: { columns: columns as { [Part in (typeof dateParts)[number] as `${Name}${Part}`]: true } },
    // The compiler reads dates from the columns of this name only.
    extensions: name === 'date' ? embeddedDate : {},
    resolve: (row: object): DateColumns | null => {
      const [dateEdtf, dateStart, dateEnd, datePrecision] = dateParts.map(
        (part) => (row as Record<string, string>)[name + part],
      );
      return dateEdtf == null ? null : ({ dateEdtf, dateStart, dateEnd, datePrecision } as DateColumns);
    },
  };
}

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
