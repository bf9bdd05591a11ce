import cluster from 'node:cluster';
import { Command, CommanderError } from 'commander';
import { type Config, readConfig } from '../config/environment.ts';
import type { CommandOptions } from '../export/command.ts';
import { ExportRefusal } from '../export/refusal.ts';
import { check, load } from '../loader/load.ts';
import { ProblemsError } from '../loader/problems.ts';
import { counted, describeCounts, describeLoad } from '../loader/report.ts';
import type { WorkerMessage } from './cluster.ts';
import { explain, Failure } from './failures.ts';
import { withDatabase } from './open-database.ts';
import { withProgress } from './progress.ts';
import { stopSignal } from './stop-signal.ts';

// The API, which takes as long to load as all the rest, is imported by the commands that need it.

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

const environmentHelp = `
Settings come from the environment:
  PORT (4000), HOST (127.0.0.1)      where the server listens
  WORKERS (1)                        how many processes serve on the port; over one, Postgres is needed
  DATABASE_URL                       a Postgres server, postgres://user:password@host:port/database;
                                     without it, an embedded database is used
  DATABASE_OWNER_URL                 the same for the role that migrates and loads, where DATABASE_URL may only read
  DATABASE_REPLICA_URLS              servers that follow it and take reads, separated by commas
  DATA_DIR (.data)                   the folder of the embedded database
  DATABASE_WAIT_SECONDS (60)         how long a server that starts waits for a database that does not answer
  DATABASE_CONNECTIONS (10)          the most connections to a Postgres server
  SEEDS (the bundled seeds)          folders loaded at start, separated by commas; empty: none
  DRAIN_SECONDS (10)                 how long a stopping server waits for requests in flight
  LIMIT_COST, LIMIT_DEPTH, …         limits of requests: see docs/api.md, "Limits"
  LOG_LEVEL (warn)                   fatal, error, warn, info, debug, trace or silent; the log is JSON on standard error
  SLOW_MS (1000)                     requests and statements that take so long are in the log at level warn
  METRICS (true)                     whether /metrics is there, for Prometheus
  GRAPHIQL (true)                    whether browsers get GraphiQL at /graphql
  INTROSPECTION (true)               whether the schema is told: by introspection, by suggestions, at /schema.graphql
  PERSISTED_DOCUMENTS                a JSON file, hash to document, of what clients may ask for by hash
  PERSISTED_DOCUMENTS_ONLY (false)   true: they may ask for nothing else`;

/**
 * Runs a command line.
 *
 * @returns the exit code: 0, or 1 after the error was written to standard error
 */
export async function run(environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    await createProgram(environment).parseAsync();
    return 0;
  } catch (error) {
    // Commander has already printed what is wrong with the command line, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    const failure = explain(error, { colour: process.stderr.isTTY && !environment.NO_COLOR });
    // Workers fail alike: the primary process reports one failure for all of them.
    if (cluster.isWorker) sendToPrimary({ failure });
    else complain(failure);
    return 1;
  }
}

function createProgram(environment: NodeJS.ProcessEnv): Command {
  const config = () => readConfig(environment);
  const program = new Command('summitgraph')
    .description('A GraphQL server over a structured data set of diplomatic summits.')
    .configureOutput({ outputError: (text) => complain(text.trim().replaceAll('\n', ' ')) })
    .exitOverride();

  program
    .command('serve')
    .description('bring the database up to date, load the seeds if it does not hold them, and serve')
    .addHelpText('after', environmentHelp)
    .action(async () => {
      const settings = config();
      const stop = stopSignal();
      const { serve, serveAsWorker } = await import('./serve.ts');
      if (!cluster.isWorker) return serve(settings, { say, complain, stop });
      return serveAsWorker(settings, { tell: (url) => sendToPrimary({ url }), stop: () => stop });
    });

  program
    .command('load')
    .description('check dossiers and write them to the database: all of them, or nothing')
    .argument('[folder...]', 'folders that are dossiers or hold some (default: those of SEEDS)')
    .option('--prune', 'remove the dossiers that are not given')
    .option('--json', 'tell the outcome, or the problems, as JSON')
    .addHelpText('after', environmentHelp)
    .action((folders: string[], options: LoadOptions) => loadFolders(config(), folders, options));

  program
    .command('check')
    .description('everything that load does, but the writing')
    .argument('[folder...]', 'folders that are dossiers or hold some (default: those of SEEDS)')
    .option('--json', 'tell the outcome, or the problems, as JSON')
    .action((folders: string[], { json }: { json?: boolean }) =>
      telling(json, async () => {
        const seeds = given(folders, config());
        const checked = await withProgress((onProgress) => check(seeds, { onProgress }));
        return { ...checked, text: `${counted(checked.given, 'sound dossier')}: ${describeCounts(checked.counts)}` };
      }),
    );

  program
    .command('export')
    .description('write the data set, or a part of it, to a file')
    .requiredOption('--format <format>', 'csv, ndjson or jsonld')
    .option('--type <type>', 'one type of record (default: all; csv and ndjson then want a folder)')
    .option('--filter <json>', 'which records: JSON of the filter that the API takes for the same list')
    .option('--out <file>', 'the file, or the folder (default: standard output)')
    .option('--bom', 'begin csv with a byte order mark, for spreadsheets')
    .addHelpText('after', environmentHelp)
    .action((options: CommandOptions) => exportData(config(), options));

  program
    .command('schema')
    .description('print the GraphQL schema, sorted')
    .action(async () => {
      const { lexicographicSortSchema, printSchema } = await import('graphql');
      const { schema } = await import('../graphql/schema.ts');
      say(printSchema(lexicographicSortSchema(schema)));
    });

  return program;
}

interface LoadOptions {
  prune?: boolean;
  json?: boolean;
}

async function loadFolders(config: Config, folders: string[], { prune = false, json }: LoadOptions): Promise<void> {
  const seeds = given(folders, config);
  await withDatabase(config, ({ db }) =>
    telling(json, async () => {
      const loaded = await withProgress((onProgress) => load(db, seeds, { prune, onProgress }));
      return { ...loaded, text: describeLoad(loaded) };
    }),
  );
}

async function exportData(config: Config, options: CommandOptions): Promise<void> {
  try {
    const { planExport } = await import('../export/command.ts');
    const write = planExport(options);
    const outcome = await withDatabase(config, (connection) => write(connection, process.stdout));
    if (outcome !== undefined) say(outcome);
  } catch (error) {
    throw error instanceof ExportRefusal ? new Failure(error.message) : error;
  }
}

/** Tells the outcome of some work on dossiers: its text for a person, or all of it and any problems as JSON. */
async function telling(json: boolean | undefined, work: () => Promise<{ text: string }>): Promise<void> {
  if (!json) {
    say((await work()).text);
    return;
  }
  try {
    const { text: _, ...outcome } = await work();
    say(JSON.stringify(outcome, null, 2));
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    say(JSON.stringify({ problems: error.problems }, null, 2));
    throw new Failure(`${counted(error.problems.length, 'problem')}; nothing was written`);
  }
}

function given(folders: string[], { seeds }: Config): readonly string[] {
  const chosen = folders.length > 0 ? folders : seeds;
  if (chosen.length === 0) throw new Failure('no folder is given, and SEEDS is empty');
  return chosen;
}

function sendToPrimary(word: WorkerMessage): void {
  process.send?.(word);
}
