import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Database, rowsOf } from '../../database/connection.ts';
import { tables } from '../../database/tables/all.ts';
import { type DossierRows, type DossierTable, dossierTables } from '../dossier.ts';
import { type Problem, ProblemsError } from '../problems.ts';
import { handOver } from './added-participants.ts';
import { trackAdditions } from './additions.ts';
import { countRows, countSummits, removeUnnamed, stampVersion } from './after-load.ts';
import { revive, supersede } from './claim-history.ts';
import { checkNow } from './constraints.ts';
import { ownedByOthers } from './owned-by-others.ts';
import { isShared, type SharedTable, trackTouched } from './reference-rows.ts';
import { rename, takenSlugs } from './renames.ts';
import { scopeOf } from './scopes.ts';
import { type Changes, removeOthers, upsertRows } from './upsert.ts';

/** Arbitrary key of the advisory lock; unique among the programs that use this database. */
const LOAD_LOCK = 4_020_222_002;

/** The changes of a load, for each table that it changed. */
export type LoadChanges = Partial<Record<DossierTable, Changes>>;

type Tx = Pick<Database, 'execute'>;

/** A load in progress. Others see what it writes when it has ended; if it fails, nothing is written. */
interface Writing {
  /** The dossiers that the database holds: the fingerprint of the last read by slug. */
  readonly held: ReadonlyMap<string, string>;
  /**
   * Writes some dossiers with their fingerprints. Equal rows are not touched, and rows that these dossiers no longer
   * have are removed. A batch is in memory as a whole and is sent to the database as one parameter per table.
   */
  put(batch: readonly Dossier[]): Promise<void>;
}

export interface Dossier {
  rows: DossierRows;
  /** If omitted, the dossier is read again at the next load. */
  fingerprint?: string | undefined;
}

interface WritePlan {
  /** Slugs of the dossiers to write. */
  slugs: readonly string[];
  /** Slugs of the dossiers to keep; all others are removed. Default: keep all. */
  keep?: readonly string[];
  /** Whether to undo everything at the end. */
  dryRun?: boolean;
}

/**
 * Writes dossiers in one transaction under an advisory lock: everything is written or nothing, and of two concurrent
 * loads the second waits for the first.
 *
 * @param work writes the dossiers with `put`, and returns the problems found meanwhile; if there are any, nothing is
 *   written
 * @throws {ProblemsError} with these problems, keys that belong to another dossier, and contradictions between dossiers
 */
