import { type FieldNode, type GraphQLField, type GraphQLObjectType, getNamedType } from 'graphql';
import type { ListRows } from '../rows.ts';
import type { Source } from '../source.ts';
import { expressionJson } from './column.ts';
import { type Compilation, decline } from './compilation.ts';
import { embeddedColumn } from './declared.ts';
import { drizzleSql } from './rows.ts';
import { argumentsOf, decideBy, selectionOf } from './selection.ts';
import { concatenation, type Json, literal, object, type Run, type Sql, sql, value } from './text.ts';

type Field = GraphQLField<unknown, unknown>;
type Nodes = readonly [FieldNode, ...FieldNode[]];

/** Returns all rows of the list that a request asks for. */
export type RowsOfList = (run: Run) => ListRows;

/** Writes the rows of a statement over those of a list. */
export function selectJson(
  compilation: Compilation,
  field: Field,
  nodes: Nodes,
  { select, orderBy }: Extract<Source, { kind: 'select' }>,
  rowsOf: RowsOfList,
): Json {
  const args = argumentsOf(field, nodes[0]);
  const name = compilation.newName();
  const text = concatenation(exposed(compilation, field, nodes, name));
  const rows: Sql = [(run) => drizzleSql(select(args.of(run), rowsOf(run)), run)];
  const list = sql`array(select ${text} from (${rows}) as ${name} order by ${name}.${orderBy})`;
  return [...literal('['), ...value(sql`array_to_string(${list}, ',')`), ...literal(']')];
}

/** Writes the facets of a list: a subquery for each. */
export function facetsJson(
  compilation: Compilation,
  field: Field,
  nodes: Nodes,
  { select, namesOf }: Extract<Source, { kind: 'facets' }>,
  rowsOf: RowsOfList,
): Json {
  const args = argumentsOf(field, nodes[0]);
  const type = getNamedType(field.type) as GraphQLObjectType;
  const names = decideBy(compilation, args, (given) => namesOf(given).join(' '));
  const facets = names === '' ? [] : names.split(' ').map((name) => facetJson(name));
  return [
    ...literal('['),
    ...facets.flatMap((one, index) => (index > 0 ? [...literal(','), ...one] : one)),
    ...literal(']'),
  ];

  function facetJson(facet: string): Json {
    const name = compilation.newName();
    const entries = [...selectionOf(compilation, nodes, type)].map(
      ([key, at]) => [key, partJson(facet, name, at)] as const,
    );
    const rows: Sql = [(run) => drizzleSql(select(facet, args.of(run), rowsOf(run)), run)];
    // One row, even if no aggregate is asked.
    return value(sql`(select ${concatenation(object(entries))} from (${rows}) as ${name} having true)`);
  }

  function partJson(facet: string, name: string, at: Nodes): Json {
    const part = at[0].name.value;
    switch (part) {
      case '__typename':
        return literal(`"${type.name}"`);
      case 'field':
        return literal(`"${facet}"`);
      case 'bucketCount':
        return value([`max(${name}.all_values)::text`]);
      case 'buckets': {
        const bucket = concatenation(exposed(compilation, type.getFields().buckets as Field, at, name));
        const order = `${name}.count desc, ${name}.value collate "C"`;
        return [
          ...literal('['),
          ...value(
            sql`coalesce(string_agg(${bucket}, ',' order by ${order}) filter (where ${name}.value is not null), '')`,
          ),
          ...literal(']'),
        ];
      }
      default:
        return decline(`${type.name}.${part}`);
    }
  }
}

/** Writes an object whose fields expose columns of a subquery. */
function exposed(compilation: Compilation, field: Field, nodes: Nodes, name: string): Json {
  const type = getNamedType(field.type) as GraphQLObjectType;
  return object(
    [...selectionOf(compilation, nodes, type)].map(([key, [at]]) => {
      if (at.name.value === '__typename') return [key, literal(`"${type.name}"`)];
      const inner = type.getFields()[at.name.value] ?? decline(`${type.name}.${at.name.value}`);
      const column = embeddedColumn(inner) ?? decline(`${type.name}.${at.name.value}`);
      return [key, expressionJson(`${name}."${column}"`, inner.type)];
    }),
  );
}
