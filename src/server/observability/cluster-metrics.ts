import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';

/** What a worker that is asked for the metrics asks the process that started it, and what that answers. */
interface Question {
  metrics: number;
}
type Answer = { metrics: number } & ({ text: string } | { failure: string });

/**
 * Has workers answer with the metrics of all of them: who asks is let in by whichever worker comes next, and would see the
 * counts of one now, and of another then.
 */
export function collectWorkerMetrics(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', (worker: Worker, message: Partial<Question>) => {
    if (typeof message?.metrics !== 'number') return;
    const answer = (rest: { text: string } | { failure: string }) =>
      worker.send({ metrics: message.metrics, ...rest }, () => {});
    all.clusterMetrics().then(
      (text) => answer({ text }),
      (error: Error) => answer({ failure: error.message }),
    );
  });
}

/** The metrics of all workers, asked for in one of them; of a process by itself its own. */
export function gatherer(registry: Registry): () => Promise<string> {
  const { worker } = cluster;
  if (!worker) return () => registry.metrics();
  // It answers the process that started the workers from now on.
  AggregatorRegistry.setRegistries([registry]);
  new AggregatorRegistry();
  const open = new Map<number, (answer: Answer) => void>();
  let count = 0;
  worker.on('message', (message: Partial<Answer>) => {
    if (typeof message?.metrics !== 'number') return;
    open.get(message.metrics)?.(message as Answer);
    open.delete(message.metrics);
  });
  return async () => {
    const metrics = ++count;
    const answer = await new Promise<Answer>((resolve) => {
      open.set(metrics, resolve);
      worker.send({ metrics } satisfies Question, () => {});
    });
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.text;
  };
}
