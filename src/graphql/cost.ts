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
  valueFromASTUntyped,
} from 'graphql';
import { DEFAULT_PAGE, MAX_PAGE } from './page.ts';

/** What an operation asks for at most. */
export interface Cost {
  /** The estimated work of Node.js and the database together. A unit is about 10 µs of one core. */
  cost: number;
  /** How many fields are nested in one another, the lists' own `edges` and `node` included. */
  depth: number;
}

/** Reading, validating and answering a request, whatever it asks for. */
const REQUEST = 50;

/** A field at the root: most are a statement of their own. */
const ROOT_FIELD = 40;

/** A field of an object: reading it in the database, resolving it and writing it into the answer. */
const FIELD = 0.5;

/** The assumed length of a list without pages. They are short: claims of a record, passages of a claim. */
const USUAL_LENGTH = 3;

/** Introspection is resolved in memory and not counted field by field, as the schema alone determines its size. */
const INTROSPECTION: Record<string, number> = { __schema: 2_000, __type: 100 };

/** The arguments of a field, with variables and defaults of variables filled in, as the client sent them. */
export type Args = Readonly<Record<string, unknown>>;

/** The list that a field of a connection belongs to. */
export interface ListOfField {
  args: Args;
  /** Whether it is a list of everything, and not of what belongs to one object. */
  isWhole: boolean;
}

/** What a field declares about itself. */
interface Forecast {
  /** Its own work where it is more than that of a value, in units of cost. It may depend on its arguments. */
  work?: number | ((args: Args, list: ListOfField) => number);
  /** How many entries its list has, where there may well be more than usual. It may depend on its arguments. */
  length?: number | ((args: Args) => number);
}

/** For the `extensions` of a field. */
export function costs(forecast: Forecast): { forecast: Forecast } {
  return { forecast };
}

/**
 * Estimates the cost of an operation before it is executed. Pages multiply the cost of their entries by their size, from 1
 * to 100 whatever the client gives; fields under `@skip` and `@include` count, and so does a fragment each time it is
 * spread. The document has to be valid. The figures are from measurements (`npm run bench:work`).
 *
 * Pothos' complexity plugin is not used, since it multiplies everything below a field: of a list with pages also the
 * count and the facets, which are made once.
 *
 * @param variables as the client sends them: a size of page that is no number is refused later, and counts as none
 */
export function costOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
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

  /** Computed once for each place: fragments that spread fragments may otherwise double at every step. */
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

  /** One for each field of the document, however often the fragment that it stands in is spread. */
  function placeOf(node: FieldNode, page: number, list: ListOfField): Place {
    const place = places.get(node) ?? { page, list, known: new Map() };
    places.set(node, place);
    return place;
  }

  function argsOf(node: FieldNode): Args {
    const given = node.arguments?.map(({ name, value }) => [name.value, valueFromASTUntyped(value, values)]);
    return Object.fromEntries(given ?? []);
  }

  const typeNamed = ({ name }: NamedTypeNode) => schema.getType(name.value) as GraphQLNamedType;

  if (!root) return { cost: 0, depth: 0 };
  const { cost, depth } = ofSelections(operation.selectionSet, root, outside);
  return { cost: Math.ceil(REQUEST + cost), depth };
}

/** The cost of a query without variables that is not a client's. */
export function costOfQuery(schema: GraphQLSchema, source: string): number {
  const document = parse(source);
  return costOf(schema, document, getOperationAST(document) as OperationDefinitionNode).cost;
}

/** Where fields are selected. */
interface Place {
  /** The size of the page around them. */
  page: number;
  list: ListOfField;
  /** The costs of fragments in this place. */
  known: Map<string, Cost>;
}

/** How many entries a field gives at most. */
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

/** The defaults of an operation's variables. */
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
