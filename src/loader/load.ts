import { createHash } from 'node:crypto';
import type { Database } from '../database/connection.ts';
import { type CheckedDossier, checkDossier } from './check/check-dossier.ts';
import { type DossierRows, type DossierTable, dossierTables } from './dossier.ts';
import { trackOwners } from './key-owners.ts';
import { type Problem, ProblemsError } from './problems.ts';
import { findDossiers, readDossier, slugOf } from './read/dossier-folders.ts';
import { fingerprintOf } from './read/fingerprint.ts';
import { ahead, inBatches } from './write/batches.ts';
import { type Dossier, dossiersHeld, type LoadChanges, write } from './write/write-dossiers.ts';

/** The number of rows of the dossiers, by table. */
export type Counts = Record<DossierTable, number>;

export interface Checked {
  /** Number of dossiers given. */
  given: number;
  /** Number of rows of the dossiers that were read. */
  counts: Counts;
  /** Number of records that nobody has confirmed (`review`), with which a dossier cannot be loaded. */
  toReview: number;
}

export interface Loaded extends Omit<Checked, 'toReview'> {
  /** Number of dossiers skipped because they had not changed since they were last read. */
  unchanged: number;
  /** The changes by table; empty if the database already held this data. */
  changes: LoadChanges;
}

interface ReadOptions {
  /** Called after each dossier with the number read so far and the number to read. */
  onProgress?: ((read: number, all: number) => void) | undefined;
}

export interface LoadOptions extends ReadOptions {
  /** Whether to remove dossiers that are not given. */
  prune?: boolean;
  /** Whether to undo everything at the end: reports what the load would change, or its problems. */
  dryRun?: boolean;
}

/**
 * Runs the part of a load that needs no database: reads the dossiers in folders, one after the other, and turns them
 * into rows.
 *
 * @throws {ProblemsError} with all problems of all dossiers
 */
export async function check(folders: readonly string[], options: ReadOptions = {}): Promise<Checked> {
  const found = await findDossiers(folders);
  const owners = trackOwners();
  const counts = noCounts();
  const problems: Problem[] = [];
  let toReview = 0;
  for await (const { rows, review } of readAll(found, problems, options)) {
    problems.push(...owners.add(rows));
    count(counts, rows);
    toReview += review.length;
  }
  if (problems.length === 0) problems.push(...owners.missing());
  if (problems.length > 0) throw new ProblemsError(problems);
  return { given: found.length, counts, toReview };
}

/**
 * Checks the dossiers in folders and writes them in one transaction. Dossiers whose files have not changed since they
 * were last read are skipped; the others are in memory a few at a time.
 *
 * @throws {ProblemsError} with all problems of all dossiers; then nothing is written
 */
export async function load(
  db: Database,
  folders: readonly string[],
  { prune = false, dryRun = false, onProgress }: LoadOptions = {},
): Promise<Loaded> {
  const found = await findDossiers(folders);
  const unread = await changedSince(await dossiersHeld(db), found);
  const counts = noCounts();
  if (unread.length === 0 && !prune) return { given: found.length, unchanged: found.length, counts, changes: {} };

  const plan = { slugs: unread.map(slugOf), ...(prune && { keep: found.map(slugOf) }), dryRun };
  const changes = await write(db, plan, async ({ held, put }) => {
    const problems: Problem[] = [];
    const dossiers = confirmed(readAll(unread, problems, { onProgress, held }), problems);
    for await (const batch of ahead(inBatches(dossiers))) {
      for (const { rows } of batch) count(counts, rows);
      await put(batch);
    }
    return problems;
  });
  return { given: found.length, unchanged: found.length - unread.length, counts, changes };
}

/**
 * Returns a hash of all dossiers in folders, as the loader of this version reads them.
 *
 * @throws {ProblemsError} for files that cannot be read
 */
export async function fingerprint(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of await findDossiers(folders))
    hash.update(`${slugOf(folder)} ${fingerprintOf(await readDossier(folder))}\n`);
  return hash.digest('hex');
}

/** Returns the folders whose files have changed since they were last read. */
async function changedSince(held: ReadonlyMap<string, string>, folders: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (const folder of folders) {
    const last = held.get(slugOf(folder));
    // A folder that cannot be read is reported when it is read again, with the problems of the other dossiers.
    const now = last && (await readDossier(folder).then(fingerprintOf, () => null));
    if (!last || last !== now) changed.push(folder);
  }
  return changed;
}

interface ReadAllOptions extends ReadOptions {
  /** Fingerprints by slug; dossiers that still have theirs are skipped. */
  held?: ReadonlyMap<string, string>;
}

type ReadDossier = Dossier & Extract<CheckedDossier, { rows: DossierRows }>;

/** Reads and checks dossiers one after the other. Those with problems are left out, and their problems collected. */
async function* readAll(
  folders: readonly string[],
  problems: Problem[],
  { onProgress, held }: ReadAllOptions,
): AsyncGenerator<ReadDossier> {
  for (const [index, folder] of folders.entries()) {
    try {
      const files = await readDossier(folder);
      const fingerprint = fingerprintOf(files);
      if (held?.get(files.slug) !== fingerprint) {
        const validated = checkDossier(files);
        if ('rows' in validated) yield { ...validated, fingerprint };
        else problems.push(...validated.problems);
      }
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
    onProgress?.(index + 1, folders.length);
  }
}

/** Leaves out dossiers with records that nobody has confirmed, and reports a problem for each. */
async function* confirmed(dossiers: AsyncIterable<ReadDossier>, problems: Problem[]): AsyncGenerator<Dossier> {
  for await (const { rows, fingerprint, unconfirmed } of dossiers) {
    if (unconfirmed) problems.push(unconfirmed);
    else yield { rows, fingerprint };
  }
}

function noCounts(): Counts {
  return Object.fromEntries(dossierTables.map((name) => [name, 0])) as Counts;
}

function count(counts: Counts, rows: DossierRows): void {
  for (const name of dossierTables) counts[name] += rows[name].length;
}
