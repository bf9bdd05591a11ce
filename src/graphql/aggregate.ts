import { createContextCache } from '@pothos/core';
import { type Relation, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { rowsOf } from '../database/connection.ts';
import type { Context } from './builder.ts';
import type { ListRows } from './rows.ts';

/** A value over all rows of a list, such as their number by kind: an expression, whose value is JSON. */
export interface Aggregate {
  /** The same for the same expression, and for no other of this list. */
  name: string;
  expression(rows: ListRows): SQL;
}

/** The value for a list at the root, in a statement of its own. */
export async function aggregateList({ db }: Context, rows: ListRows, { expression }: Aggregate): Promise<unknown> {
  const [row] = await rowsOf<{ value: unknown }>(db, sql`select ${expression(rows)} as value`);
  return row?.value;
}

interface Batch {
  keys: Set<string>;
  values: Promise<Map<string, unknown>>;
}

/** The lists of all parents that a request asks the same of. */
const batchesOf = createContextCache((_context: Context) => new Map<string, Batch>());

/** A list that hangs on a parent, for one parent of several. */
interface RelatedList {
  relation: Relation;
  parent: PgTable;
  parentKey: string;
  rows: ListRows;
  /** The same for the same field with the same arguments. */
  name: string;
}

/** The value for a list that hangs on a parent: one statement for all parents that are resolved at the same time. */
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
      // What is resolved at the same time is done before the event loop turns.
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