export async function write(
  db: Database,
  { slugs, keep, dryRun = false }: WritePlan,
  work: (writing: Writing) => Promise<readonly Problem[]>,
): Promise<LoadChanges> {
  const undone = new Undone();
  const written = db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOAD_LOCK})`);
    const held = await dossiersHeld(tx);
    const gone = keep ? [...held.keys()].filter((slug) => !keep.includes(slug)) : [];
    // Other dossiers may take over keys of these, which are still to be written or removed.
    const yielding = new Set([...slugs, ...gone]);
    const changes: LoadChanges = {};
    const touched = trackTouched();
    const shared = trackAdditions();
    const problems: Problem[] = [];
    let hasAdditions = false;

    async function put(batch: readonly Dossier[]) {
      const dossiers = batch.map(({ rows }) => rows);
      const given = dossiers.flatMap((rows) => rows.dossiers.map(({ slug }) => slug));
      for (const slug of given) yielding.delete(slug);
      const found = await ownedByOthers(tx, dossiers, yielding);
      problems.push(...found.problems);
      if (found.problems.length > 0) return;
      const rows = together(dossiers);
      // A new dossier may take over records with rows that it does not have.
      const before = given.filter((slug) => held.has(slug) || found.takers.has(slug));
      await touched.note(tx, dossiers, before);
      await shared.note(tx, before);
      hasAdditions ||= !shared.isEmpty() || rows.additions.length > 0;
      await rename(tx, rows.formerSlugs, slugs);
      for (const name of dossierTables) {
        if (name === 'claims') await revive(tx, rows.claims);
        add(changes, name, await upsertRows(tx, tables[name] as PgTable, rows[name], { keep: kept(name) }));
      }
      if (hasAdditions) await handOver(tx, rows.participants, before);
      await removeGone(tx, rows, before, changes);
      await noteReadings(tx, batch);
      await checkNow(tx, hasAdditions);
      await countRows(tx, 1);
    }

    problems.push(...(await work({ held, put })));
    await touched.note(tx, [], gone);
    await shared.note(tx, gone);
    await removeGone(tx, together([]), gone, changes);
    problems.push(...(await takenSlugs(tx, [...slugs, ...gone])));
    // A dossier with problems is left out, so that the records that others add to may be missing for that only.
    if (problems.length === 0) {
      const written = [...slugs, ...gone];
      problems.push(...(await shared.settle(tx, written, (name, counted) => add(changes, name, counted))));
    }
    const completed = await touched.complete(tx, slugs);
    problems.push(...completed.problems);
    if (problems.length > 0) throw new ProblemsError(problems);
    for (const [name, changed] of Object.entries(completed.changed)) add(changes, name as SharedTable, { changed });
    for (const [name, removed] of Object.entries(await removeUnnamed(tx)))
      add(changes, name as DossierTable, { removed });
    if (dryRun) {
      await tx.execute(sql`set constraints all immediate`);
      undone.changes = changes;
      throw undone;
    }
    await countSummits(tx);
    await stampVersion(tx);
    if (Object.keys(changes).length > 0) await countRows(tx, 0.1);
    return changes;
  });
  return written.catch((error) => {
    if (error === undone) return undone.changes;
    throw error;
  });
}

/** Ends a transaction without its changes. */
class Undone extends Error {
  changes: LoadChanges = {};
}

/** Returns the dossiers of a database: the fingerprint of the last read by slug, empty if there is none. */
export async function dossiersHeld(db: Tx): Promise<Map<string, string>> {
  const rows = await rowsOf<{ slug: string; sha256: string | null }>(
    db,
    sql`select slug, sha256 from dossiers left join readings on dossier_slug = slug`,
  );
  return new Map(rows.map(({ slug, sha256 }) => [slug, sha256 ?? '']));
}

function add(changes: LoadChanges, name: DossierTable, counted: Partial<Changes>): void {
  const { added = 0, changed = 0, removed = 0 } = counted;
  if (added + changed + removed === 0) return;
  const before = changes[name] ?? { added: 0, changed: 0, removed: 0 };
  changes[name] = {
    added: before.added + added,
    changed: before.changed + changed,
    removed: before.removed + removed,
  };
}

/** Merges the rows of dossiers by table; a shared row or currency that several dossiers give is kept once. */
function together(dossiers: readonly DossierRows[]): DossierRows {
  const rows = Object.fromEntries(
    dossierTables.map((name) => [name, dossiers.flatMap((dossier): object[] => dossier[name])]),
  ) as unknown as DossierRows;
  const once = <Row>(given: Row[], key: keyof Row) => [
    ...new Map(given.toReversed().map((row) => [row[key], row])).values(),
  ];
  return {
    ...rows,
    countries: once(rows.countries, 'code'),
    currencies: once(rows.currencies, 'code'),
    places: once(rows.places, 'slug'),
    people: once(rows.people, 'slug'),
    organizations: once(rows.organizations, 'slug'),
  };
}

/** Removes the rows of these dossiers that are not among those given, referring rows before those they refer to. */
async function removeGone(tx: Tx, rows: DossierRows, slugs: readonly string[], changes: LoadChanges): Promise<void> {
  if (slugs.length === 0) return;
  for (const name of dossierTables.toReversed()) {
    const scope = scopeOf(name, slugs);
    if (!scope) continue;
    const removed =
      name === 'claims'
        ? await supersede(tx, rows.claims, scope)
        : await removeOthers(tx, tables[name] as PgTable, rows[name], scope);
    add(changes, name, { removed });
  }
}

/** What existing rows of a table keep: shared rows everything, and claims the status that their dossiers settled on. */
function kept(name: DossierTable): boolean | readonly string[] {
  return isShared(name) || (name === 'claims' ? ['status'] : false);
}

async function noteReadings(tx: Tx, batch: readonly Dossier[]): Promise<void> {
  const readings = batch.flatMap(({ rows, fingerprint }) =>
    rows.dossiers.map(({ slug }) => ({ dossierSlug: slug, sha256: fingerprint ?? '' })),
  );
  await upsertRows(tx, tables.readings, readings);
}
