import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';

/**
 * The request for metrics that a worker sends to the primary process, and its response. `metrics` is the request id.
 */
interface MetricsRequest {
  metrics: number;
}
type MetricsResponse = { metrics: number } & ({ text: string } | { failure: string });

/**
 * Lets every worker serve the aggregated metrics of all workers. Called in the primary process. Connections are
 * distributed among the workers, so without aggregation each scrape would see the counters of a different worker.
 */
export function collectWorkerMetrics(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', (worker: Worker, message: Partial<MetricsRequest>) => {
    if (typeof message?.metrics !== 'number') return;
    const respond = (result: { text: string } | { failure: string }) =>
      worker.send({ metrics: message.metrics, ...result }, () => {});
    all.clusterMetrics().then(
      (text) => respond({ text }),
      (error: Error) => respond({ failure: error.message }),
    );
  });
}

/**
 * Creates a function that reads the metrics, as Prometheus text: in a worker those of all workers, otherwise those of
 * the registry.
 */
export function createMetricsReader(registry: Registry): () => Promise<string> {
  const { worker } = cluster;
  if (!worker) return () => registry.metrics();
  // The constructor registers a listener that answers the aggregation requests of the primary process.
  AggregatorRegistry.setRegistries([registry]);
  new AggregatorRegistry();
  const pending = new Map<number, (response: MetricsResponse) => void>();
  let lastId = 0;
  worker.on('message', (message: Partial<MetricsResponse>) => {
    if (typeof message?.metrics !== 'number') return;
    pending.get(message.metrics)?.(message as MetricsResponse);
    pending.delete(message.metrics);
  });
  return async () => {
    const metrics = ++lastId;
    const response = await new Promise<MetricsResponse>((resolve) => {
      pending.set(metrics, resolve);
      worker.send({ metrics } satisfies MetricsRequest, () => {});
    });
    if ('failure' in response) throw new Error(response.failure);
    return response.text;
  };
}
