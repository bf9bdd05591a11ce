import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { type ClientOptions, databaseOn } from './client.ts';
import type { Connection, ConnectOptions } from './connect.ts';
import { movingClient } from './elsewhere.ts';
import { type Lookout, lookAt } from './look.ts';
import { createPool, type Pool } from './pool.ts';
import { countPrepared, readingClient } from './statements.ts';
import { watchedClient } from './watch.ts';

interface Reader {
  readonly pool: Pool;
  readonly lookout: Lookout;
}

type Address = { url: string };

/** How long a replica may take to let us in, in seconds; there are others. */
const REPLICA_CONNECT_SECONDS = 2;

/**
 * A Postgres server and others that follow it, of which each request that reads gets one, in turn. A replica gets none
 * while it does not answer, nor while it holds another version of the data set than the primary; then the primary takes
 * them. While the primary does not answer, the replicas with what was loaded last go on.
 */
export function connectReaders(address: Address, replicas: readonly Address[], options: ConnectOptions): Connection {
  const { connections = 10, statementTimeout, logger } = options;
  const pool = createPool(address.url, { connections, statementTimeout });
  const primary = lookAt({ url: address.url, listens: true, changed: hurry });
  const readers = replicas.map(({ url }) => createReader(url, { connections, statementTimeout }));
  const pools = [pool, ...readers.map((reader) => reader.pool)];
  let isPrimaryAsked = false;
  void primary.first.then(() => {
    isPrimaryAsked = true;
  });
  let turn = 0;

  /** Another version is there: whoever does not hold it yet is asked until it does. */
  function hurry(): void {
    const { held } = primary;
    if (!held) return;
    for (const { lookout } of readers) if (lookout.held && lookout.held.version !== held.version) lookout.hurry();
  }

  /** The version that answers are to be of, and with it the readers that hold it. */
  function fresh(): Reader[] {
    // What a replica holds says nothing before it can be compared.
    if (!isPrimaryAsked) return [];
    const there = readers.filter(({ lookout }) => lookout.held);
    const last = primary.held ?? there.map(({ lookout }) => lookout.held).reduce(later, undefined);
    return there.filter(({ lookout }) => lookout.held?.version === last?.version);
  }

  function next(): Reader | undefined {
    const able = fresh();
    turn = (turn + 1) % Number.MAX_SAFE_INTEGER;
    return able[turn % able.length];
  }

  function clientDuring(signal: AbortSignal): postgres.Sql {
    const reader = next();
    if (!reader) return readingClient(pool, signal);
    const { version } = reader.lookout.held ?? {};
    return movingClient(readingClient(reader.pool, signal), (isBegun) => {
      reader.lookout.doubt();
      const other = primary.held ? undefined : next();
      const held = (other?.lookout ?? primary).held;
      // What is answered of one version must not go on with another.
      if (isBegun && held && held.version !== version) return undefined;
      return readingClient(other?.pool ?? pool, signal);
    });
  }

  const during: Connection['during'] = (signal, watch) => {
    const reading = clientDuring(signal);
    return databaseOn(watch ? watchedClient(reading, watch) : reading, logger);
  };

  return {
    get db() {
      return databaseOn(pool.client, logger);
    },
    address,
    connections,
    prepared: () => Math.max(...pools.map(({ client }) => countPrepared(client))),
    during,
    async ready() {
      await during(new AbortController().signal).execute(sql`select 1`);
    },
    async close() {
      const lookouts = [primary, ...readers.map(({ lookout }) => lookout)];
      await Promise.all(lookouts.map((lookout) => lookout.close()));
      await Promise.all(pools.map((each) => each.close()));
    },
  };
}

function createReader(url: string, options: ClientOptions): Reader {
  const pool = createPool(url, { ...options, connectTimeout: REPLICA_CONNECT_SECONDS });
  // What waits for a server that says nothing goes elsewhere at once.
  const silent = () => pool.giveUp(pool.client);
  return { pool, lookout: lookAt({ url, listens: false, silent }) };
}

function later(one: Lookout['held'], other: Lookout['held']): Lookout['held'] {
  return one && other && one.loaded >= other.loaded ? one : other;
}
