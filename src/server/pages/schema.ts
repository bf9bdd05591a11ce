import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { type StaticPage, staticPage } from './html.ts';

/**
 * The schema as a file (GraphQL's schema definition language), for tools that take it from an address: byte for byte what
 * `npm run schema` prints. It is plain text, which browsers show; application/graphql they would save.
 */
export function schemaPage(schema: GraphQLSchema): StaticPage {
  return staticPage(() => `${printSchema(lexicographicSortSchema(schema))}\n`, 'text/plain; charset=utf-8');
}
