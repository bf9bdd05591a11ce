import { type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql';
import type { RowsQuery } from '../source.ts';
import { sourceOf } from '../source.ts';

type Field = GraphQLField<unknown, unknown>;
type Given = Readonly<Record<string, unknown>>;

/** What plugin-drizzle keeps in the extensions of fields and types. */
interface DrizzleExtensions {
  /** The column that a field exposes. */
  pothosDrizzleVariant?: string;
  /** Tells that a row has what a field needs; here, that the field is a relation. */
  pothosDrizzleLoaded?: unknown;
  pothosDrizzleSelect?: unknown;
  /** The property that a field of a plain object exposes. */
  pothosExposedField?: string;
  pothosDrizzleModel?: string;
}

/** Returns the name of the column that a field exposes. */
export function exposedColumn({ extensions }: Field): string | undefined {
  return (extensions as DrizzleExtensions).pothosDrizzleVariant;
}

/** Returns the name of the column that a field of an embedded object exposes. */
export function embeddedColumn({ extensions }: Field): string | undefined {
  return (extensions as DrizzleExtensions).pothosExposedField;
}

/** Rows that a field leads to. */
interface RelatedSource {
  relation(args: Given): string;
  query(args: Given): RowsQuery;
}

/** Returns the relation that a field exposes, and the rows that it selects of it. */
export function relatedSource(field: Field): RelatedSource | undefined {
  const source = sourceOf(field);
  if (source?.kind === 'related') return source;
  const { pothosDrizzleLoaded, pothosDrizzleSelect } = field.extensions as DrizzleExtensions;
  if (source || !pothosDrizzleLoaded || typeof pothosDrizzleSelect !== 'function') return undefined;
  // The selection of `t.relation` is the relation with its query, which the second function would add fields to.
  const selected = (args: Given): [string, RowsQuery] => {
    const nothingMore = (query: object) => query;
    const { with: chosen } = pothosDrizzleSelect(args, {}, nothingMore) as { with: Record<string, RowsQuery> };
    return Object.entries(chosen)[0] as [string, RowsQuery];
  };
  const [relation] = selected({});
  return { relation: () => relation, query: (args) => selected(args)[1] };
}

/** Returns the table that a type of objects stands for, and the column of its global ID, if there is one. */
export function nodeSource(type: GraphQLObjectType): { table: string; key: string } | undefined {
  const { pothosDrizzleModel: table, pothosDrizzleSelect } = type.extensions as DrizzleExtensions;
  if (!isObjectType(type) || !table || !type.getInterfaces().some(({ name }) => name === 'Node')) return undefined;
  const keys = Object.keys((pothosDrizzleSelect as { columns?: object }).columns ?? {});
  return keys.length === 1 ? { table, key: keys[0] as string } : undefined;
}
