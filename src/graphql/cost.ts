import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { DEFAULT_PAGE, MAX_PAGE } from './page.ts';

/** What an operation asks for at most. */
export interface Cost {
  /** How many values the answer may hold; work that no value shows, such as ranking a search, counts as so many values. */
  cost: number;
  /** How many fields stand in one another, the lists' own `edges` and `node` included. */
  depth: number;
}

/** What a list without pages is taken to hold. They are short: claims of a record, passages of a claim. */
const USUAL_LENGTH = 3;

/** Introspection gives a large answer that is not counted value by value, as the schema alone says how large it is. */
const INTROSPECTION: Record<string, number> = { __schema: 5000, __type: 500 };

/** What a field may tell of itself beforehand. */
interface Forecast {
  /** What it counts for itself, where its work is more than its answer shows. */
  work?: number;
  /** How many entries its list has, where there may well be more than usual. */
  length?: number;
}

/** For the `extensions` of a field. */
export function costs(forecast: Forecast): { forecast: Forecast } {
  return { forecast };
}

/**
 * What an operation costs, told before anything of it is done. Pages multiply what is asked of their entries by their
 * size, from 1 to 100 whatever the client gives; fields under `@skip` and `@include` count, and so does a fragment each
 * time it is spread. The document has to be valid.
 *
 * This is our own, and not Pothos' plugin, since that multiplies all that stands under a field: of a list with pages also
 * the count and the facets, which are made once.
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
  const known = new Map<string, Cost>();

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType, page: number): Cost {
    let cost = 0;
    let depth = 0;
    const add = (one: Cost) => {
      cost += one.cost;
      depth = Math.max(depth, one.depth);
    };
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) add(ofField(selection, type, page));
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        add(
          ofSelections(
            selection.selectionSet,
            selection.typeCondition ? typeNamed(selection.typeCondition) : type,
            page,
          ),
        );
      else add(ofFragment(selection.name.value, page));
    }
    return { cost, depth };
  }

  /** Worked out once for each size of page: fragments that spread fragments may otherwise double at every step. */
  function ofFragment(name: string, page: number): Cost {
    const key = `${name} ${page}`;
    const { selectionSet, typeCondition } = fragments.get(name) as FragmentDefinitionNode;
    const cost = known.get(key) ?? ofSelections(selectionSet, typeNamed(typeCondition), page);
    known.set(key, cost);
    return cost;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType, page: number): Cost {
    const name = node.name.value;
    if (name.startsWith('__')) return { cost: INTROSPECTION[name] ?? 1, depth: 1 };
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!field) return { cost: 1, depth: 1 };
    const own = forecastOf(field).work ?? 1;
    if (!node.selectionSet) return { cost: own, depth: 1 };
    const size = sizeOf(node, field);
    const isPaged = isConnection(getNamedType(field.type));
    const inside = ofSelections(node.selectionSet, getNamedType(field.type), isPaged ? size : 1);
    const times = isPaged ? 1 : isConnection(type) && isListType(getNullableType(field.type)) ? page : size;
    return { cost: own + times * inside.cost, depth: 1 + inside.depth };
  }

  /** How many entries a field gives at most. */
  function sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    const given = (name: string) => {
      const argument = node.arguments?.find((one) => one.name.value === name);
      return argument && givenBy(argument.value);
    };
    const takes = (name: string) => field.args.some((argument) => argument.name === name);
    const ids = given('ids');
    if (Array.isArray(ids)) return clamp(ids.length);
    if (takes('first')) {
      const size = given('first') ?? given('last');
      if (typeof size === 'number') return clamp(size);
      return isListType(getNullableType(field.type)) ? MAX_PAGE : DEFAULT_PAGE;
    }
    return isListType(getNullableType(field.type)) ? (forecastOf(field).length ?? USUAL_LENGTH) : 1;
  }

  /** A number, or a list with as many entries as is given; nothing else is of interest. */
  function givenBy(value: ValueNode): unknown {
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind === Kind.LIST) return value.values;
    if (value.kind !== Kind.VARIABLE) return undefined;
    const name = value.name.value;
    if (variables[name] !== undefined) return variables[name];
    const definition = operation.variableDefinitions?.find((one) => one.variable.name.value === name);
    return definition?.defaultValue && givenBy(definition.defaultValue);
  }

  const typeNamed = ({ name }: NamedTypeNode) => schema.getType(name.value) as GraphQLNamedType;

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root, 1) : { cost: 0, depth: 0 };
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
