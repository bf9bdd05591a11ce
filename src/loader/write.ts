import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Database, rowsOf } from '../database/connect.ts';
import { tables } from '../database/tables.ts';
import { type DossierRows, type DossierTable, dossierTables } from './dossier.ts';
import { type Problem, ProblemsError } from './problems.ts';
import { mergeShared } from './shared.ts';
import { type Changes, putRows, removeOthers } from './sync.ts';

/** Any number that no other program uses for an advisory lock in this database. */
const LOAD_LOCK = 4_020_222_002;

/** What a load did to each table it changed. */
export type LoadChanges = Partial<Record<DossierTable, Changes>>;

export interface WriteOptions {
  /** Whether dossiers that are not given are removed. */
  prune?: boolean;
}

type Tx = Pick<Database, 'execute'>;

/**
 * Writes dossiers in one transaction under an advisory lock: all of it is done or none, and of two loads at once the
 * second waits for the first. Rows that are equal are not touched; rows of these dossiers that are gone are removed.
 *
 * @throws {ProblemsError} when a key already belongs to another dossier.
 */
export async function writeDossiers(
  db: Database,
  dossiers: readonly DossierRows[],
  { prune = false }: WriteOptions = {},
): Promise<LoadChanges> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOAD_LOCK})`);
    const given = dossiers.flatMap((rows) => rows.dossiers.map(({ slug }) => slug));
    // What may be removed is what these dossiers do not have; pruned, what no dossier has that is still there.
    const slugs = prune ? [...new Set([...given, ...(await dossiersHeld(tx))])] : given;
    const rows = { ...together(dossiers), ...(await mergeShared(tx, dossiers, slugs)) };
    await refuseForeignKeys(tx, rows, slugs);
    const changes: LoadChanges = {};
    await revive(tx, rows);
    // What is new comes before what refers to it, and what is gone goes after what referred to it.
    for (const name of dossierTables) {
      changes[name] = { ...(await putRows(tx, tables[name] as PgTable, rows[name])), removed: 0 };
    }
    for (const name of dossierTables.toReversed()) {
      const scope = scopeOf(name, slugs);
      const change = changes[name];
      if (name === 'claims' && change) change.removed = await supersede(tx, rows, scope as SQL);
      else if (scope && change) change.removed = await removeOthers(tx, tables[name] as PgTable, rows[name], scope);
    }
    await removeUnnamed(tx, changes);
    await countSummits(tx);
    await stampVersion(tx);
    return Object.fromEntries(
      Object.entries(changes).filter(([, { added, changed, removed }]) => added + changed + removed > 0),
    );
  });
}

async function dossiersHeld(tx: Tx): Promise<string[]> {
  return (await rowsOf<{ slug: string }>(tx, sql`select slug from dossiers`)).map(({ slug }) => slug);
}

/** The rows of all dossiers, table by table; a currency that several give is one. */
function together(dossiers: readonly DossierRows[]): DossierRows {
  const rows = Object.fromEntries(
    dossierTables.map((name) => [name, dossiers.flatMap((dossier): object[] => dossier[name])]),
  );
  const all = rows as unknown as DossierRows;
  return { ...all, currencies: [...new Map(all.currencies.map((row) => [row.code, row])).values()] };
}

/** Which rows of a table are these dossiers'; none for reference tables, whose rows are shared. */
function scopeOf(name: DossierTable, slugs: readonly string[]): SQL | undefined {
  const given = listed(slugs);
  const ownedBy = (column: string, owner: string) =>
    sql`${sql.identifier(column)} in (select slug from ${sql.identifier(owner)} where dossier_slug in (${given}))`;
  const claimOwners = sql`(${sql.join(
    [
      ownedBy('summit_slug', 'summits'),
      sql`participant_id in (select id from participants where ${ownedBy('summit_slug', 'summits')})`,
      ownedBy('deal_slug', 'deals'),
      ownedBy('quote_slug', 'quotes'),
      ownedBy('occasion_slug', 'occasions'),
    ],
    sql` or `,
  )})`;
  switch (name) {
    case 'dossiers':
      return sql`slug in (${given})`;
    case 'names':
    case 'corpora':
    case 'documents':
    case 'occasions':
    case 'summits':
    case 'deals':
    case 'quotes':
      return sql`dossier_slug in (${given})`;
    case 'occasionAttendees':
      return ownedBy('occasion_slug', 'occasions');
    case 'participants':
    case 'summitDeals':
      return ownedBy('summit_slug', 'summits');
    case 'dealParties':
    case 'dealAmounts':
    case 'dealEvents':
      return ownedBy('deal_slug', 'deals');
    case 'quoteCountries':
      return ownedBy('quote_slug', 'quotes');
    case 'claims':
      return claimOwners;
    default:
      return undefined;
  }
}

/** Claims that the dossiers no longer make do not hold any more; they stay, with the moment. */
async function supersede(tx: Tx, { claims }: DossierRows, scope: SQL): Promise<number> {
  const [counts] = await rowsOf<{ superseded: number }>(
    tx,
    sql`with gone as (
      update claims set superseded_at = now()
      where ${scope} and superseded_at is null and id not in (${listed(claims.map(({ id }) => id))})
      returning 1
    )
    select count(*)::int as superseded from gone`,
  );
  return counts?.superseded ?? 0;
}

/** A claim that is made again after it was superseded holds from now on: its earlier time is not kept. */
async function revive(tx: Tx, { claims }: DossierRows): Promise<void> {
  await tx.execute(sql`
    update claims set recorded_at = now(), superseded_at = null
    where superseded_at is not null and id in (${listed(claims.map(({ id }) => id))})`);
}

function listed(values: readonly string[]): SQL {
  return sql`select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb)`;
}

/** A document, summit, deal, quote or occasion belongs to one dossier: another must not take it over. */
async function refuseForeignKeys(tx: Tx, rows: DossierRows, slugs: readonly string[]): Promise<void> {
  const problems: Problem[] = [];
  for (const name of ['documents', 'occasions', 'summits', 'deals', 'quotes'] as const) {
    const taken = await rowsOf<{ slug: string; dossier_slug: string }>(
      tx,
      sql`select slug, dossier_slug from ${tables[name]}
          where slug in (${listed(rows[name].map(({ slug }) => slug))})
            and dossier_slug not in (${listed(slugs)})`,
    );
    for (const { slug, dossier_slug: owner } of taken) {
      const file = rows[name].find((row) => row.slug === slug)?.dossierSlug ?? '';
      problems.push({
        file,
        message: `${slug}: dossier ${owner} already has it in ${name}`,
        hint: 'choose another slug',
      });
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
}

/** A reference row stays as long as some dossier names it, and a currency as long as some deal has it. */
async function removeUnnamed(tx: Tx, changes: LoadChanges): Promise<void> {
  for (const [name, key, column] of [
    ['people', 'slug', 'person_slug'],
    ['organizations', 'slug', 'organization_slug'],
    ['places', 'slug', 'place_slug'],
    ['countries', 'code', 'country_code'],
  ] as const) {
    const named = sql`exists (select from names where ${sql.identifier(column)} = old.${sql.identifier(key)})`;
    await removeUnused(tx, name, sql`not ${named}`, changes);
  }
  const paid = sql`exists (select from deals where settlement_currency_code = old.code)`;
  const counted = sql`exists (select from deal_amounts where currency_code = old.code)`;
  await removeUnused(tx, 'currencies', sql`not ${paid} and not ${counted}`, changes);
}

async function removeUnused(tx: Tx, name: DossierTable, scope: SQL, changes: LoadChanges): Promise<void> {
  const change = changes[name];
  if (change) change.removed = await removeOthers(tx, tables[name] as PgTable, [], scope);
}

async function countSummits(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update people set summit_count = counted.summits
    from (select slug, (select count(*)::int from participants where person_slug = people.slug) as summits from people) as counted
    where counted.slug = people.slug and people.summit_count <> counted.summits`);
}

async function stampVersion(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into dataset as old (version, loaded_at)
    select encode(sha256(convert_to(coalesce(string_agg(slug || ' ' || content_sha256, ',' order by slug), ''), 'UTF8')), 'hex'), now()
    from dossiers
    on conflict ("only") do update set version = excluded.version, loaded_at = excluded.loaded_at
    where old.version <> excluded.version`);
}
