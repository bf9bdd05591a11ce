import { Column, is, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { facetCounts } from '../database/tables/kept-counts.ts';
import { builder } from './builder.ts';
import { costs } from './cost.ts';
import { badInput } from './errors.ts';
import type { TableName } from './filter.ts';
import type { List } from './list.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './page.ts';
import type { ListRows } from './rows.ts';
import type { Source } from './source.ts';
import { rowsOf } from './work.ts';

/** A field that the entries of a list can be counted by. */
interface FacetField {
  description: string;
  /** Fields of the list's filter on the same property. They are left out, so that other values are still counted. */
  without: readonly string[];
  /** The value of an entry or, if it may have several, the table that holds them by the key of the entry. */
  value: PgColumn | SQL | { table: PgTable; entry: PgColumn; value: PgColumn };
  /**
   * The table that has the names of the values, or `VALUE` if they are their own names. Default: the value in words, such as
   * “Joint statement” for `JOINT_STATEMENT`.
   */
  label?: { table: PgTable; key: PgColumn; name: PgColumn } | 'VALUE';
}

interface Buckets {
  bucketCount: number;
  buckets: { value: string; label: string; count: number }[];
}

const FacetBucket = builder.objectRef<Buckets['buckets'][number]>('FacetBucket').implement({
  description: 'A value of a facet, with the number of entries that have it.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'The value: an enum value, code, slug or year. Filters accept all but years in this form.',
    }),
    label: t.exposeString('label', {
      description:
        'Text to show for the value: the name of a country, currency, person or organisation, the title of a document, a publisher, language tag or name of a field as it is, or else the value in words.',
    }),
    count: t.exposeInt('count', { description: 'Number of entries with this value.' }),
  }),
});

const Facet = builder.objectRef<Buckets & { field: string }>('Facet').implement({
  description:
    'Numbers of entries of a list by the value of one field. Entries without a value are in no bucket, and entries with several values are in several.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Field that the entries are counted by.' }),
    bucketCount: t.exposeInt('bucketCount', {
      description: 'Number of different values, including those beyond `first`.',
    }),
    buckets: t.field({
      type: [FacetBucket],
      extensions: costs({ length: DEFAULT_PAGE }),
      description: 'Values with their counts, most frequent first, then by value.',
      resolve: ({ buckets }) => buckets,
    }),
  }),
});

/** Adds the field `facets` to the connection of a list. One statement computes all requested facets, each once. */
export function addFacets<Table extends TableName>(list: List<Table>, fields: Record<string, FacetField>): void {
  const facetEnum = builder.enumType(`${list.typeName}Facet`, {
    description: `Field that a list of ${list.table} can be counted by.`,
    values: Object.fromEntries(
      Object.entries(fields).map(([name, { description }]) => [name, { description }]),
    ) as Record<string, { description: string }>,
  });
  const namesIn = (given: unknown) =>
    [...new Set([given].flat())].filter((name) => Object.hasOwn(fields, String(name))) as string[];
  const source = {
    kind: 'facets',
    namesOf: (args) => namesIn(args.fields),
    select: (name, args, rows) => bucketsOf(list.table, name, fields[name] as FacetField, rows, mostOf(args)),
  } satisfies Source;
  builder.objectField(list.connection, 'facets', (t) =>
    t.field({
      type: [Facet],
      extensions: {
        ...costs({
          work: ({ fields: given }, of) =>
            namesIn(given).reduce((sum, name) => sum + workOf(fields[name] as FacetField, rowsOf(list.table, of)), 0),
          length: ({ fields: given, first }) =>
            namesIn(given).length * (typeof first === 'number' ? Math.min(first, MAX_PAGE) / DEFAULT_PAGE : 1),
        }),
        source,
      },
      description:
        'Numbers of entries on all pages of the list, by value of each given field. A facet applies the filter of the list except its conditions on the same field, so that values which the filter excludes are still counted.',
      args: {
        fields: t.arg({
          type: [facetEnum],
          required: true,
          description: 'Sets the fields to count by. Repeated fields count once.',
        }),
        first: t.arg.int({
          required: false,
          description: `Limits the number of values of each facet. Default: ${DEFAULT_PAGE}. Maximum: ${MAX_PAGE}.`,
        }),
      },
      resolve: async (entries, args) => {
        const most = mostOf(args);
        const names = source.namesOf(args);
        if (names.length === 0) return [];
        const counted = (await entries.aggregate({
          name: `facets ${names} ${most}`,
          expression: (rows) =>
            sql`json_build_object(${sql.join(
              names.flatMap((name) => [
                sql.raw(`'${name}'`),
                inJson(bucketsOf(list.table, name, fields[name] as FacetField, rows, most)),
              ]),
              sql`, `,
            )})`,
        })) as Record<string, Buckets>;
        return names.map((field) => ({ field, ...(counted[field] as Buckets) }));
      },
    }),
  );
}

