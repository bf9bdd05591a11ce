import type { RequestListener } from 'node:http';
import type { Config } from '../config/environment.ts';
import { createLog } from '../config/log.ts';
import type { Connection } from '../database/connection.ts';
import { schema } from '../graphql/schema.ts';
import { load } from '../loader/load.ts';
import { describeCounts } from '../loader/report.ts';
import { type Listening, listen } from '../server/http/listen.ts';
import { collectWorkerMetrics } from '../server/observability/cluster-metrics.ts';
import { readExamples } from '../server/pages/examples.ts';
import { createStarting } from '../server/pages/starting.ts';
import { type PersistedDocuments, readPersistedDocuments } from '../server/plugins/use-persisted-documents.ts';
import { createRoutes } from '../server/routes.ts';
import { startCluster } from './cluster.ts';
import { Failure, listenFailure, loadFailure } from './failures.ts';
import { connectToRead, openToRead, openWhenThere } from './open-database.ts';
import { withProgress } from './progress.ts';

interface ServeOptions {
  /** Prints a line to standard output. */
  print(text: string): void;
  /** Reports a problem that does not end the program. */
  warn(text: string): void;
  /** Settles when the server should shut down. */
  stop: Promise<void>;
}

/**
 * Migrates the database, loads the seeds if they are missing, and serves until `stop` settles: in this process, or with
 * several workers. A single process listens from the beginning and answers 503 until it can serve.
 */
export async function serve(config: Config, options: ServeOptions): Promise<void> {
  const { print, stop } = options;
  const persisted = await persistedDocuments(config);
  const listener = config.workers === 1 ? await openListener(config) : undefined;
  const connection = await openToServe(config, options).catch(async (error: unknown) => {
    await listener?.listening.drain(0);
    throw error;
  });
  if (!connection) return listener?.listening.drain(0);
  const announce = (url: string, suffix = '') =>
    print(
      `Summitgraph is at ${url}/ (${config.switches.graphiql ? 'GraphiQL' : 'the endpoint'} at ${url}/graphql)${suffix}. Press Ctrl-C to stop.`,
    );
  const untilStop = async () => {
    await stop;
    print('Stopping.');
  };
  if (listener) return serveOn(listener, connection, { ...config, persisted }, { onReady: announce, untilStop });
  await connection.close();
  const log = createLog(config.logLevel);
  if (config.switches.metrics) collectWorkerMetrics();
  const cluster = await startCluster({ count: config.workers, drainSeconds: config.drainSeconds, log });
  announce(cluster.url, `, with ${config.workers} workers`);
  await untilStop();
  await cluster.stop();
}

interface ServerHooks {
  /** Called once, when the server answers requests. */
  onReady(url: string): void;
  /** Settles when the server should shut down. */
  untilStop(): Promise<void>;
}

/** Serves as one worker of several. The primary process has already migrated and loaded the database. */
export async function serveAsWorker(config: Config, hooks: ServerHooks): Promise<void> {
  const persisted = await persistedDocuments(config);
  return serveOn(await openListener(config), await connectToRead(config), { ...config, persisted }, hooks);
}

interface ServeConfig extends Config {
  readonly persisted: PersistedDocuments | undefined;
}

/** An open port, whose request handler can be set later. */
interface Listener {
  listening: Listening;
  /** Sets the handler for all requests from now on. Until then, what is starting answers them. */
  handleWith(routes: RequestListener): void;
}

async function openListener(config: Config): Promise<Listener> {
  let handle: RequestListener = createStarting();
  const listening = await listen((request, response) => handle(request, response), config).catch((error: unknown) => {
    throw listenFailure(error, config);
  });
  return {
    listening,
    handleWith(routes) {
      handle = routes;
    },
  };
}

async function serveOn(
  { listening, handleWith }: Listener,
  connection: Connection,
  config: ServeConfig,
  { onReady, untilStop }: ServerHooks,
): Promise<void> {
  const log = createLog(config.logLevel);
  try {
    const { limits, persisted, publicUrl, cacheBytes, slowMs, switches } = config;
    const examples = await readExamples();
    const stopping = new AbortController();
    const options = { log, limits, persisted, publicUrl, cacheBytes, slowMs, ...switches, stopping: stopping.signal };
    handleWith(createRoutes({ schema, connection, examples, ...options }));
    onReady(listening.url);
    await untilStop();
    stopping.abort();
    log.info('draining');
    await listening.drain(config.drainSeconds);
  } finally {
    await connection.close();
  }
}

/**
 * Migrates and loads the database, then opens it for requests.
 *
 * @returns undefined if `stop` settles before the database is available
 */
async function openToServe(config: Config, { print, warn, stop }: ServeOptions): Promise<Connection | undefined> {
  const owner = await openWhenThere(config, warn, stop);
  if (!owner) return undefined;
  try {
    await seed(owner, config, print);
  } catch (error) {
    await owner.close();
    throw loadFailure(error, owner.address);
  }
  if (!('url' in owner.address)) return owner;
  await owner.close();
  return openToRead(config);
}

async function persistedDocuments({ persistedDocuments: setting }: Config): Promise<PersistedDocuments | undefined> {
  if (!setting) return undefined;
  const documents = await readPersistedDocuments(setting.file).catch((error: Error) => {
    throw new Failure(`PERSISTED_DOCUMENTS: ${error.message}`);
  });
  return { documents, only: setting.only };
}

async function seed({ db }: Connection, { seeds }: Config, print: ServeOptions['print']): Promise<void> {
  if (seeds.length === 0) return;
  const { given, unchanged, counts } = await withProgress((onProgress) => load(db, seeds, { onProgress }));
  if (unchanged < given) print(`Loaded ${describeCounts(counts)}.`);
}
