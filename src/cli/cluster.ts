import cluster, { type Worker } from 'node:cluster';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../config/log.ts';
import { Failure } from './failures.ts';

/** What a worker tells the process that started it, once: where it serves, or why it cannot. */
export type WorkerMessage = { url: string } | { failure: string };

interface ClusterOptions {
  /** How many workers there are. */
  count: number;
  /** How long each takes at most to stop, in seconds. */
  drainSeconds: number;
  log: Logger;
}

/** Processes that serve on one port. */
export interface Cluster {
  url: string;
  /** Lets all of them end well, and ends those that do not. */
  stop(): Promise<void>;
}

/** A worker that served for so long ended for some other reason than the one before it, in milliseconds. */
const STEADY_MS = 10_000;

/** The longest pause before a worker is started again, in milliseconds. */
const LONGEST_PAUSE_MS = 10_000;

/** How much longer than its requests a worker may take, in milliseconds. */
const GRACE_MS = 3_000;

/**
 * Starts workers, each this program once more, and one for each that ends: at once, or where they end soon after their
 * start, after a pause that grows.
 *
 * @returns when all of them serve
 * @throws {Failure} where one of them does not get so far; none is left then
 */
export async function startCluster({ count, drainSeconds, log }: ClusterOptions): Promise<Cluster> {
  const workers = new Map<Worker, Promise<void>>();
  const serving = new WeakSet<Worker>();
  const stopping = new AbortController();
  let soonEnds = 0;

  /** Starts a worker. Gives where it serves, and when it has ended. */
  async function start(): Promise<{ url: string; ended: Promise<string> }> {
    const worker = cluster.fork();
    const ended = new Promise<string>((resolve) => {
      worker.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    });
    workers.set(
      worker,
      ended.then(() => void workers.delete(worker)),
    );
    const said = new Promise<WorkerMessage>((resolve) => {
      // Workers send other things too, such as what they have counted.
      worker.on(
        'message',
        (message: object) => ('url' in message || 'failure' in message) && resolve(message as WorkerMessage),
      );
    });
    const word = await Promise.race([said, ended.then((how) => ({ failure: `a worker ended with ${how}` }))]);
    if ('failure' in word) throw new Failure(word.failure);
    serving.add(worker);
    return { url: word.url, ended };
  }

  /** Keeps a place filled until all is to stop. */
  async function keep(ended: Promise<string>): Promise<void> {
    let began = performance.now();
    let how = await ended;
    while (!stopping.signal.aborted) {
      soonEnds = performance.now() - began < STEADY_MS ? soonEnds + 1 : 0;
      const pause = soonEnds === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, 50 * 2 ** soonEnds);
      log.warn({ how, pause }, 'a worker ended, another is started');
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      began = performance.now();
      how = await start().then(
        (again) => again.ended,
        (error: Error) => error.message,
      );
    }
  }

  async function stop(): Promise<void> {
    stopping.abort();
    for (const worker of workers.keys()) {
      if (serving.has(worker)) worker.send('stop', () => {});
      // One that is only starting may not hear that yet.
      else worker.process.kill('SIGTERM');
    }
    const late = setTimeout(
      () => {
        for (const worker of workers.keys()) worker.process.kill('SIGKILL');
      },
      drainSeconds * 1000 + GRACE_MS,
    );
    while (workers.size > 0) await Promise.all(workers.values());
    clearTimeout(late);
  }

  try {
    const started = await Promise.all(Array.from({ length: count }, start));
    for (const { ended } of started) void keep(ended);
    return { url: started[0]?.url ?? '', stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
