import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A query for one field, named `Type.field`, with nothing but `__typename` of what it returns. */
export interface FieldQuery {
  field: string;
  query: string;
}

/** Values of arguments that are required. */
const required: Readonly<Record<string, string>> = {
  slug: '"x"',
  code: '"CN"',
  id: `"${Buffer.from('Deal:x').toString('base64')}"`,
  ids: '[]',
  moment: '"2030-01-01T00:00:00Z"',
  query: '"gas"',
  fields: '[]',
};

/** Returns a query for each field of each type of objects that a query can reach, by the shortest way there. */
export function eachField(schema: GraphQLSchema): FieldQuery[] {
  const query = schema.getQueryType() as GraphQLObjectType;
  const ways = new Map<GraphQLObjectType, (inside: string) => string>([[query, (inside) => `{ ${inside} }`]]);
  for (const [type, way] of ways) {
    // Those that leave the compiler's ground are not on the way to others, unless there is no other.
    for (const field of fieldsOf(type)) {
      const inner = getNamedType(field.type);
      if (!isObjectType(inner) || ways.has(inner)) continue;
      ways.set(inner, (inside) => way(`${call(field)} { ${inside} }`));
    }
  }
  return [...ways].flatMap(([type, way]) =>
    fieldsOf(type).map((field) => ({
      field: `${type.name}.${field.name}`,
      query: way(call(field) + ('getFields' in getNamedType(field.type) || isUnion(field) ? ' { __typename }' : '')),
    })),
  );
}

function fieldsOf(type: GraphQLObjectType) {
  return Object.values(type.getFields());
}

function isUnion({ type }: GraphQLField<unknown, unknown>): boolean {
  return 'getTypes' in getNamedType(type);
}

function call({ name, args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter((arg) => isNonNullType(arg.type) || (name === 'person' && arg.name === 'slug'));
  if (given.length === 0) return name;
  return `${name}(${given.map((arg) => `${arg.name}: ${required[arg.name] ?? '"x"'}`).join(', ')})`;
}
