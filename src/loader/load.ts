import type { Database } from '../database/connection.ts';
import { checkDossier } from './check/check-dossier.ts';
import { type DossierRows, type DossierTable, dossierTables } from './dossier.ts';
import { trackOwners } from './key-owners.ts';
import { type Problem, ProblemsError } from './problems.ts';
import { findDossiers, readDossier, slugOf } from './read/dossier-folders.ts';
import { fingerprintOf } from './read/fingerprint.ts';
import { ahead, inBatches } from './write/batches.ts';
import { type Dossier, dossiersHeld, type LoadChanges, write } from './write/write-dossiers.ts';

/** How many rows dossiers come to, table by table. */
export type Counts = Record<DossierTable, number>;

interface Checked {
  /** How many dossiers were given. */
  given: number;
  /** How many rows those that were read come to. */
  counts: Counts;
}

export interface Loaded extends Checked {
  /** How many of the dossiers were as they were when last read, and not read again. */
  unchanged: number;
  /** Without any, the database already held this. */
  changes: LoadChanges;
}

interface ReadOptions {
  /** Hears how many of the dossiers that have to be read have been. */
  onProgress?: ((read: number, all: number) => void) | undefined;
}

export interface LoadOptions extends ReadOptions {
  /** Whether dossiers that are not given are removed. */
  prune?: boolean;
}

/**
 * All of a load that needs no database: reads the dossiers in folders, one after the other, and turns them into rows.
 *
 * @throws {ProblemsError} with everything that is wrong with any of them.
 */
export async function check(folders: readonly string[], options: ReadOptions = {}): Promise<Checked> {
  const found = await findDossiers(folders);
  const owners = trackOwners();
  const counts = noCounts();
  const problems: Problem[] = [];
  for await (const { rows } of readAll(found, problems, options)) {
    problems.push(...owners.add(rows));
    count(counts, rows);
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return { given: found.length, counts };
}

/**
 * Checks the dossiers in folders and writes them, all or nothing. Those whose files are as they were when last read are
 * not read again; of the others a few at a time are in memory.
 *
 * @throws {ProblemsError} with everything that is wrong with any of them.
 */
export async function load(
  db: Database,
  folders: readonly string[],
  { prune = false, onProgress }: LoadOptions = {},
): Promise<Loaded> {
  const found = await findDossiers(folders);
  const unread = await changedSince(await dossiersHeld(db), found);
  const counts = noCounts();
  if (unread.length === 0 && !prune) return { given: found.length, unchanged: found.length, counts, changes: {} };

  const plan = { slugs: unread.map(slugOf), ...(prune && { keep: found.map(slugOf) }) };
  const changes = await write(db, plan, async ({ held, put }) => {
    const problems: Problem[] = [];
    const dossiers = readAll(unread, problems, { onProgress, held });
    for await (const batch of ahead(inBatches(dossiers))) {
      for (const { rows } of batch) count(counts, rows);
      await put(batch);
    }
    return problems;
  });
  return { given: found.length, unchanged: found.length - unread.length, counts, changes };
}

/** The folders whose files are not as they were when they were last read. */
async function changedSince(held: ReadonlyMap<string, string>, folders: readonly string[]): Promise<string[]> {
  const changed: string[] = [];
  for (const folder of folders) {
    const last = held.get(slugOf(folder));
    // What cannot be read now is told when it is read again, with all that is wrong with the others.
    const now = last && (await readDossier(folder).then(fingerprintOf, () => null));
    if (!last || last !== now) changed.push(folder);
  }
  return changed;
}

interface ReadAllOptions extends ReadOptions {
  /** Fingerprints of dossiers that are not wanted again. */
  held?: ReadonlyMap<string, string>;
}

/** Reads dossiers one after the other; what is wrong with them is added to the problems, and they are left out. */
async function* readAll(
  folders: readonly string[],
  problems: Problem[],
  { onProgress, held }: ReadAllOptions,
): AsyncGenerator<Dossier> {
  for (const [index, folder] of folders.entries()) {
    try {
      const files = await readDossier(folder);
      const fingerprint = fingerprintOf(files);
      if (held?.get(files.slug) !== fingerprint) {
        const validated = checkDossier(files);
        if ('rows' in validated) yield { rows: validated.rows, fingerprint };
        else problems.push(...validated.problems);
      }
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
    onProgress?.(index + 1, folders.length);
  }
}

function noCounts(): Counts {
  return Object.fromEntries(dossierTables.map((name) => [name, 0])) as Counts;
}

function count(counts: Counts, rows: DossierRows): void {
  for (const name of dossierTables) counts[name] += rows[name].length;
}
