import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { builder } from './builder.ts';
import { costs } from './cost.ts';
import { badInput } from './errors.ts';
import type { TableName } from './filter.ts';
import type { List } from './list.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './page.ts';
import type { ListRows } from './rows.ts';
import { rowsOf } from './work.ts';

/** What the entries of a list can be counted by. */
interface FacetField {
  description: string;
  /** The fields of the list's filter that ask for the same: they are left out, so that the other values stay in sight. */
  without: readonly string[];
  /** The value of an entry; where it may have several, the table that has them, by the key of their entry. */
  value: SQL | { table: PgTable; entry: PgColumn; value: PgColumn };
  /** The table that has the names of the values. Without it the label is the value in words: `JOINT_STATEMENT`, “Joint statement”. */
  label?: { table: PgTable; key: PgColumn; name: PgColumn };
}

interface Buckets {
  bucketCount: number;
  buckets: { value: string; label: string | null; count: number }[];
}

const FacetBucket = builder.objectRef<Buckets['buckets'][number]>('FacetBucket').implement({
  description: 'A value, and how many entries of a list have it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, as filters take it.' }),
    label: t.string({
      description: 'What to show for it: the name of a person, the title of a document, the term in words.',
      resolve: ({ value, label }) => label ?? inWords(value),
    }),
    count: t.exposeInt('count', { description: 'How many entries have it.' }),
  }),
});

const Facet = builder.objectRef<Buckets & { field: string }>('Facet').implement({
  description:
    'The values that the entries of a list have in one respect. Entries that have none are in no bucket, and those with several in several.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'What the entries are counted by.' }),
    bucketCount: t.exposeInt('bucketCount', { description: 'How many different values there are, shown or not.' }),
    buckets: t.field({
      type: [FacetBucket],
      extensions: costs({ length: DEFAULT_PAGE }),
      description: 'The values, the most frequent first, and those that are as frequent by value.',
      resolve: ({ buckets }) => buckets,
    }),
  }),
});

/** Gives the connection of a list the field `facets`: one statement for all that are asked for, none of them read twice. */
export function addFacets<Table extends TableName>(list: List<Table>, fields: Record<string, FacetField>): void {
  const facetEnum = builder.enumType(`${list.typeName}Facet`, {
    description: `What a list of ${list.typeName}s can be counted by.`,
    values: Object.fromEntries(
      Object.entries(fields).map(([name, { description }]) => [name, { description }]),
    ) as Record<string, { description: string }>,
  });
  const namesIn = (given: unknown) =>
    [...new Set([given].flat())].filter((name) => Object.hasOwn(fields, String(name))) as string[];
  builder.objectField(list.connection, 'facets', (t) =>
    t.field({
      type: [Facet],
      extensions: costs({
        work: ({ fields: given }, of) =>
          namesIn(given).reduce((sum, name) => sum + workOf(fields[name] as FacetField, rowsOf(list.table, of)), 0),
        length: ({ fields: given, first }) =>
          namesIn(given).length * (typeof first === 'number' ? Math.min(first, MAX_PAGE) / DEFAULT_PAGE : 1),
      }),
      description:
        'How many entries of the whole list have which value. Each facet follows the filter, but for the fields that ask for the same as the facet itself: the kinds that a filter leaves out stay in sight with their numbers.',
      args: {
        fields: t.arg({ type: [facetEnum], required: true, description: 'What to count by.' }),
        first: t.arg.int({
          required: false,
          description: `How many values of each, the most frequent first, ${MAX_PAGE} at most; ${DEFAULT_PAGE} unless told.`,
        }),
      },
      resolve: async (entries, { fields: given, first }) => {
        const most = first ?? DEFAULT_PAGE;
        if (most < 0 || most > MAX_PAGE) throw badInput(`first: from 0 to ${MAX_PAGE} values, not ${most}.`);
        const names = [...new Set(given)];
        if (names.length === 0) return [];
        const counted = (await entries.aggregate({
          name: `facets ${names} ${most}`,
          expression: (rows) =>
            sql`json_build_object(${sql.join(
              names.flatMap((name) => [sql.raw(`'${name}'`), bucketsOf(fields[name] as FacetField, rows, most)]),
              sql`, `,
            )})`,
        })) as Record<string, Buckets>;
        return names.map((field) => ({ field, ...(counted[field] as Buckets) }));
      },
    }),
  );
}

/** Values of their own table are joined, and several to an entry. */
function workOf({ value }: FacetField, rows: number): number {
  return 10 + rows * ('table' in value ? 0.2 : 0.015);
}

function bucketsOf({ value, without, label }: FacetField, rows: ListRows, most: number): SQL {
  const values =
    'table' in value
      ? sql`select distinct ${value.entry} as entry, ${value.value} as value from ${value.table} where ${value.entry} in (${rows(sql`slug`, without)})`
      : rows(sql`${value} as value`, without);
  const counted = sql`select value::text as value, count(*)::int as count from (${values}) as entry where value is not null group by value`;
  const shown = sql`
    select value, count, count(*) over ()::int as all_values from (${counted}) as counted
    order by count desc, value collate "C" limit ${sql.raw(String(most))}`;
  const [name, join] = label
    ? [sql`${label.name}`, sql`left join ${label.table} on ${label.key} = shown.value`]
    : [sql`null`, sql``];
  const bucket = sql`json_build_object('value', shown.value, 'label', ${name}, 'count', count)`;
  return sql`(
    select json_build_object(
      'bucketCount', coalesce(max(all_values), 0),
      'buckets', coalesce(json_agg(${bucket} order by count desc, shown.value collate "C"), '[]'))
    from (${shown}) as shown ${join})`;
}

/** A term or a year in words: “Joint statement”, “2022”. */
function inWords(value: string): string {
  return value.charAt(0) + value.slice(1).toLowerCase().replaceAll('_', ' ');
}
