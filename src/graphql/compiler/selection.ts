import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getArgumentValues,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type Compilation, decline } from './compilation.ts';
import { type Part, type Run, startRun } from './text.ts';

type Given = Readonly<Record<string, unknown>>;

/** The fields that are selected of an object, by response key, each with all places where it is selected. */
export type Selection = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>;

/** Collects the fields that selection sets select of an object (GraphQL, 6.3.2): its type is always known here. */
export function selectionOf(compilation: Compilation, nodes: readonly Selecting[], type: GraphQLObjectType): Selection {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const visited = new Set<string>();

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(compilation, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const before = fields.get(key);
        if (before) before.push(selection);
        else fields.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) spread(selection);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        // Safe: the document is valid.
        spread(compilation.fragments.get(selection.name.value) as FragmentDefinitionNode);
      }
    }
  }

  function spread({ typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode): void {
    const condition = typeCondition && compilation.schema.getType(typeCondition.name.value);
    if (!condition || isOfType(compilation, type, condition)) collect(selectionSet);
  }

  for (const { selectionSet } of nodes) if (selectionSet) collect(selectionSet);
  compilation.count(fields.size);
  return fields;
}

interface Selecting {
  readonly selectionSet?: SelectionSetNode | undefined;
}

function isOfType({ schema }: Compilation, type: GraphQLObjectType, condition: GraphQLNamedType): boolean {
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}

function isIncluded({ decide }: Compilation, { directives = [] }: Pick<FieldNode, 'directives'>): boolean {
  return directives.every(({ name, arguments: args = [] }) => {
    const condition = args[0]?.value;
    if (!condition || !['skip', 'include'].includes(name.value)) return decline(`@${name.value}`);
    const wanted = name.value === 'include';
    if (condition.kind === Kind.BOOLEAN) return condition.value === wanted;
    if (condition.kind !== Kind.VARIABLE) return decline(`@${name.value}`);
    return decide(({ variables }) => variables[condition.name.value] === true) === wanted;
  });
}

/** The arguments of a field. */
export interface Arguments {
  /** Whether they depend on variables. */
  readonly vary: boolean;
  of(run: Run): Given;
}

export function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
  let vary = false;
  const notice = () => {
    vary = true;
  };
  for (const { value } of node.arguments ?? []) visit(value, { Variable: notice });
  if (!vary) {
    const fixed = getArgumentValues(field, node, {});
    return { vary, of: () => fixed };
  }
  return {
    vary,
    of(run) {
      const known = run.args.get(node) ?? getArgumentValues(field, node, run.variables);
      run.args.set(node, known);
      return known;
    },
  };
}

/** Returns what arguments say, as a part: text, if it is the same for all requests. */
export function partBy(args: Arguments, write: (given: Given, run: Run) => string): Part {
  const part = (run: Run) => write(args.of(run), run);
  if (args.vary) return part;
  const run = startRun({});
  const text = part(run);
  return run.params.length === 0 ? text : part;
}

/** Returns what the arguments of the request at hand say, on which the plan then depends. */
export function decideBy<Value extends string | boolean>(
  { decide, run: atHand }: Compilation,
  args: Arguments,
  say: (given: Given) => Value,
): Value {
  return args.vary ? decide((run) => say(args.of(run))) : say(args.of(atHand));
}
