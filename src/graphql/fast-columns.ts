import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Makes fields that expose a column read it directly from a row that has it. plugin-drizzle looks up the query plan first,
 * for each such field of each row, which took a third of the time of a nested query.
 */
export function readColumnsDirectly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const column = field.extensions.pothosDrizzleVariant;
      const planned = field.resolve;
      if (typeof column === 'string' && planned) field.resolve = columnOr(column, planned);
    }
  }
}

function columnOr(
  column: string,
  planned: GraphQLFieldResolver<unknown, unknown>,
): GraphQLFieldResolver<Record<string, unknown>, unknown> {
  return (row, args, context, info) => {
    const value = row[column];
    return value === undefined ? planned(row, args, context, info) : value;
  };
}
