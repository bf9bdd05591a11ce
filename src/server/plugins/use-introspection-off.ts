import { type GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Hides the schema: rejects introspection, and removes suggestions of similar names from errors. */
export function useNoIntrospection(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
    },
    onResultProcess({ result }) {
      if (Array.isArray(result) || !('errors' in result)) return;
      for (const error of (result.errors ?? []) as GraphQLError[])
        error.message = error.message.replace(/ ?Did you mean .*\?/s, '');
    },
  };
}
