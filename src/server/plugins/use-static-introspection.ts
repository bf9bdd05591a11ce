import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const MOST_ANSWERS = 50;

/**
 * Answers introspection from text made once: the schema does not change while the server runs, and tools ask for all of
 * it each time they start. The few different questions that they ask are remembered, and no more.
 */
export function useIntrospectionCache(): Plugin {
  const answers = new Map<string, string>();

  return {
    onParams({ params, setResult }) {
      const answer = answers.get(keyOf(params));
      if (answer !== undefined) setResult({ data: {}, stringify: () => answer } as Parameters<typeof setResult>[0]);
    },
    onExecute({ args }) {
      const { params } = args.contextValue;
      if (!asksForSchemaOnly(args.document) || answers.size >= MOST_ANSWERS) return;
      return {
        onExecuteDone({ result }) {
          if ('data' in result && !('errors' in result)) answers.set(keyOf(params), JSON.stringify(result));
        },
      };
    },
  };
}

function keyOf({
  query,
  operationName,
  variables,
}: {
  query?: string;
  operationName?: string;
  variables?: object;
}): string {
  return JSON.stringify([query, operationName, variables ?? {}]);
}

function asksForSchemaOnly({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const selections = operations.flatMap(({ selectionSet }) => selectionSet.selections);
  return selections.every(
    (selection) => selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value),
  );
}
