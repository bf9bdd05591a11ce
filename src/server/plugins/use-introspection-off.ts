import { type GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Keeps the schema to those who have it: introspection is refused, and errors do not suggest names that are near. */
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
