import { type GraphQLInterfaceType, type GraphQLSchema, isObjectType } from 'graphql';
import { builder, type Context } from '../builder.ts';
import { costs } from '../cost.ts';
import { badInput } from '../errors.ts';
import { currentKey } from '../former-slugs.ts';
import { MAX_PAGE } from '../page.ts';

builder.queryFields((t) => ({
  node: t.node({
    description: 'The object with the given global ID, or null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'Global ID of the object.' }) },
    id: (_root, { id }, _context, info) => checked(id, info.schema),
  }),
  nodes: t.nodeList({
    extensions: costs({ work: ({ ids }) => (Array.isArray(ids) ? ids.length * 3 : 0) }),
    description:
      'The objects with the given global IDs, in the same order, with null for each one that does not exist.',
    args: { ids: t.arg.idList({ required: true, description: 'Global IDs of the objects. Maximum: 100.' }) },
    ids: (_root, { ids }, _context, info) => {
      if (ids.length > MAX_PAGE) throw badInput(`ids: must have at most ${MAX_PAGE} ids, but has ${ids.length}.`);
      return ids.map((id) => checked(id, info.schema));
    },
  }),
}));

/** Returns the id if it is one of this API. */
function checked(id: string, schema: GraphQLSchema): string {
  readNodeId(id, schema);
  return id;
}

/**
 * Reads a global ID: base64 of `Type:key`, with a type of this schema that implements Node.
 *
 * @throws {GraphQLError} BAD_USER_INPUT for any other text
 */
export function readNodeId(id: string, schema: GraphQLSchema): { typeName: string; key: string } {
  const [, typeName = '', key = ''] = /^(\w+):(.+)$/s.exec(Buffer.from(id, 'base64').toString()) ?? [];
  const type = schema.getType(typeName);
  if (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')) return { typeName, key };
  throw badInput(`${JSON.stringify(id)} is not an id of this API. Use the \`id\` of an object that it returned.`);
}

interface NodeLoading {
  loadWithoutCache?(key: string, context: Context, ...rest: unknown[]): Promise<unknown>;
}

/**
 * Makes loaders find records by their former slugs, and return null for a missing row, which would otherwise be an error and take
 * the other rows of `nodes` with it. plugin-drizzle has no option for this, and only the message identifies its error.
 */
export function forgiveMissingNodes(schema: GraphQLSchema): void {
  for (const { name } of schema.getImplementations(schema.getType('Node') as GraphQLInterfaceType).objects) {
    const options = builder.configStore.getTypeConfig(name, 'Object').pothosOptions as NodeLoading;
    const load = options.loadWithoutCache;
    if (!load) continue;
    options.loadWithoutCache = async (key, context, ...rest) => {
      const loadOrNull = (loaded: string) => load(loaded, context, ...rest).catch(nullIfMissing);
      const found = await loadOrNull(key);
      const current = found === null ? await currentKey(context.db, name, key) : undefined;
      return current === undefined ? found : loadOrNull(current);
    };
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && /^Model \w+\(.*\) not found$/s.test(error.message)) return null;
  throw error;
}
