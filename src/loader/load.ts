import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../database/connect.ts';
import { type DossierRows, type DossierTable, dossierTables } from './dossier.ts';
import { type Problem, ProblemsError } from './problems.ts';
import { findDossiers, readDossier } from './read.ts';
import { validate } from './validate.ts';
import { type LoadChanges, type WriteOptions, writeDossiers } from './write.ts';

export interface Checked {
  dossiers: DossierRows[];
  /** How many rows the dossiers come to, table by table. */
  counts: Partial<Record<DossierTable, number>>;
}

/**
 * All of a load but the writing: reads the dossiers in folders and turns them into rows.
 *
 * @throws {ProblemsError} with everything that is wrong with any of them.
 */
export async function check(folders: readonly string[]): Promise<Checked> {
  const problems: Problem[] = [];
  const dossiers: DossierRows[] = [];
  for (const folder of await findDossiers(folders)) {
    try {
      const validated = validate(await readDossier(folder));
      if ('problems' in validated) problems.push(...validated.problems);
      else dossiers.push(withHash(validated.rows));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  problems.push(...definedTwice(dossiers));
  if (problems.length > 0) throw new ProblemsError(problems);
  const counts = Object.fromEntries(
    dossierTables.map((name) => [name, dossiers.reduce((sum, rows) => sum + rows[name].length, 0)]),
  );
  return { dossiers, counts };
}

/** Checks the dossiers in folders and writes them. Without changes in any table, the database already held them. */
export async function load(
  db: Database,
  folders: readonly string[],
  options: WriteOptions = {},
): Promise<Checked & { changes: LoadChanges }> {
  const checked = await check(folders);
  return { ...checked, changes: await writeDossiers(db, checked.dossiers, options) };
}

/** Whether the database holds exactly this content of these dossiers. */
export async function isLoaded(db: Database, { dossiers }: Checked): Promise<boolean> {
  const held = await rowsOf<{ slug: string; content_sha256: string }>(
    db,
    sql`select slug, content_sha256 from dossiers`,
  );
  const hashes = new Map(held.map(({ slug, content_sha256 }) => [slug, content_sha256]));
  return dossiers.every((rows) => rows.dossiers.every(({ slug, contentSha256 }) => hashes.get(slug) === contentSha256));
}

/** The hash is over the rows, not the files: a change to how the loader reads a file is a change of content too. */
function withHash(rows: DossierRows): DossierRows {
  const contentSha256 = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return { ...rows, dossiers: rows.dossiers.map((dossier) => ({ ...dossier, contentSha256 })) };
}

function definedTwice(dossiers: readonly DossierRows[]): Problem[] {
  const problems: Problem[] = [];
  for (const name of ['dossiers', 'documents', 'occasions', 'summits', 'deals', 'quotes'] as const) {
    const owners = new Map<string, string>();
    for (const rows of dossiers) {
      const dossier = rows.dossiers[0]?.slug ?? '';
      for (const { slug } of rows[name]) {
        const owner = owners.get(slug);
        if (owner !== undefined)
          problems.push({ file: dossier, message: `${slug} in ${name} is defined by ${owner} too` });
        owners.set(slug, dossier);
      }
    }
  }
  return problems;
}
