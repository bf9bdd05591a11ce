import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
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
      if (!asksForSchemaOnly(args.document) || cache.size >= MAX_ENTRIES) return;
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

/** Whether a document asks for nothing but the schema. */
export function asksForSchemaOnly({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const selections = operations.flatMap(({ selectionSet }) => selectionSet.selections);
  return selections.every(
    (selection) => selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value),
  );
}

/** Answers a document that asks for nothing but the schema. Undefined if something is wrong with the request. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variableValues: Readonly<Record<string, unknown>>,
): Buffer | undefined {
  const { data, errors } = executeSync({ schema, document, operationName, variableValues }) as ExecutionResult;
  return errors ? undefined : Buffer.from(JSON.stringify({ data }));
}
