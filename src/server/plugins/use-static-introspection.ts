import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const MAX_ENTRIES = 50;

/**
 * Caches responses to introspection as text: the schema does not change while the server runs, and tools request all of
 * it each time they start. Tools use few different queries, so only the first 50 are cached.
 */
export function useIntrospectionCache(): Plugin {
  const cache = new Map<string, string>();

  return {
    onParams({ params, setResult }) {
      const text = cache.get(keyOf(params));
      if (text !== undefined) setResult({ data: {}, stringify: () => text } as Parameters<typeof setResult>[0]);
    },
    onExecute({ args }) {
      const { params } = args.contextValue;
      if (!isIntrospectionOnly(args.document) || cache.size >= MAX_ENTRIES) return;
      return {
        onExecuteDone({ result }) {
          if ('data' in result && !('errors' in result)) cache.set(keyOf(params), JSON.stringify(result));
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

function isIntrospectionOnly({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const selections = operations.flatMap(({ selectionSet }) => selectionSet.selections);
  return selections.every(
    (selection) => selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value),
  );
}
