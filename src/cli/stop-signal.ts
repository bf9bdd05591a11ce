import cluster from 'node:cluster';

/**
 * Settles at the first SIGINT or SIGTERM, and in a worker also at the message `stop` from the primary process, which
 * may receive the same signal. A second signal ends the process and its workers at once, with exit code 130.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    if (cluster.isWorker) process.on('message', (message) => message === 'stop' && resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}
