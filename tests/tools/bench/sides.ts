import { getIntrospectionQuery } from 'graphql';
import postgres from 'postgres';
import { ask } from './ask.ts';
import type { Child } from './children.ts';
import { findCursors, type Keys, type Variant } from './keys.ts';
import { inServersForm, peerQueries, peerVariables, peerWalks } from './peer/queries.ts';
import type { Shape } from './shapes.ts';
import { askedAgain, floorPath, floorTarget, posted, serverTarget, type Target } from './targets.ts';

export type SideName = 'server' | 'peer' | 'floor';

/** The names of the sides in the output. */
export const sideTitles: Readonly<Record<SideName, string>> = {
  server: 'server',
  peer: 'PostGraphile',
  floor: 'floor',
};

/** A server that is measured. */
export interface Side {
  readonly name: SideName;
  readonly child: Child;
  /** Whether it has an equal of a shape. */
  has(shape: Shape): boolean;
  /** The `data` of its answer, in the form in which the GraphQL server gives it. */
  answer(shape: Shape, variant: Variant): Promise<unknown>;
  target(shape: Shape): Promise<Target>;
}

/** Starts a program as a side: its arguments, its variables, the Node.js to run it with and the path that tells that it is ready. */
export type Start = (
  name: SideName,
  args: string[],
  env: Record<string, string>,
  how?: { node?: string; path?: string },
) => Promise<Child>;

/** Starts the GraphQL server. */
export async function startServer(start: Start, databaseUrl: string): Promise<Side> {
  // Without the cache of responses unless asked for: variables come again, and the other sides have none.
  const { CACHE_BYTES = '0' } = process.env;
  const env = { DATABASE_URL: named(databaseUrl, 'server'), SEEDS: '', LOG_LEVEL: 'warn', CACHE_BYTES };
  const child = await start('server', ['dist/main.js', 'serve'], env);
  const target = async (shape: Shape) =>
    shape.conditional
      ? askedAgain(`${shape.name}, server`, child.url, shape.document, shape.variants[0]?.variables ?? {})
      : serverTarget(shape, child.url);
  const answer = (shape: Shape, { variables }: Variant) => ask(`${child.url}/graphql`, shape.document, variables);
  return { name: 'server', child, has: () => true, answer, target };
}

/** Starts the floor, which takes the introspection from the GraphQL server. */
export async function startFloor(start: Start, databaseUrl: string, server: Child): Promise<Side> {
  const child = await start('floor', ['tests/tools/bench/floor.ts'], {
    DATABASE_URL: named(databaseUrl, 'floor'),
    GRAPHQL_URL: `${server.url}/graphql`,
    INTROSPECTION_QUERY: getIntrospectionQuery(),
  });

  async function answer(shape: Shape, variant: Variant): Promise<unknown> {
    const response = await fetch(child.url + floorPath(shape, variant));
    if (!response.ok) throw new Error(`The floor answers ${response.status} to ${floorPath(shape, variant)}`);
    const { data } = (await response.json()) as { data: unknown };
    return data;
  }

  return { name: 'floor', child, has: () => true, answer, target: async (shape) => floorTarget(shape, child.url) };
}

/** Starts PostGraphile, as it was installed, with a function for full-text search. */
export async function startPeer(start: Start, databaseUrl: string, node: string, keys: Keys): Promise<Side> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await client.file(new URL('peer/search.sql', import.meta.url).pathname).finally(() => client.end());
  const env = { DATABASE_URL: named(databaseUrl, 'peer'), NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const path = `/graphql?${new URLSearchParams({ query: '{ __typename }' })}`;
  const child = await start('peer', ['tests/tools/bench/peer/server.mjs'], env, { node, path });
  const cursors = await findCursors(`${child.url}/graphql`, peerWalks, keys.counts);

  function asked({ name, variants }: Shape) {
    const query = peerQueries[name];
    if (!query) throw new Error(`PostGraphile has no equal of ${name}`);
    const variables = (variant: Variant) => peerVariables(query, variant, cursors);
    return { document: query.document, variables, all: variants.map(variables) };
  }

  return {
    name: 'peer',
    child,
    has: ({ name }) => name in peerQueries,
    async answer(shape, variant) {
      const { document, variables } = asked(shape);
      return inServersForm(await ask(`${child.url}/graphql`, document, variables(variant)));
    },
    async target(shape) {
      const { document, all } = asked(shape);
      const name = `${shape.name}, PostGraphile`;
      if (shape.conditional) return askedAgain(name, child.url, document, all[0] ?? {});
      return { name, url: child.url, requests: all.map((variables) => posted(document, variables)) };
    },
  };
}

/** The `application_name` of the connections of a side. */
export function applicationName(side: SideName): string {
  return `bench_${side}`;
}

/** The address of a database with the name by which the connections of a side are found. */
function named(databaseUrl: string, side: SideName): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', applicationName(side));
  return url.href;
}
