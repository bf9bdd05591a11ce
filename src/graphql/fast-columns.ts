import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Lets a field that exposes a column take it from its row at once when it is there. plugin-drizzle looks up the query
 * plan for every such field of every row to find that out, which was a third of the time of a nested query.
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
