import type { Connection, ConnectOptions } from '../connection.ts';
import { ConnectionError } from '../errors.ts';
import { addressOf } from './address.ts';
import { StatementPool } from './drizzle-client.ts';
import { connectServer } from './postgres-server.ts';
import { createReplicaRouter } from './replicas.ts';
import { monitorVersion, type VersionMonitor } from './version-monitor.ts';

/** The connection timeouts, in seconds; the one for a replica is shorter, since other servers can answer instead. */
const CONNECT_SECONDS = 10;
const REPLICA_CONNECT_SECONDS = 2;

/**
 * Connects to a Postgres server and its replicas. A statement of a request is observed → sent to one of them, with
 * failover to another if that is lost → retried → queued → prepared → cancellable; each step is a function of this
 * folder.
 */
export function connectPostgres(address: { url: string }, options: ConnectOptions): Connection {
  const { connections = 10, statementTimeout, logger, replicas: urls = [] } = options;
  const open = (url: string, connectTimeout: number) => {
    const session = { server: addressOf(url), connectTimeout, statementTimeout };
    return { session, server: connectServer({ ...session, connections }) };
  };
  let monitor: VersionMonitor | undefined;
  let isClosed = false;
  const primary = open(address.url, CONNECT_SECONDS);
  const replicas = urls.map(({ url }) => {
    const { session, server } = open(url, REPLICA_CONNECT_SECONDS);
    // Statements that wait for an unresponsive server move to another at once.
    return { server, monitor: monitorVersion({ session, listens: false, onSilent: () => server.giveUp() }) };
  });
  const router =
    replicas.length > 0 ? createReplicaRouter({ ...primary, monitor: monitorPrimary() }, replicas) : undefined;
  /** Without replicas, monitoring starts when the server is first asked for, by a readiness check or a cache. */
  function monitorPrimary(): VersionMonitor {
    monitor ??= monitorVersion({ session: primary.session, listens: true, onChange: () => router?.follow() });
    return monitor;
  }

  const servers = [primary, ...replicas].map(({ server }) => server);
  return {
    get db() {
      return new StatementPool(primary.server, { rank: performance.now(), mayTakeAll: true }, undefined, logger).db;
    },
    address,
    connections,
    revision() {
      const { held } = monitorPrimary();
      return held && !primary.session.server.pooler ? `${held.version} ${held.loaded}` : undefined;
    },
    prepared: () => Math.max(...servers.map(({ prepared }) => prepared)),
    // Drizzle passes no signal to its driver, so each request gets a driver of its own.
    forRequest({ signal, rank = performance.now(), isLight, observe }) {
      const scope = { signal, rank, isLight, isRetried: true };
      return new StatementPool(router?.route() ?? primary.server, scope, observe, logger);
    },
    async ready() {
      if (isClosed) throw new ConnectionError('CONNECTION_CLOSED', 'the database was closed');
      await (router ? router.check() : monitorPrimary().check());
    },
    async close() {
      isClosed = true;
      monitor?.close();
      for (const replica of replicas) replica.monitor.close();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
