import {
  type DocumentNode,
  type GraphQLError,
  getOperationAST,
  Kind,
  parse,
  type SelectionNode,
  type Source,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { costOf } from '../graphql/cost.ts';
import { tooComplex } from '../graphql/errors.ts';
import type { Limits } from '../limits.ts';
import type { Arrival } from './yoga.ts';

/**
 * Refuses documents that are too large, before the work that they would make: by tokens before they are read, by what is
 * counted in them before they are validated, which of some documents takes long, and by cost and depth before they are
 * executed, at every request, since variables change what the same document costs.
 */
export function useDocumentLimits(limits: Limits): Plugin<Arrival> {
  // Documents are parsed once and remembered by the endpoint: so is what was counted in them.
  const counted = new WeakMap<DocumentNode, GraphQLError | undefined>();

  return {
    onParams({ params: { variables, extensions } }) {
      if (isDeeper(variables, MOST_NESTED) || isDeeper(extensions, MOST_NESTED))
        throw tooComplex('variables', MOST_NESTED, undefined, 'So deep in one another does no input of this API go.');
    },
    onParse({ setParseFn }) {
      setParseFn((source: Source | string) => {
        try {
          return parse(source, { maxTokens: limits.tokens });
        } catch (error) {
          // There is no other sign of it. The words are GraphQL.js' own, and so is the slip in them.
          if (!/contains more tha[tn] \d+ tokens/.test(String(error))) throw error;
          const standIn = parse('{ __typename }');
          counted.set(standIn, tooComplex('tokens', limits.tokens, undefined, 'Ask in several requests.'));
          return standIn;
        }
      });
    },
    onValidate({ params: { documentAST }, setResult }) {
      const refusal = counted.has(documentAST) ? counted.get(documentAST) : checkCounts(limits, documentAST);
      counted.set(documentAST, refusal);
      if (refusal) setResult([refusal]);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const { cost, depth } = costOf(args.schema, args.document, operation, args.variableValues ?? {});
      args.contextValue.notes.cost = cost;
      const refusal =
        depth > limits.depth
          ? tooComplex('depth', limits.depth, depth, 'Ask for what lies deeper by its id or slug.')
          : cost > limits.cost
            ? tooComplex('cost', limits.cost, cost, 'Ask for smaller pages (first), or for fewer fields of each entry.')
            : undefined;
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
    },
  };
}

/** No input of the API has more than a few levels. Values with thousands would make those fail that walk through them. */
const MOST_NESTED = 20;

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1));
}

/** What is counted in the text alone, fragments where they stand and not where they are spread. */
function checkCounts(limits: Limits, document: DocumentNode): GraphQLError | undefined {
  let operations = 0;
  let aliases = 0;
  let directives = 0;
  let atOnePlace = 0;
  let repeats = 0;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.OPERATION_DEFINITION) operations++;
      if (node.kind === Kind.FIELD && node.alias) aliases++;
      if (node.kind === Kind.SELECTION_SET) repeats = Math.max(repeats, mostRepeated(node.selections));
      if ('directives' in node && node.directives) {
        directives += node.directives.length;
        atOnePlace = Math.max(atOnePlace, node.directives.length);
      }
    },
  });
  const most = Math.ceil(limits.directives / 10);
  if (operations > limits.operations)
    return tooComplex('operations', limits.operations, operations, 'Send the operation that is asked for, alone.');
  if (aliases > limits.aliases)
    return tooComplex(
      'aliases',
      limits.aliases,
      aliases,
      'Ask for several entries by a list (nodes, filter), or again.',
    );
  if (directives > limits.directives)
    return tooComplex('directives', limits.directives, directives, 'Leave out what is not needed.');
  if (atOnePlace > most) return tooComplex('directives at one place', most, atOnePlace, 'One of a kind is enough.');
  if (repeats > limits.repeats) return tooComplex('the same field again', limits.repeats, repeats, 'Ask for it once.');
  return undefined;
}

function mostRepeated(selections: readonly SelectionNode[]): number {
  const times = new Map<string, number>();
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) continue;
    const name = 'alias' in selection && selection.alias ? selection.alias.value : selection.name.value;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...times.values());
}
