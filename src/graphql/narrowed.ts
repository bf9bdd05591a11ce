import type { RowsQuery, Source } from './source.ts';

type Row = Readonly<Record<string, unknown>>;

/** How the rows of a relation are narrowed down by the arguments of a field. */
interface Narrowing<Args> {
  relation: string | ((args: Args) => string);
  /** The columns that `holds` needs. */
  columns: Readonly<Record<string, true>>;
  orderBy: NonNullable<RowsQuery['orderBy']>;
  /** The condition, for the database. */
  where(args: Args): object;
  /** The same condition on a row that was read. */
  holds(row: never, args: Args): boolean;
}

/**
 * Returns the options of a field with the rows of a relation that match its arguments. They are selected after reading, so
 * that fields with different arguments share a statement; where each has a subquery, by the condition.
 */
export function narrowed<Args extends object>(narrowing: Narrowing<Args>) {
  const { columns, orderBy, where, holds } = narrowing;
  const relation = (args: Args) =>
    typeof narrowing.relation === 'string' ? narrowing.relation : narrowing.relation(args);
  const source = {
    kind: 'related',
    // Casts, because a field gets the arguments that it declares.
    relation: relation as (args: object) => string,
    query: ((args: Args) => ({ where: where(args), orderBy })) as (args: object) => RowsQuery,
  } satisfies Source;
  return {
    extensions: { source },
    select: (args: Args, _context: object, nested: (query: never) => never): never =>
      ({ with: { [relation(args)]: nested({ columns, orderBy } as never) } }) as never,
    resolve: (row: object, args: Args): never => {
      const rows = (row as Record<string, Row[]>)[relation(args)] as Row[];
      return rows.filter((one) => holds(one as never, args)) as never;
    },
  };
}

// The casts to and from `never`: relation and columns are names here, so the types of rows do not follow from them.
