import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql';
import type { TableName } from '../filter.ts';
import type { List, ListArgs } from '../list.ts';
import { bounds, readSize } from '../page.ts';
import { type ListRows as AllRows, keptTotalOf } from '../rows.ts';
import { sourceOf } from '../source.ts';
import { facetsJson, selectJson } from './aggregate.ts';
import { type Compilation, decline } from './compilation.ts';
import { allOf, conditionSql } from './condition.ts';
import { columnsOf, cursorSql, orderSql } from './order.ts';
import { drizzleSql, type Rows } from './rows.ts';
import { type Arguments, decideBy, partBy, selectionOf } from './selection.ts';
import {
  bind,
  concatenation,
  type Json,
  type JsonPart,
  literal,
  object,
  type Part,
  type Run,
  type Sql,
  value,
} from './text.ts';
import { firstMatchesSql, textSearchOf } from './text-search.ts';

/** The rows of a list, before arguments choose among them. */
export interface ListRows {
  readonly rows: Rows;
  readonly from: string;
  readonly where: string;
}

/** A list as a field declares it. */
export interface ListField {
  readonly list: List<TableName>;
  readonly args: Arguments;
  argsOf(given: Readonly<Record<string, unknown>>): ListArgs;
  /** Starts to read the rows, under a new name each time. */
  read(): ListRows;
  /** Returns all rows of the list, for SQL that Drizzle writes. */
  allRows(args: ListArgs): AllRows;
  writeNode(rows: Rows, type: GraphQLObjectType, nodes: readonly FieldNode[]): Json;
}

/** A place in the text of a page for what its rows tell. The columns are those of the page. */
export type Slot =
  | { readonly slot: 'entries'; readonly column: number }
  | { readonly slot: 'isMore' }
  | { readonly slot: 'startCursor' | 'endCursor'; readonly column: number };

/** A page of a list: its text, and how its rows are read. */
export interface Page {
  readonly body: readonly (JsonPart | Slot)[];
  /** What is read of each row: texts. */
  readonly columns: readonly Sql[];
  readonly from: string;
  /**
   * Condition, order and limit: one row more than the page shows, if it tells whether there are more. The rows are in reverse
   * order if `isBackward`.
   */
  readonly rest: Part;
  readonly size: Part;
  readonly isBackward: boolean;
}

/** Plans a page of a list. */
export function planPage(
  compilation: Compilation,
  field: ListField,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Page {
  const { list, args, argsOf, read, writeNode } = field;
  const order = list.orderOf(argsOf(args.of(compilation.run)));
  decideBy(compilation, args, (given) => list.orderOf(argsOf(given)).name);
  const isBackward = decideBy(compilation, args, (given) => readSize(argsOf(given)).backward);
  const isGiven = (cursor: 'after' | 'before') => decideBy(compilation, args, (given) => given[cursor] != null);
  const { rows, from, where } = read();
  const columns: Sql[] = [];
  const newColumn = (text: Sql) => columns.push(text) - 1;
  const cursor = concatenation(literal('"').concat(value([cursorSql(rows, order)]), literal('"')));
  let cursorColumn: number | undefined;
  const cursors = () => (cursorColumn ??= newColumn(cursor));

  function entriesOf(text: Json): readonly (JsonPart | Slot)[] {
    return [{ literal: '[' }, { slot: 'entries', column: newColumn(concatenation(text)) }, { literal: ']' }];
  }

  function fieldOf(name: string, inner: GraphQLObjectType, at: readonly FieldNode[]): readonly (JsonPart | Slot)[] {
    switch (name) {
      case 'nodes':
        return entriesOf(writeNode(rows, inner, at));
      case 'edges':
        return entriesOf(
          fieldsOf(compilation, inner, at, (part, nodeType, places) =>
            part === 'cursor' ? value(cursor) : writeNode(rows, nodeType, places),
          ),
        );
      case 'pageInfo':
        return fieldsOf<Slot>(compilation, inner, at, (part) => pageInfoOf(part));
      case 'totalCount':
        return value([countPart(field)]);
      default:
        return aggregateOf(name, at);
    }
  }

  function rowsOf(run: Run): AllRows {
    return field.allRows(argsOf(args.of(run)));
  }

  function aggregateOf(name: string, at: readonly FieldNode[]): Json {
    const one = type.getFields()[name];
    const source = one && sourceOf(one);
    const nodesOf = at as readonly [FieldNode, ...FieldNode[]];
    if (one && source?.kind === 'select') return selectJson(compilation, one, nodesOf, source, rowsOf);
    if (one && source?.kind === 'facets') return facetsJson(compilation, one, nodesOf, source, rowsOf);
    return decline(`${type.name}.${name}`);
  }

  function pageInfoOf(name: string): readonly (JsonPart | Slot)[] {
    if (name === 'startCursor' || name === 'endCursor') return [{ slot: name, column: cursors() }];
    const isAhead = (name === 'hasNextPage') !== isBackward;
    if (!isAhead) return literal(String(isGiven(isBackward ? 'before' : 'after')));
    if (columns.length === 0) newColumn(["''"]);
    return [{ slot: 'isMore' }];
  }

  const body = fieldsOf<Slot>(compilation, type, nodes, fieldOf);
  const columnsInOrder = columnsOf(rows, order);
  const orderBy = orderSql(rows, order, isBackward);
  const more = body.some((part) => 'slot' in part && part.slot === 'isMore') ? 1 : 0;
  const rest = partBy(args, (given, run) => {
    const listArgs = argsOf(given);
    const { size } = readSize(listArgs);
    const beyond = bounds(listArgs, order).map(({ key, direction }) => {
      const places = key.map((one) => bind(run, one));
      return `(${columnsInOrder}) ${direction === 'asc' ? '>' : '<'} (${places.join(', ')})`;
    });
    const condition = list.whereOf(listArgs);
    const limit = size + more;
    const search = where === '' ? textSearchOf(condition, rows, run) : undefined;
    const chosen = search
      ? firstMatchesSql({ ...search, others: allOf([search.others, ...beyond]) }, { rows, from, order, orderBy, limit })
      : allOf([where, conditionSql(condition, rows, run), ...beyond]);
    return `${chosen && ` where ${chosen}`}${orderBy} limit ${limit}`;
  });
  const size = partBy(args, (given) => String(readSize(argsOf(given)).size));
  return { body, columns, from, rest, size, isBackward };
}

/** Writes the fields of a part of a connection. */
function fieldsOf<Other = never>(
  compilation: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  write: (name: string, inner: GraphQLObjectType, at: readonly FieldNode[]) => readonly (JsonPart | Other)[],
): readonly (JsonPart | Other)[] {
  return object<Other>(
    [...selectionOf(compilation, nodes, type)].map(([key, at]) => {
      const name = at[0].name.value;
      if (name === '__typename') return [key, literal(`"${type.name}"`)];
      const field = type.getFields()[name] ?? decline(`${type.name}.${name}`);
      // A cast: of these fields, those with fields of their own are objects.
      return [key, write(name, getNamedType(field.type) as GraphQLObjectType, at)];
    }),
  );
}

/** Counts the rows of a list on all pages. */
function countPart({ list, args, argsOf, read, allRows }: ListField): Part {
  const { rows, from, where } = read();
  return partBy(args, (given, run) => {
    const all = allRows(argsOf(given));
    const kept = keptTotalOf(list.table, all);
    if (kept) return drizzleSql(kept, run);
    const chosen = allOf([where, conditionSql(list.whereOf(argsOf(given)), rows, run)]);
    return `(select count(*) from ${from}${chosen && ` where ${chosen}`})`;
  });
}
