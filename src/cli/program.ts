import cluster from 'node:cluster';
import { Command, CommanderError } from 'commander';
import { type Config, readConfig } from '../config/environment.ts';
import type { CommandOptions } from '../export/command.ts';
import { ExportRefusal } from '../export/refusal.ts';
import { check, load } from '../loader/load.ts';
import { ProblemsError } from '../loader/problems.ts';
import { dossiersToPrune } from '../loader/pruned.ts';
import { counted, describeChecked, describeLoad } from '../loader/report.ts';
import type { WorkerMessage } from './cluster.ts';
import { confirmPrune } from './confirm-prune.ts';
import { explain, Failure } from './failures.ts';
import { describeDatabase, withDatabase } from './open-database.ts';
import { withProgress } from './progress.ts';
import { makeImages } from './seeds-image.ts';
import { settingsHelp } from './settings-help.ts';
import { stopSignal } from './stop-signal.ts';

// The GraphQL schema takes as long to import as everything else, so only the commands that need it import it.

const print = (text: string) => process.stdout.write(`${text}\n`);
const warn = (text: string) => process.stderr.write(`${text}\n`);

/**
 * Runs the command line in `process.argv`.
 *
 * @returns the exit code: 0, or 1 after an error was written to standard error
 */
export async function run(environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    await createProgram(environment).parseAsync();
    return 0;
  } catch (error) {
    // Commander has already printed the usage error or the help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    const failure = explain(error, { colour: process.stderr.isTTY && !environment.NO_COLOR });
    // All workers fail for the same reason: the primary process prints it once.
    if (cluster.isWorker) sendToPrimary({ failure });
    else warn(failure);
    return 1;
  }
}

function createProgram(environment: NodeJS.ProcessEnv): Command {
  const config = () => readConfig(environment);
  const program = new Command('summitgraph')
    .description('A GraphQL server over a structured data set of diplomatic summits.')
    .configureOutput({ outputError: (text) => warn(text.trim().replaceAll('\n', ' ')) })
    .exitOverride();

  program
    .command('serve')
    .description('Start the server: migrate the database, load the seeds if they are missing, and listen')
    .addHelpText('after', settingsHelp())
    .action(async () => {
      const settings = config();
      const stop = stopSignal();
      const { serve, serveAsWorker } = await import('./serve.ts');
      if (!cluster.isWorker) return serve(settings, { print, warn, stop });
      return serveAsWorker(settings, { onReady: (url) => sendToPrimary({ url }), untilStop: () => stop });
    });

  program
    .command('load')
    .description('Load dossiers into the database: all of them, or none')
    .argument('[folder...]', 'dossiers, or folders that contain dossiers (default: SEEDS)')
    .option('--prune', 'remove all other dossiers from the database; lists them and asks first')
    .option('--dry-run', 'check against the database too and report what would change, but write nothing')
    .option('--yes', 'with --prune: remove them without asking')
    .option('--json', 'print the result, or the problems, as JSON')
    .addHelpText('after', settingsHelp())
    .action((folders: string[], options: LoadOptions) => loadFolders(config(), folders, options));

  program
    .command('check')
    .description('Check dossiers as load does, without a database')
    .argument('[folder...]', 'dossiers, or folders that contain dossiers (default: SEEDS)')
    .option('--json', 'print the result, or the problems, as JSON')
    .action((folders: string[], { json }: { json?: boolean }) =>
      printResult(json, async () => {
        const seeds = foldersOrSeeds(folders, config());
        const checked = await withProgress((onProgress) => check(seeds, { onProgress }));
        return { ...checked, text: describeChecked(checked) };
      }),
    );

  program
    .command('draft')
    .description('Propose facts for the documents of a folder, without a database or network; a person confirms them')
    .argument('<folder>', 'folder with .txt files, and .md files with front matter')
    .option(
      '--accept [what...]',
      'confirm all, sections (quotes) or records (quotes.xi-trade); alone: one by one, on a terminal',
    )
    .option('--reject <what...>', 'take proposals out for good')
    .action(async (folder: string, options: DraftCommandOptions) => draft(folder, options, config(), environment));

  program
    .command('review')
    .description('Serve a page on this machine on which a person confirms, corrects and rejects what is proposed')
    .argument('<folder>', 'folder with a draft')
    .option('--port <port>', 'port to listen on; 0 takes a free one', '0')
    .action(async (folder: string, { port }: { port: string }) => {
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
        throw new Failure('--port: expected a whole number from 0 to 65535');
      const { serveReview } = await import('../server/review/serve-review.ts');
      const stop = stopSignal();
      const { url, drain } = await serveReview(folder, Number(port));
      print(
        `Review of ${folder}: ${url}\nOnly this machine can open it. Ctrl-C ends it; every decision is saved at once.`,
      );
      await stop;
      await drain(1);
    });

  program
    .command('export')
    .description('Export the data set, or one type of record')
    .requiredOption('--format <format>', 'csv, ndjson or jsonld')
    .option('--type <type>', 'type of record (default: all; csv and ndjson then require a folder as --out)')
    .option('--filter <json>', 'filter as JSON, in the form of the filter argument of the same list in the API')
    .option('--out <file>', 'file or folder to write to (default: standard output)')
    .option('--bom', 'start csv with a byte order mark, for spreadsheets')
    .addHelpText('after', settingsHelp())
    .action((options: CommandOptions) => exportData(config(), options));

  program
    .command('schema')
    .description('Print the GraphQL schema (SDL), sorted by name')
    .action(async () => {
      // Not the library itself: in the built program it has no named exports where it is loaded late.
      const { schemaText } = await import('../graphql/schema-text.ts');
      print(schemaText());
    });

  program
    .command('prepare')
    .description('Prepare the embedded database, so that its first start takes less time; npm runs this at install')
    .action(async () => {
      // Without the image everything works, and with Postgres nobody needs it: installing must not fail for it.
      await makeImages().catch((error: unknown) => warn(`The embedded database was not prepared: ${error}`));
    });

  return program;
}

