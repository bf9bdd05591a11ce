import { createContextCache } from '@pothos/core';
import { type Relation, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { rowsOf } from '../database/connection.ts';
import type { Context } from './builder.ts';
import type { ListRows } from './rows.ts';

/** An aggregate over all rows of a list, such as their number by kind, as an SQL expression with a JSON value. */
export interface Aggregate {
  /** Identifies the expression among those of the list. */
  name: string;
  expression(rows: ListRows): SQL;
}

/** Computes an aggregate of a root list, in a statement of its own. */
export async function aggregateList({ db }: Context, rows: ListRows, { expression }: Aggregate): Promise<unknown> {
  const [row] = await rowsOf<{ value: unknown }>(db, sql`select ${expression(rows)} as value`);
  return row?.value;
}

interface Batch {
  keys: Set<string>;
  values: Promise<Map<string, unknown>>;
}

/** Batches of lists that a request computes the same aggregate of, one list per parent. */
const batchesOf = createContextCache((_context: Context) => new Map<string, Batch>());

/** A list that belongs to one of several parents. */
interface RelatedList {
  relation: Relation;
  parent: PgTable;
  parentKey: string;
  rows: ListRows;
  /** Identifies the field and its arguments. */
  name: string;
}

/** Computes an aggregate of a list that belongs to a parent, in one statement for all parents that are resolved together. */
export async function aggregateRelated(context: Context, list: RelatedList, aggregate: Aggregate): Promise<unknown> {
  const batches = batchesOf(context);
  const name = `${list.name} ${aggregate.name}`;
  const batch = batches.get(name) ?? startBatch();
  batch.keys.add(list.parentKey);
  return (await batch.values).get(list.parentKey);

  function startBatch(): Batch {
    const keys = new Set<string>();
    const started: Batch = { keys, values: allParents().then(() => load(context, list, aggregate, keys)) };
    batches.set(name, started);
    return started;

    async function allParents(): Promise<void> {
      // Lists that are resolved together join the batch before the next turn of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      batches.delete(name);
    }
  }
}

async function load(
  { db }: Context,
  { relation, parent, rows }: RelatedList,
  { expression }: Aggregate,
  keys: ReadonlySet<string>,
): Promise<Map<string, unknown>> {
  const key = relation.sourceColumns[0];
  const wanted = sql.join(
    [...keys].map((value) => sql`${value}`),
    sql`, `,
  );
  const found = await rowsOf<{ key: string; value: unknown }>(
    db,
    sql`select ${key} as key, ${expression(rows)} as value from ${parent} where ${key} in (${wanted})`,
  );
  return new Map(found.map(({ key, value }) => [key, value]));
}
