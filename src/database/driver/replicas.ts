import type { Executor } from './executor.ts';
import { withFailover } from './failover.ts';
import type { PostgresServer } from './postgres-server.ts';
import type { VersionMonitor } from './version-monitor.ts';

/** A server and the monitor that reports its state. */
interface MonitoredServer {
  readonly server: PostgresServer;
  readonly monitor: VersionMonitor;
}

/** Chooses the server that a request reads from. */
interface ReplicaRouter {
  /** Returns an executor for one request. It stays with one server as long as that is up. */
  route(): Executor;
  /** Polls all servers now. Throws if none of them answers within a second. */
  check(): Promise<void>;
  /**
   * Polls soon the replicas that hold another version than the primary. Call it when the primary's version has changed.
   */
  follow(): void;
}

/**
 * Routes each request to one of the primary's replicas, round-robin. A replica that does not answer, or that holds
 * another version of the data set than the primary, is skipped; if all are, the primary takes the request. While the
 * primary does not answer, the replicas with the most recently loaded version serve requests.
 */
export function createReplicaRouter(primary: MonitoredServer, replicas: readonly MonitoredServer[]): ReplicaRouter {
  let isPrimaryAsked = false;
  void primary.monitor.first.then(() => {
    isPrimaryAsked = true;
  });
  let count = 0;

  /** Returns the replicas that hold the version to answer with. */
  function current(): MonitoredServer[] {
    // Before the primary has been polled there is no version to compare the replicas with.
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
        // An answer that began with one version must not go on with another.
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
