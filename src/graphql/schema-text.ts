import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

/** Returns the schema in SDL, sorted by name. */
export function schemaText(): string {
  return printSchema(lexicographicSortSchema(schema));
}
