import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  isObjectType,
  Kind,
} from 'graphql';
import type { TableName } from '../filter.ts';
import { whereKey } from '../former-slugs.ts';
import { type Source, sourceOf } from '../source.ts';
import { readNodeId } from '../types/node.ts';
import { type Compilation, Declined, decline, type Guard, startCompilation } from './compilation.ts';
import { nodeSource } from './declared.ts';
import { objectJson, objectOf, tableRowsJson, wholeList } from './field.ts';
import { type Page, planPage } from './page.ts';
import { pageJson, pageOfRows } from './page-text.ts';
import { fromOf, rowsOf } from './rows.ts';
import { rowsPart } from './rows-text.ts';
import { argumentsOf, decideBy, selectionOf } from './selection.ts';
import { concatenation, type Json, joined, literal, object, type Run, type Sql, sql, value } from './text.ts';

type Nodes = readonly [FieldNode, ...FieldNode[]];

/** A statement that answers an operation: the text of the answer, `{"data":…}`, is its only value or made of its rows. */
export interface Plan {
  readonly parts: Sql;
  /** @returns undefined if a value is null that must not be: the ordinary path says which */
  answerOf(rows: readonly (Buffer | null)[][], run: Run): Buffer | undefined;
}

/** What was made of an operation: a plan, or what it does not cover. It serves the requests that its guards hold for. */
export interface Compiled {
  readonly guards: readonly Guard[];
  readonly plan: Plan | undefined;
  readonly declined: string | undefined;
}

/**
 * Compiles an operation of a valid document.
 *
 * @param variables of the request at hand, coerced
 * @throws {GraphQLError} if the request is wrong: other requests for the operation may not be
 */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Run['variables'],
): Compiled {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const { compilation, guards } = startCompilation(schema, fragments, variables);
  try {
    const operation = getOperationAST(document, operationName) ?? decline('no operation');
    const query = schema.getQueryType();
    if (operation.operation !== 'query' || !query) return decline(operation.operation);
    const selection = [...selectionOf(compilation, [operation], query)];
    return {
      guards,
      plan: asRows(compilation, query, selection) ?? asValue(compilation, query, selection),
      declined: undefined,
    };
  } catch (error) {
    if (!(error instanceof Declined)) throw error;
    return { guards, plan: undefined, declined: error.message };
  }
}

type Roots = readonly (readonly [key: string, nodes: Nodes])[];

/** Plans one value with the whole answer. */
function asValue(compilation: Compilation, query: GraphQLObjectType, roots: Roots): Plan {
  const data = object(roots.map(([key, nodes]) => [key, rootJson(compilation, query, nodes)]));
  if (data.every((part) => 'literal' in part)) return decline('nothing to read');
  const text = concatenation([...literal('{"data":'), ...data, ...literal('}')]);
  return { parts: sql`select ${text}`, answerOf: ([row]) => row?.[0] ?? undefined };
}

/** Plans rows for the entries of a list, if nothing else is asked: Postgres then need not put them together. */
function asRows(compilation: Compilation, query: GraphQLObjectType, roots: Roots): Plan | undefined {
  const [root, ...others] = roots;
  if (!root || others.length > 0) return undefined;
  const [key, nodes] = root;
  const source = rootSource(query, nodes);
  if (source?.kind !== 'list') return undefined;
  const page = pageOf(compilation, query, nodes, source);
  const written = pageOfRows({ ...page, body: [...literal(`{"data":{"${key}":`), ...page.body, ...literal('}}')] });
  if (!written || page.columns.length === 0) return undefined;
  const columns = joined(page.columns, ', ');
  return {
    parts: sql`select ${columns} from ${page.from}${[page.rest]}`,
    answerOf(rows, run) {
      if (rows.some((row) => row.includes(null))) return undefined;
      // Safe: none of them is null.
      return written(rows as Buffer[][], run);
    },
  };
}

function rootJson(compilation: Compilation, query: GraphQLObjectType, nodes: Nodes): Json {
  const name = nodes[0].name.value;
  if (name === '__typename') return literal(`"${query.name}"`);
  const source = rootSource(query, nodes);
  if (source?.kind === 'list') return pageJson(pageOf(compilation, query, nodes, source), compilation.newName());
  if (name === 'node') return nodeJson(compilation, query, nodes);
  if (source?.kind !== 'rows') return decline(`Query.${name}`);
  return tableRowsJson(compilation, fieldOf(query, nodes), nodes, source);
}

/** Writes the object with a global ID, whose type is known from the ID. */
function nodeJson(compilation: Compilation, query: GraphQLObjectType, nodes: Nodes): Json {
  const args = argumentsOf(fieldOf(query, nodes), nodes[0]);
  const { schema } = compilation;
  const typeName = decideBy(compilation, args, ({ id }) => readNodeId(String(id), schema).typeName);
  const type = schema.getType(typeName);
  const source = (isObjectType(type) && nodeSource(type)) || decline(`node(id) of ${typeName}`);
  const rows = rowsOf(source.table as TableName, compilation.newName());
  const text = concatenation(objectJson(compilation, rows, type as GraphQLObjectType, nodes));
  const rest = rowsPart(args, rows, ({ id }) => ({
    where: whereKey(typeName, source.key, readNodeId(String(id), schema).key),
  }));
  return value(sql`coalesce((select ${text} from ${fromOf(rows)}${[rest]} limit 1), 'null')`);
}

function pageOf(
  compilation: Compilation,
  query: GraphQLObjectType,
  nodes: Nodes,
  source: Extract<Source, { kind: 'list' }>,
): Page {
  const field = fieldOf(query, nodes);
  return planPage(compilation, wholeList(compilation, field, nodes, source), objectOf(field), nodes);
}

function rootSource(query: GraphQLObjectType, nodes: Nodes): Source | undefined {
  return nodes[0].name.value.startsWith('__') ? undefined : sourceOf(fieldOf(query, nodes));
}

function fieldOf(query: GraphQLObjectType, nodes: Nodes) {
  const name = nodes[0].name.value;
  return query.getFields()[name] ?? decline(`Query.${name}`);
}
