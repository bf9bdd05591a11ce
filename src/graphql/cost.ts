import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { DEFAULT_PAGE, MAX_PAGE } from './page.ts';

/** The estimated size of an operation. */
export interface Cost {
  /** The estimated work of Node.js and the database together. A unit is about 10 µs of one core. */
  cost: number;
  /** Maximum number of nested fields, including `edges` and `node` of lists. */
  depth: number;
}

/** Cost of parsing, validating and answering any request. */
const REQUEST = 50;

/** Cost of a root field. Most take a statement of their own. */
const ROOT_FIELD = 40;

/** Cost of reading, resolving and serialising a field of an object. */
const FIELD = 0.5;

/** Assumed length of a list without pages. Such lists are short: claims of a record, passages of a claim. */
const USUAL_LENGTH = 3;

/** Costs of introspection, which are fixed: it is resolved in memory, and only the schema determines its size. */
const INTROSPECTION: Record<string, number> = { __schema: 2_000, __type: 100 };

/** Estimates the cost of an operation of a valid document. */
export type CostEstimator = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => Cost;

/** Maximum number of costs that are remembered of an operation, one for each combination of the variables that decide it. */
const MOST_COSTS = 20;

/** Creates an estimator that remembers the costs of an operation as long as its document is remembered. */
export function createCostEstimator(schema: GraphQLSchema): CostEstimator {
  const known = new WeakMap<
    OperationDefinitionNode,
    { names: Set<string>; costs: [values: unknown[], cost: Cost][] }
  >();

  return (document, operation, variables) => {
    const { names, costs } = known.get(operation) ?? { names: new Set<string>(), costs: [] };
    const values = [...names].map((name) => variables[name]);
    const found = costs.find(([others]) => others.every((other, index) => Object.is(other, values[index])));
    if (found) return found[1];
    const read = new Set(names);
    const cost = costOf(schema, document, operation, variables, (name) => read.add(name));
    const decisive = [...read].map((name) => variables[name]);
    // Page sizes come again, and they are small; texts and filters may not be.
    if (decisive.some((value) => typeof value === 'string' || (typeof value === 'object' && value !== null)))
      return cost;
    // Which variables are read may depend on what others say.
    const kept = read.size === names.size ? costs.slice(0, MOST_COSTS - 1) : [];
    known.set(operation, { names: read, costs: [[decisive, cost], ...kept] });
    return cost;
  };
}

/** Arguments of a field as sent by the client, with variables and their defaults filled in. */
export type Args = Readonly<Record<string, unknown>>;

/** The list that contains a field of a connection. */
export interface ListOfField {
  args: Args;
  /** Whether it is a root list rather than one that belongs to an object. */
  isWhole: boolean;
}

/** What a field declares about its cost. */
interface Forecast {
  /** Work in addition to that of a plain value, in units of cost. */
  work?: number | ((args: Args, list: ListOfField) => number);
  /** Expected number of entries, if it may be larger than usual. */
  length?: number | ((args: Args) => number);
}

/** Declares the cost of a field, in its `extensions`. */
export function costs(forecast: Forecast): { forecast: Forecast } {
  return { forecast };
}

/**
 * Estimates the cost of a valid operation before it is executed. A page multiplies the cost of its entries by its size,
 * clamped to 1 to 100. Fields under `@skip` and `@include` count, and a fragment counts each time it is spread. The figures
 * come from measurements (`npm run bench:work`).
 *
 * Pothos' complexity plugin is not used, because it multiplies everything below a field: in a list with pages also the
 * count and the facets, which are computed once.
 *
 * @param variables as sent by the client. A page size that is not a number counts as absent; execution rejects it.
 * @param onRead called with the name of each variable whose value the cost depends on
 */
