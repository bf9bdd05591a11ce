import type { Executor } from './executor.ts';
import { withFailover } from './failover.ts';
import type { PostgresServer } from './postgres-server.ts';
import type { VersionMonitor } from './version-monitor.ts';

/** A server, and what is known of it. */
interface MonitoredServer {
  readonly server: PostgresServer;
  readonly monitor: VersionMonitor;
}

/** Chooses the server that a request reads from. */
interface ReplicaRouter {
  /** An executor for one request: it stays with one server as long as that is there. */
  route(): Executor;
  /** Asks all servers now. Throws when none of them answers within a second. */
  check(): Promise<void>;
  /** To be called when the primary holds another version: replicas are asked until they hold it too. */
  follow(): void;
}

/**
 * Gives each request one of the replicas of a primary, in turn. A replica gets none while it does not answer, nor while it
 * holds another version of the data set than the primary; then the primary takes them. While the primary does not answer,
 * the replicas with what was loaded last go on.
 */
export function createReplicaRouter(primary: MonitoredServer, replicas: readonly MonitoredServer[]): ReplicaRouter {
  let isPrimaryAsked = false;
  void primary.monitor.first.then(() => {
    isPrimaryAsked = true;
  });
  let count = 0;

  /** The replicas that hold the version that answers are to be of. */
  function current(): MonitoredServer[] {
    // What a replica holds means nothing before it can be compared.
    if (!isPrimaryAsked) return [];
    const answering = replicas.filter(({ monitor }) => monitor.held);
    const last = primary.monitor.held ?? answering.map(({ monitor }) => monitor.held).reduce(later, undefined);
    return answering.filter(({ monitor }) => monitor.held?.version === last?.version);
  }

  function next(): MonitoredServer | undefined {
    const able = current();
    count = (count + 1) % Number.MAX_SAFE_INTEGER;
    return able[count % able.length];
  }

  return {
    route() {
      const chosen = next();
      if (!chosen) return primary.server;
      const { version } = chosen.monitor.held ?? {};
      return withFailover(chosen.server, (isBegun) => {
        chosen.monitor.markDown();
        const other = primary.monitor.held ? primary : (next() ?? primary);
        const { held } = other.monitor;
        // What is answered of one version must not go on with another.
        return isBegun && held && held.version !== version ? undefined : other.server;
      });
    },
    check: () => Promise.any([primary, ...replicas].map(({ monitor }) => monitor.check())),
    follow() {
      const { held } = primary.monitor;
      if (!held) return;
      for (const { monitor } of replicas) if (monitor.held && monitor.held.version !== held.version) monitor.hurry();
    },
  };
}

function later(one: VersionMonitor['held'], other: VersionMonitor['held']): VersionMonitor['held'] {
  return one && other && one.loaded >= other.loaded ? one : other;
}
