import type { Config } from './config.ts';
import { type Connection, connect } from './database/connect.ts';
import { Failure, listenFailure } from './failure.ts';
import { schema } from './graphql/schema.ts';
import { load } from './loader/load.ts';
import { describeCounts } from './loader/report.ts';
import { createLog } from './log.ts';
import { open } from './open.ts';
import { withProgress } from './progress.ts';
import { readExamples } from './server/examples.ts';
import { listen } from './server/listen.ts';
import { type PersistedDocuments, readPersistedDocuments } from './server/persisted-documents.ts';
import { createRoutes } from './server/routes.ts';

/** How whoever starts a server hears of it, and how it hears that it is to stop. */
export interface Surroundings {
  say(text: string): void;
  /** Settles when the server is to stop. */
  stop: Promise<void>;
}

/** Brings the database up to date, loads the seeds if it does not hold them, and serves until it is told to stop. */
export async function serve(config: Config, { say, stop }: Surroundings): Promise<void> {
  const log = createLog(config.logLevel);
  const persisted = await persistedDocuments(config);
  const connection = await openToServe(config, say);
  try {
    const { limits, slowMs, switches } = config;
    const examples = await readExamples();
    const stopping = new AbortController();
    const told = { log, limits, persisted, slowMs, ...switches, stopping: stopping.signal };
    const routes = createRoutes({ schema, connection, examples, ...told });
    const listening = await listen(routes, config).catch((error: unknown) => {
      throw listenFailure(error, config);
    });
    const graphql = `${switches.graphiql ? 'GraphiQL' : 'the endpoint'} at ${listening.url}/graphql`;
    say(`Summitgraph is at ${listening.url}/ (${graphql}). Stop it with Ctrl-C.`);
    await stop;
    stopping.abort();
    say('Stopping.');
    log.info('draining');
    await listening.drain(config.drainSeconds);
  } finally {
    await connection.close();
  }
}

/**
 * The database, brought up to date and loaded, as requests go to it: a Postgres server ends what takes longer than a
 * request may, which a load and a migration are not held to.
 */
async function openToServe(config: Config, say: Surroundings['say']): Promise<Connection> {
  const owner = await open(config);
  const { address } = owner;
  try {
    await seed(owner, config, say);
  } catch (error) {
    await owner.close();
    throw error;
  }
  if (!('url' in address)) return owner;
  await owner.close();
  return connect(address, { connections: config.connections, statementTimeout: config.limits.seconds * 1000 });
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
