import { type GraphQLInterfaceType, type GraphQLSchema, isObjectType } from 'graphql';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { badInput } from '../errors.ts';
import { MAX_PAGE } from '../page.ts';

builder.queryFields((t) => ({
  node: t.node({
    description: 'The object with this id, or null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The `id` of the object.' }) },
    id: (_root, { id }, _context, info) => checked(id, info.schema),
  }),
  nodes: t.nodeList({
    extensions: costs({ work: ({ ids }) => (Array.isArray(ids) ? ids.length * 3 : 0) }),
    description: 'The objects with these ids, in their order, with null for each that there is not; 100 at most.',
    args: { ids: t.arg.idList({ required: true, description: 'The `id`s of the objects.' }) },
    ids: (_root, { ids }, _context, info) => {
      if (ids.length > MAX_PAGE) throw badInput(`ids: at most ${MAX_PAGE} at a time, not ${ids.length}.`);
      return ids.map((id) => checked(id, info.schema));
    },
  }),
}));

/** The id, when it is one: base64 of `Type:key`, and the type a node of this schema. */
function checked(id: string, schema: GraphQLSchema): string {
  const typeName = /^(\w+):./s.exec(Buffer.from(id, 'base64').toString())?.[1];
  const type = typeName === undefined ? undefined : schema.getType(typeName);
  if (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')) return id;
  throw badInput(`not an id of this API: ${JSON.stringify(id)}.`);
}

interface NodeLoading {
  loadWithoutCache?(...args: unknown[]): Promise<unknown>;
}

/**
 * Makes a missing row null, so that it neither is an error nor takes the other rows of `nodes` with it. plugin-drizzle
 * rejects for it and has no option not to; it tells of it in these words, and by nothing else.
 */
export function forgiveMissingNodes(schema: GraphQLSchema): void {
  for (const { name } of schema.getImplementations(schema.getType('Node') as GraphQLInterfaceType).objects) {
    const options = builder.configStore.getTypeConfig(name, 'Object').pothosOptions as NodeLoading;
    const load = options.loadWithoutCache;
    if (!load) continue;
    options.loadWithoutCache = async (...args) => {
      try {
        return await load(...args);
      } catch (error) {
        if (error instanceof Error && /^Model \w+\(.*\) not found$/s.test(error.message)) return null;
        throw error;
      }
    };
  }
}