/** Values in a table of their own cost more: they are joined, and an entry may have several. */
function workOf({ value }: FacetField, rows: number): number {
  return 10 + rows * ('entry' in value ? 0.2 : 0.015);
}

/**
 * Returns the number of values that a facet shows.
 *
 * @throws {GraphQLError} BAD_USER_INPUT if it is out of range
 */
function mostOf({ first }: { first?: unknown }): number {
  const most = (first as number | null | undefined) ?? DEFAULT_PAGE;
  if (most < 0 || most > MAX_PAGE) throw badInput(`first: must be from 0 to ${MAX_PAGE}, but is ${most}.`);
  return most;
}

/**
 * Selects the most frequent values of a facet, with label and count, and the number of all in `all_values`. If none is shown,
 * it gives one row without a value.
 */
function bucketsOf(table: TableName, facet: string, field: FacetField, rows: ListRows, most: number): SQL {
  const { without, label } = field;
  const counted = rows.isWhole(without) ? keptCounts(table, facet) : countsOf(field, rows);
  // A term or year in words: “Joint statement”, “2022”.
  const inWords = sql`left(shown.value, 1) || replace(lower(substr(shown.value, 2)), '_', ' ')`;
  const [name, join] =
    label === undefined
      ? [inWords, sql``]
      : label === 'VALUE'
        ? [sql`shown.value`, sql``]
        : [sql`coalesce(${label.name}, ${inWords})`, sql`left join ${label.table} on ${label.key} = shown.value`];
  return sql`
    with counted as (${counted}), shown as (
      select value, count from counted order by count desc, value collate "C" limit ${sql.raw(String(most))})
    select shown.value, ${name} as label, shown.count, all_values
    from (select count(*)::int as all_values from counted) as every left join shown on true ${join}`;
}

/** Counts the values among the rows of a list. */
function countsOf({ value, without }: FacetField, rows: ListRows): SQL {
  const grouped = is(value, Column) && rows.countInGroups(without, value);
  if (grouped) return grouped;
  const values =
    'entry' in value
      ? sql`select distinct ${value.entry} as entry, ${value.value} as value from ${value.table} where ${value.entry} in (${rows(sql`slug`, without)})`
      : rows(sql`${value} as value`, without);
  return sql`select value::text as value, count(*)::int as count from (${values}) as entry where value is not null group by value`;
}

/** Returns the counts of a whole table that the last load has kept. */
function keptCounts(table: TableName, facet: string): SQL {
  return sql`select value, count from ${facetCounts} where list = ${sql.raw(`'${table}'`)} and facet = ${sql.raw(`'${facet}'`)}`;
}

function inJson(buckets: SQL): SQL {
  const bucket = sql`json_build_object('value', value, 'label', label, 'count', count)`;
  return sql`(
    select json_build_object(
      'bucketCount', max(all_values),
      'buckets', coalesce(json_agg(${bucket} order by count desc, value collate "C") filter (where value is not null), '[]'))
    from (${buckets}) as bucket)`;
}
