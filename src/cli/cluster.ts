import cluster, { type Worker } from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../config/log.ts';
import { Failure } from './failures.ts';

/** The message that a worker sends to the primary process once: the URL it serves, or why it cannot start. */
export type WorkerMessage = { url: string } | { failure: string };

interface ClusterOptions {
  /** Number of workers. */
  count: number;
  /** How long each worker may take to shut down, in seconds. */
  drainSeconds: number;
  log: Logger;
}

/** A group of worker processes that share one port. */
export interface Cluster {
  url: string;
  /** Shuts down all workers gracefully, and kills those that take too long. */
  stop(): Promise<void>;
}

/** A worker that ran for this long is stable: its exit does not count as a failed start. In milliseconds. */
const STABLE_MS = 10_000;

/** The longest delay before a worker is restarted, in milliseconds. */
const MAX_RESTART_DELAY_MS = 10_000;

/** Time that a worker gets on top of `drainSeconds` before it is killed, in milliseconds. */
const GRACE_MS = 3_000;

/**
 * Starts worker processes, each of which runs this program, and restarts those that exit: at once, or with an
 * exponential backoff when they exit soon after their start.
 *
 * @returns once all workers are serving
 * @throws {Failure} if a worker fails to start; all others are stopped first
 */
export async function startCluster({ count, drainSeconds, log }: ClusterOptions): Promise<Cluster> {
  const workers = new Map<Worker, Promise<void>>();
  const serving = new WeakSet<Worker>();
  const stopping = new AbortController();
  let earlyExits = 0;

  /** Starts a worker. Returns its URL, and a promise of its exit code or signal. */
  async function start(): Promise<{ url: string; exited: Promise<string> }> {
    const worker = cluster.fork();
    const exited = new Promise<string>((resolve) => {
      worker.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    });
    workers.set(
      worker,
      exited.then(() => void workers.delete(worker)),
    );
    const reported = new Promise<WorkerMessage>((resolve) => {
      // Workers send other messages too, such as metrics.
      worker.on(
        'message',
        (message: object) => ('url' in message || 'failure' in message) && resolve(message as WorkerMessage),
      );
    });
    const outcome = await Promise.race([
      reported,
      exited.then((reason) => ({ failure: `a worker exited with ${reason} before it was ready` })),
    ]);
    if ('failure' in outcome) throw new Failure(outcome.failure);
    serving.add(worker);
    return { url: outcome.url, exited };
  }

  /** Restarts a worker each time it exits, until the cluster stops. */
  async function supervise(firstExit: Promise<string>): Promise<void> {
    let startedAt = performance.now();
    let reason = await firstExit;
    while (!stopping.signal.aborted) {
      earlyExits = performance.now() - startedAt < STABLE_MS ? earlyExits + 1 : 0;
      const pause = earlyExits === 0 ? 0 : Math.min(MAX_RESTART_DELAY_MS, 50 * 2 ** earlyExits);
      log.warn({ how: reason, pause }, 'worker exited, restarting');
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      startedAt = performance.now();
      reason = await start().then(
        ({ exited }) => exited,
        (error: Error) => error.message,
      );
    }
  }

  async function stop(): Promise<void> {
    stopping.abort();
    for (const worker of workers.keys()) {
      if (serving.has(worker)) worker.send('stop', () => {});
      // A worker that is still starting may not listen for messages yet.
      else worker.process.kill('SIGTERM');
    }
    const killTimer = setTimeout(
      () => {
        for (const worker of workers.keys()) worker.process.kill('SIGKILL');
      },
      drainSeconds * 1000 + GRACE_MS,
    );
    while (workers.size > 0) await Promise.all(workers.values());
    clearTimeout(killTimer);
  }

  try {
    const started = await Promise.all(Array.from({ length: count }, start));
    for (const { exited } of started) void supervise(exited);
    return { url: started[0]?.url ?? '', stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