export function costOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
  onRead: (name: string) => void = () => {},
): Cost {
  const fragments = new Map(
    definitions.flatMap((definition): [string, FragmentDefinitionNode][] =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  const values = { ...defaultsOf(operation), ...definedIn(variables) };
  const outside: Place = { page: 1, list: { args: {}, isWhole: false }, known: new Map() };
  const places = new Map<FieldNode, Place>();

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType, place: Place): Cost {
    let cost = 0;
    let depth = 0;
    const add = (one: Cost) => {
      cost += one.cost;
      depth = Math.max(depth, one.depth);
    };
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) add(ofField(selection, type, place));
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        add(
          ofSelections(
            selection.selectionSet,
            selection.typeCondition ? typeNamed(selection.typeCondition) : type,
            place,
          ),
        );
      else add(ofFragment(selection.name.value, place));
    }
    return { cost, depth };
  }

  /** Memoized for each place, because fragments that spread fragments would otherwise double the work at every level. */
  function ofFragment(name: string, place: Place): Cost {
    const { selectionSet, typeCondition } = fragments.get(name) as FragmentDefinitionNode;
    const cost = place.known.get(name) ?? ofSelections(selectionSet, typeNamed(typeCondition), place);
    place.known.set(name, cost);
    return cost;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType, place: Place): Cost {
    const name = node.name.value;
    if (name.startsWith('__')) return { cost: INTROSPECTION[name] ?? FIELD, depth: 1 };
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) return { cost: FIELD, depth: 1 };
    const args = argsOf(node);
    const { work = 0 } = forecastOf(field);
    const own = (type === root ? ROOT_FIELD : FIELD) + (typeof work === 'number' ? work : work(args, place.list));
    if (!node.selectionSet) return { cost: own, depth: 1 };
    const size = sizeOf(args, field);
    const isPaged = isConnection(getNamedType(field.type));
    const within = isPaged ? placeOf(node, size, { args, isWhole: type === root }) : outside;
    const inside = ofSelections(node.selectionSet, getNamedType(field.type), within);
    const isPage = isConnection(type) && ['nodes', 'edges'].includes(name);
    const times = isPaged ? 1 : isPage ? place.page : size;
    return { cost: own + times * inside.cost, depth: 1 + inside.depth };
  }

  /** Returns one place for each field of the document, however often its fragment is spread. */
  function placeOf(node: FieldNode, page: number, list: ListOfField): Place {
    const place = places.get(node) ?? { page, list, known: new Map() };
    places.set(node, place);
    return place;
  }

  /** Returns arguments that are read one by one, which tells on what variables the cost depends. */
  function argsOf(node: FieldNode): Args {
    const args = {};
    for (const { name, value } of node.arguments ?? []) {
      const get = () => {
        for (const variable of variablesIn(value)) onRead(variable);
        return valueFromASTUntyped(value, values);
      };
      Object.defineProperty(args, name.value, { get, enumerable: true });
    }
    return args;
  }

  const typeNamed = ({ name }: NamedTypeNode) => schema.getType(name.value) as GraphQLNamedType;

  if (!root) return { cost: 0, depth: 0 };
  const { cost, depth } = ofSelections(operation.selectionSet, root, outside);
  return { cost: Math.ceil(REQUEST + cost), depth };
}

/** Returns the cost of a query of the server's own, without variables. */
export function costOfQuery(schema: GraphQLSchema, source: string): number {
  const document = parse(source);
  return costOf(schema, document, getOperationAST(document) as OperationDefinitionNode).cost;
}

/** A place where fields are selected. */
interface Place {
  /** Size of the enclosing page. */
  page: number;
  list: ListOfField;
  /** Costs of fragments in this place. */
  known: Map<string, Cost>;
}

/** Returns the assumed number of entries of a field. */
function sizeOf(args: Args, field: GraphQLField<unknown, unknown>): number {
  const { ids, first, last } = args;
  const { length } = forecastOf(field);
  if (length !== undefined) return typeof length === 'number' ? length : length(args);
  if (Array.isArray(ids)) return clamp(ids.length);
  const isList = isListType(getNullableType(field.type));
  if (field.args.some(({ name }) => name === 'first')) {
    const size = first ?? last;
    if (typeof size === 'number') return clamp(size);
    return isList ? MAX_PAGE : DEFAULT_PAGE;
  }
  return isList ? USUAL_LENGTH : 1;
}

function forecastOf({ extensions }: GraphQLField<unknown, unknown>): Forecast {
  return (extensions.forecast as Forecast | undefined) ?? {};
}

function clamp(size: number): number {
  return Math.max(1, Math.min(MAX_PAGE, size));
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'edges' in type.getFields();
}

function variablesIn(value: ValueNode): string[] {
  if (value.kind === Kind.VARIABLE) return [value.name.value];
  if (value.kind === Kind.LIST) return value.values.flatMap(variablesIn);
  if (value.kind === Kind.OBJECT) return value.fields.flatMap((field) => variablesIn(field.value));
  return [];
}

/** Returns the default values of the variables of an operation. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

function definedIn(variables: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}
