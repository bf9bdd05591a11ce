import type { RequestListener } from 'node:http';
import type { Config } from '../config/environment.ts';
import { createLog } from '../config/log.ts';
import type { Connection } from '../database/connection.ts';
import { schema } from '../graphql/schema.ts';
import { load } from '../loader/load.ts';
import { describeCounts } from '../loader/report.ts';
import { type Listening, listen } from '../server/http/listen.ts';
import { gatherForCrew } from '../server/observability/cluster-metrics.ts';
import { readExamples } from '../server/pages/examples.ts';
import { answerStarting } from '../server/pages/starting.ts';
import { type PersistedDocuments, readPersistedDocuments } from '../server/plugins/use-persisted-documents.ts';
import { createRoutes } from '../server/routes.ts';
import { startCluster } from './cluster.ts';
import { Failure, listenFailure, loadFailure } from './failures.ts';
import { connectToRead, openToRead, openWhenThere } from './open-database.ts';
import { withProgress } from './progress.ts';

/** How whoever starts a server hears of it, and how it hears that it is to stop. */
export interface Surroundings {
  say(text: string): void;
  /** Says what is wrong and does not end the program. */
  complain(text: string): void;
  /** Settles when the server is to stop. */
  stop: Promise<void>;
}

/**
 * Brings the database up to date, loads the seeds if it does not hold them, and serves until it is told to stop: by
 * itself, or with several workers. By itself it listens from the first, and until it can serve tells that it is starting.
 */
export async function serve(config: Config, surroundings: Surroundings): Promise<void> {
  const { say, stop } = surroundings;
  const persisted = await persistedDocuments(config);
  const front = config.workers === 1 ? await openFront(config) : undefined;
  const connection = await openToServe(config, surroundings).catch(async (error: unknown) => {
    await front?.listening.drain(0);
    throw error;
  });
  if (!connection) return front?.listening.drain(0);
  const tell = (url: string, by = '') =>
    say(
      `Summitgraph is at ${url}/ (${config.switches.graphiql ? 'GraphiQL' : 'the endpoint'} at ${url}/graphql)${by}. Stop it with Ctrl-C.`,
    );
  const stopping = async () => {
    await stop;
    say('Stopping.');
  };
  if (front) return serveOn(front, connection, { ...config, persisted }, { tell, stop: stopping });
  await connection.close();
  const log = createLog(config.logLevel);
  if (config.switches.metrics) gatherForCrew();
  const crew = await startCluster({ count: config.workers, drainSeconds: config.drainSeconds, log });
  tell(crew.url, `, with ${config.workers} workers`);
  await stopping();
  await crew.stop();
}

/** How a server tells where it is, and how it hears that it is to stop. */
interface Company {
  tell(url: string): void;
  /** Settles when the server is to stop. */
  stop(): Promise<void>;
}

/** What a worker does: the process that started it has brought the database up to date. */
export async function serveAsWorker(config: Config, company: Company): Promise<void> {
  const persisted = await persistedDocuments(config);
  return serveOn(await openFront(config), await connectToRead(config), { ...config, persisted }, company);
}

interface Serving extends Config {
  readonly persisted: PersistedDocuments | undefined;
}

/** A port that is listened on. */
interface Front {
  listening: Listening;
  /** From now on requests get these answers. */
  answer(routes: RequestListener): void;
}

async function openFront(config: Config): Promise<Front> {
  let handle: RequestListener = answerStarting;
  const listening = await listen((request, response) => handle(request, response), config).catch((error: unknown) => {
    throw listenFailure(error, config);
  });
  return {
    listening,
    answer(routes) {
      handle = routes;
    },
  };
}

async function serveOn(
  { listening, answer }: Front,
  connection: Connection,
  serving: Serving,
  { tell, stop }: Company,
): Promise<void> {
  const log = createLog(serving.logLevel);
  try {
    const { limits, persisted, slowMs, switches } = serving;
    const examples = await readExamples();
    const stopping = new AbortController();
    const told = { log, limits, persisted, slowMs, ...switches, stopping: stopping.signal };
    answer(createRoutes({ schema, connection, examples, ...told }));
    tell(listening.url);
    await stop();
    stopping.abort();
    log.info('draining');
    await listening.drain(serving.drainSeconds);
  } finally {
    await connection.close();
  }
}

/** The database, brought up to date and loaded, as requests go to it; nothing where the stop came before it was there. */
async function openToServe(config: Config, { say, complain, stop }: Surroundings): Promise<Connection | undefined> {
  const owner = await openWhenThere(config, complain, stop);
  if (!owner) return undefined;
  try {
    await seed(owner, config, say);
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

async function seed({ db }: Connection, { seeds }: Config, say: Surroundings['say']): Promise<void> {
  if (seeds.length === 0) return;
  const { given, unchanged, counts } = await withProgress((onProgress) => load(db, seeds, { onProgress }));
  if (unchanged < given) say(`Loaded ${describeCounts(counts)}.`);
}
