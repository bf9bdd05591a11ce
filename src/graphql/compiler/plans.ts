import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql';
import { Declined } from './compilation.ts';
import { type Compiled, compile } from './plan.ts';
import { createRenderer, startRun } from './text.ts';

/** A statement that answers a request, and how to make the answer from its rows, whose values are texts in UTF-8. */
export interface Prepared {
  readonly text: string;
  readonly params: readonly unknown[];
  answerOf(rows: readonly (Buffer | null)[][]): Buffer | undefined;
}

/** Returns the statement that answers a request; undefined if the ordinary path must. */
export type Planner = (
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
) => Prepared | undefined;

/** Maximum number of plans for one operation, one for each combination of what its requests decide. */
const MOST_PLANS = 20;

/** Creates a planner that remembers the plans of a document as long as the document is remembered. */
export function createPlanner(schema: GraphQLSchema): Planner {
  const known = new WeakMap<DocumentNode, Map<string, Compiled[]>>();
  const textOf = createRenderer();

  function plansOf(document: DocumentNode, operationName: string | undefined): Compiled[] {
    const operations = known.get(document) ?? new Map<string, Compiled[]>();
    known.set(document, operations);
    const plans = operations.get(operationName ?? '') ?? [];
    operations.set(operationName ?? '', plans);
    return plans;
  }

  return (document, operationName, given) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return undefined;
    const run = startRun(coerced);
    const plans = plansOf(document, operation.name?.value);
    try {
      let chosen = plans.find(({ guards }) => guards.every(({ of, value }) => of(run) === value));
      if (!chosen) {
        if (plans.length >= MOST_PLANS) return undefined;
        chosen = compile(schema, document, operationName, coerced);
        plans.push(chosen);
      }
      const { plan } = chosen;
      if (!plan) return undefined;
      return { text: textOf(plan.parts, run), params: run.params, answerOf: (rows) => plan.answerOf(rows, run) };
    } catch (error) {
      // The request is wrong, such as its cursor, or not covered: the ordinary path says so.
      if (error instanceof GraphQLError || error instanceof Declined) return undefined;
      throw error;
    }
  };
}
