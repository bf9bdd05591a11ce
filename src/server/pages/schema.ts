import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { type StaticPage, staticPage } from './html.ts';

/**
 * Creates the schema as a file in SDL, for tools that read it from a URL: byte for byte what `npm run schema` prints.
 * Its type is text/plain, which browsers display; application/graphql they would download.
 */
export function schemaPage(schema: GraphQLSchema): StaticPage {
  return staticPage(() => `${printSchema(lexicographicSortSchema(schema))}\n`, 'text/plain; charset=utf-8');
}