interface LoadOptions {
  prune?: boolean;
  dryRun?: boolean;
  yes?: boolean;
  json?: boolean;
}

async function loadFolders(
  config: Config,
  folders: string[],
  { prune = false, dryRun = false, yes = false, json }: LoadOptions,
): Promise<void> {
  const seeds = foldersOrSeeds(folders, config);
  await withDatabase(config, ({ db, address }) =>
    printResult(json, async () => {
      const database = describeDatabase(address);
      if (process.stderr.isTTY) warn(`Loading into ${database}`);
      if (prune && !yes && !dryRun) await confirmPrune(await dossiersToPrune(db, seeds));
      const loaded = await withProgress((onProgress) => load(db, seeds, { prune, dryRun, onProgress }));
      const undone = dryRun ? '\nnothing was written: this was a dry run' : '';
      return { ...loaded, database, text: `${describeLoad(loaded)}\ndatabase: ${database}${undone}` };
    }),
  );
}

interface DraftCommandOptions {
  accept?: true | string[];
  reject?: string[];
}

async function draft(
  folder: string,
  { accept, reject }: DraftCommandOptions,
  { draftModel: model }: Config,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const colour = Boolean(process.stdout.isTTY) && !environment.NO_COLOR;
  if (reject) print(await (await import('./confirm.ts')).rejectRecords(folder, reject));
  if (accept === true) {
    const { confirmOneByOne } = await import('./confirm.ts');
    const editor = environment.VISUAL || environment.EDITOR;
    return confirmOneByOne(folder, { input: process.stdin, output: process.stdout, editor, colour });
  }
  if (accept) print(await (await import('./confirm.ts')).acceptRecords(folder, accept));
  if (accept || reject) return;
  const { draftIntoFile } = await import('../drafter/command.ts');
  print(await withProgress((onProgress) => draftIntoFile(folder, { onProgress, colour, model, warn }), 'documents'));
}

async function exportData(config: Config, options: CommandOptions): Promise<void> {
  try {
    const { planExport } = await import('../export/command.ts');
    const write = planExport(options);
    const summary = await withDatabase(config, (connection) => write(connection, process.stdout));
    if (summary !== undefined) print(summary);
  } catch (error) {
    throw error instanceof ExportRefusal ? new Failure(error.message) : error;
  }
}

/** Prints the result of some work on dossiers: as text, or as JSON, which also has the problems. */
async function printResult(json: boolean | undefined, work: () => Promise<{ text: string }>): Promise<void> {
  if (!json) {
    print((await work()).text);
    return;
  }
  try {
    const { text: _, ...result } = await work();
    print(JSON.stringify(result, null, 2));
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    print(JSON.stringify({ problems: error.problems }, null, 2));
    throw new Failure(`${counted(error.problems.length, 'problem')}; nothing was written`);
  }
}

function foldersOrSeeds(folders: string[], { seeds }: Config): readonly string[] {
  const chosen = folders.length > 0 ? folders : seeds;
  if (chosen.length === 0) throw new Failure('no folder given and SEEDS is empty');
  return chosen;
}

function sendToPrimary(message: WorkerMessage): void {
  process.send?.(message);
}
