import cluster from 'node:cluster';

/**
 * Settles at the first SIGINT or SIGTERM, and in a worker when the process that started it says so, which may hear of the
 * same signal. A second signal ends the process at once, and with it its workers.
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
