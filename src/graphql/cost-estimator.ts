import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type Cost, costOf } from './cost.ts';

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
