import { type FieldNode, type GraphQLField, type GraphQLObjectType, getNamedType, isNonNullType } from 'graphql';
import { relatedRows, relationOf as relationOfTable, rowsOfList } from '../rows.ts';
import { type Source, sourceOf } from '../source.ts';
import { columnJson, expressionJson } from './column.ts';
import { type Compilation, decline } from './compilation.ts';
import { embeddedColumn, exposedColumn, nodeSource, relatedSource } from './declared.ts';
import { type ListField, planPage } from './page.ts';
import { pageJson } from './page-text.ts';
import { relatedTo } from './relation.ts';
import { columnSql, drizzleSql, fromOf, hasColumn, type Rows, rowsOf } from './rows.ts';
import { rowsJson, rowsPart } from './rows-text.ts';
import { argumentsOf, decideBy, partBy, selectionOf } from './selection.ts';
import { concatenation, type Json, joined, literal, object, sql, value } from './text.ts';

type Field = GraphQLField<unknown, unknown>;
type Nodes = readonly [FieldNode, ...FieldNode[]];

/** Writes what a request selects of an object: a row of a table. */
export function objectJson(
  compilation: Compilation,
  rows: Rows,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Json {
  return object(
    [...selectionOf(compilation, nodes, type)].map(([key, at]) => [key, fieldJson(compilation, rows, type, at)]),
  );
}

function fieldJson(compilation: Compilation, rows: Rows, type: GraphQLObjectType, nodes: Nodes): Json {
  const name = nodes[0].name.value;
  if (name === '__typename') return literal(`"${type.name}"`);
  const field = type.getFields()[name] ?? decline(`${type.name}.${name}`);
  const column = exposedColumn(field);
  if (column !== undefined) return columnJson(rows, column, field.type);
  const related = relatedSource(field);
  if (related) return relatedJson(compilation, rows, field, nodes, related);
  const source = sourceOf(field);
  switch (source?.kind) {
    case 'list':
      return listJson(compilation, rows, field, nodes, source);
    case 'oneOf':
      return oneOfJson(compilation, rows, nodes, source.relations);
    case 'embedded':
      return embeddedJson(compilation, rows, field, nodes, source.unless);
    case 'computed':
      return computedJson(rows, field, nodes, source);
    case 'rows':
      return tableRowsJson(compilation, field, nodes, source);
    default:
      return name === 'id' ? idJson(rows, type) : decline(`${type.name}.${name}`);
  }
}

/** Writes the row or the rows that a relation leads to. */
function relatedJson(
  compilation: Compilation,
  parent: Rows,
  field: Field,
  nodes: Nodes,
  { relation, query }: NonNullable<ReturnType<typeof relatedSource>>,
): Json {
  const args = argumentsOf(field, nodes[0]);
  const found = relatedTo(parent, decideBy(compilation, args, relation), compilation.newName);
  const { rows, isMany, isUnique, from, where } = found;
  const text = concatenation(objectJson(compilation, rows, objectOf(field), nodes));
  if (isMany) return rowsJson(text, from, rowsPart(args, rows, query, where));
  const one = sql`(select ${text} from ${from} where ${where}${isUnique ? '' : ' limit 1'})`;
  return value(isNonNullType(field.type) ? one : sql`coalesce(${one}, 'null')`);
}

/** Writes the row that one of several relations leads to. */
function oneOfJson(
  compilation: Compilation,
  parent: Rows,
  nodes: Nodes,
  relations: Extract<Source, { kind: 'oneOf' }>['relations'],
): Json {
  const each = Object.entries(relations).map(([typeName, relation]) => {
    const { rows, from, where } = relatedTo(parent, relation, compilation.newName);
    const type = compilation.schema.getType(typeName) as GraphQLObjectType;
    return sql`(select ${concatenation(objectJson(compilation, rows, type, nodes))} from ${from} where ${where})`;
  });
  return value(sql`coalesce(${joined(each, ', ')})`);
}

/** Writes rows of a table: a list, or the only one. */
export function tableRowsJson(
  compilation: Compilation,
  field: Field,
  nodes: Nodes,
  { table, isList, query }: Extract<Source, { kind: 'rows' }>,
): Json {
  const rows = rowsOf(table, compilation.newName());
  const text = concatenation(objectJson(compilation, rows, objectOf(field), nodes));
  const rest = rowsPart(argumentsOf(field, nodes[0]), rows, query);
  if (isList) return rowsJson(text, fromOf(rows), rest);
  return value(sql`coalesce((select ${text} from ${fromOf(rows)}${[rest]} limit 1), 'null')`);
}

/** Writes a value that the database computes. */
function computedJson(rows: Rows, field: Field, nodes: Nodes, { expression }: Extract<Source, { kind: 'computed' }>) {
  const args = argumentsOf(field, nodes[0]);
  return expressionJson(
    partBy(args, (given, run) => drizzleSql(expression(rows.on, given), run)),
    field.type,
  );
}

/** Writes a page of a list that belongs to a row or, without a relation, of a whole table. */
function listJson(
  compilation: Compilation,
  parent: Rows,
  field: Field,
  nodes: Nodes,
  source: Extract<Source, { kind: 'list' }>,
): Json {
  const { relation } = source;
  const list =
    relation === undefined
      ? wholeList(compilation, field, nodes, source)
      : listField(
          compilation,
          field,
          nodes,
          source,
          () => relatedTo(parent, relation, compilation.newName),
          (args) => relatedRows(source.list, args, relationOfTable(parent.table, relation), parent.on),
        );
  const page = planPage(compilation, list, objectOf(field), nodes);
  return pageJson(page, compilation.newName());
}

export function wholeList(
  compilation: Compilation,
  field: Field,
  nodes: Nodes,
  source: Extract<Source, { kind: 'list' }>,
): ListField {
  const read = () => {
    const rows = rowsOf(source.list.table, compilation.newName());
    return { rows, from: fromOf(rows), where: '' };
  };
  return listField(compilation, field, nodes, source, read, (args) => rowsOfList(source.list, args));
}

function listField(
  compilation: Compilation,
  field: Field,
  nodes: Nodes,
  { list, argsOf }: Extract<Source, { kind: 'list' }>,
  read: ListField['read'],
  allRows: ListField['allRows'],
): ListField {
  const args = argumentsOf(field, nodes[0]);
  return { list, args, argsOf, read, allRows, writeNode: (rows, type, at) => objectJson(compilation, rows, type, at) };
}

/** Writes an object that is made of columns of its row. */
function embeddedJson(compilation: Compilation, rows: Rows, field: Field, nodes: Nodes, unless: string): Json {
  const type = objectOf(field);
  const whole = object(
    [...selectionOf(compilation, nodes, type)].map(([key, [{ name }]]) => {
      if (name.value === '__typename') return [key, literal(`"${type.name}"`)];
      const inner = type.getFields()[name.value] ?? decline(`${type.name}.${name.value}`);
      const column = embeddedColumn(inner) ?? decline(`${type.name}.${name.value}`);
      // Records of some tables have fewer columns than others, such as no time zone.
      return [key, hasColumn(rows, column) ? columnJson(rows, column, nullable(inner.type)) : literal('null')];
    }),
  );
  if (isNonNullType(field.type)) return whole;
  const isNull = `${columnSql(rows, unless)} is null`;
  return value(sql`case when ${isNull} then 'null' else ${concatenation(whole)} end`);
}

/** Writes the global ID of a row (Relay), as `btoa` of type and key. */
function idJson(rows: Rows, type: GraphQLObjectType): Json {
  const { key } = nodeSource(type) ?? decline(`${type.name}.id`);
  const text = `convert_to('${type.name}:' || ${columnSql(rows, key)}, 'UTF8')`;
  return value([`'"' || translate(encode(${text}, 'base64'), E'\\n', '') || '"'`]);
}

function nullable(type: Field['type']): Field['type'] {
  return isNonNullType(type) ? type.ofType : type;
}

export function objectOf({ type }: Pick<Field, 'type'>): GraphQLObjectType {
  // Safe: the rows of a table are of one type, and the fields of interfaces are not asked here.
  return getNamedType(type) as GraphQLObjectType;
}
