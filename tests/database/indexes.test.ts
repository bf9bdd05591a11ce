import { getColumns, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { GraphQLEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { tables } from '../../src/database/tables/all.ts';
import { schema } from '../../src/graphql/schema.ts';
import { dealList } from '../../src/graphql/types/deal.ts';
import { disagreementList } from '../../src/graphql/types/disagreement.ts';
import { documentList } from '../../src/graphql/types/document.ts';
import { occasionList } from '../../src/graphql/types/occasion.ts';
import { organizationList } from '../../src/graphql/types/organization.ts';
import { participantList } from '../../src/graphql/types/participant.ts';
import { personList } from '../../src/graphql/types/person.ts';
import { placeList } from '../../src/graphql/types/place.ts';
import { quoteList } from '../../src/graphql/types/quote.ts';
import { summitList } from '../../src/graphql/types/summit.ts';
import { dossierTables } from '../../src/loader/dossier.ts';
import { openTestDatabase } from '../support/database.ts';

const database = await openTestDatabase('migrated');

/** The columns of each B-tree index over all rows of a table, in their order. */
const indexes = await rowsOf<{ table: string; columns: string }>(
  database.db,
  sql`
    select relname as "table",
      (select string_agg(attname, ' ' order by place) from unnest(indkey) with ordinality as key (number, place)
        join pg_attribute on attrelid = indrelid and attnum = number) as columns
    from pg_index join pg_class on pg_class.oid = indrelid
    where relnamespace = 'public'::regnamespace and indisvalid and indpred is null
      and (select amname from pg_class as index join pg_am on pg_am.oid = index.relam where index.oid = indexrelid) = 'btree'`,
);

/**
 * The columns of each foreign key that lead to the primary key of the other table. What else a foreign key has is a copy
 * that it keeps equal: the key alone finds the rows.
 */
const foreignKeys = await rowsOf<{ name: string; table: string; columns: string }>(
  database.db,
  sql`
    select conname as name, relname as "table",
      (select string_agg(attname, ' ' order by place)
        from unnest(conkey, confkey) with ordinality as key (number, referred, place)
        join pg_attribute on attrelid = conrelid and attnum = number
        where referred in (select unnest(indkey) from pg_index where indrelid = confrelid and indisprimary)) as columns
    from pg_constraint join pg_class on pg_class.oid = conrelid
    where contype = 'f' and relnamespace = 'public'::regnamespace`,
);

const lists = [
  documentList,
  dealList,
  quoteList,
  participantList,
  summitList,
  personList,
  placeList,
  organizationList,
  occasionList,
  disagreementList,
  // This one is not exported.
  { table: 'countries', typeName: 'Country', orders: { CODE: { columns: ['code'] } } },
] as const;

const orders: [name: string, table: keyof typeof tables, columns: readonly string[]][] = lists.flatMap(
  ({ table, typeName, orders }) =>
    Object.entries(orders).flatMap(([name, { columns }]) =>
      ('ASC' in columns ? Object.entries(columns) : [['', columns] as const]).map(([direction, ofDirection]) => [
        `${typeName} by ${name} ${direction}`.trim(),
        table,
        ofDirection,
      ]),
    ),
);

test('every foreign key of the tables is looked at', () => {
  const declared = [...dossierTables, 'readings' as const].reduce(
    (sum, name) => sum + getTableConfig(tables[name]).foreignKeys.length,
    0,
  );
  expect(foreignKeys).toHaveLength(declared);
  expect(declared).toBeGreaterThan(40);
});

test.each(foreignKeys.map(({ name, table, columns }) => [name, table, columns] as const))(
  'the foreign key %s has an index',
  (_name, table, columns) => {
    expect(indexesOf(table).filter((index) => startsWith(index, columns.split(' ')))).not.toEqual([]);
  },
);

test('every list that can be ordered is looked at, in every order', () => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLEnumType) || !type.name.endsWith('OrderField')) continue;
    const list = lists.find(({ typeName }) => `${typeName}OrderField` === type.name);
    expect(Object.keys(list?.orders ?? {}).sort(), type.name).toEqual(
      type
        .getValues()
        .map(({ name }) => name)
        .sort(),
    );
  }
});

test.each(orders)('a list of %s is in the order of an index', (_name, table, columns) => {
  const named = getColumns(tables[table] as PgTable);
  const wanted = columns.map((column) => named[column]?.name);
  expect(indexesOf(table).filter((index) => startsWith(index, wanted))).not.toEqual([]);
});

function indexesOf(table: string): string[][] {
  return indexes.flatMap((index) => (index.table === table ? [index.columns.split(' ')] : []));
}

function startsWith(index: readonly string[], columns: readonly unknown[]): boolean {
  return columns.every((column, place) => index[place] === column);
}
