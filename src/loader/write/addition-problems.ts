import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../../database/connection.ts';
import { closest } from '../closest.ts';
import type { Problem } from '../problems.ts';
import { anyOf } from './scopes.ts';

type Tx = Pick<Database, 'execute'>;

interface Missing {
  adder: string;
  owner: string;
  record: string;
  key: string;
  /** The dossier that declares the record. */
  found: string | null;
  isLoaded: boolean;
  isGiven: boolean;
  /** The slug that the record has now. */
  renamed: string | null;
}

/**
 * Finds additions of or to the dossiers of a load whose record is not there, or is another dossier's.
 *
 * @param slugs the dossiers that are written or removed
 */
export async function missingRecords(tx: Tx, slugs: readonly string[]): Promise<Problem[]> {
  const given = anyOf(slugs);
  const missing = await rowsOf<Missing & Record<string, unknown>>(
    tx,
    sql`select addition.dossier_slug as adder, owner_slug as owner, record, key, found.dossier_slug as found,
        exists (select from dossiers where slug = owner_slug) as "isLoaded", addition.dossier_slug = ${given} as "isGiven",
        (select max(current_slug) from former_slugs as former where former.record = addition.record and former.slug = key) as renamed
      from additions as addition left join lateral (
        select dossier_slug from summits where record = 'summit' and slug = key
        union all select dossier_slug from deals where record = 'deal' and slug = key
        union all select dossier_slug from quotes where record = 'quote' and slug = key
        union all select dossier_slug from occasions where record = 'occasion' and slug = key
      ) as found on true
      where (addition.dossier_slug = ${given} or owner_slug = ${given}) and found.dossier_slug is distinct from owner_slug
      order by adder, record, key`,
  );
  const problems: Problem[] = [];
  for (const { adder, owner, record, key, found, isLoaded, isGiven, renamed } of missing) {
    const what = `${record} ${key}`;
    if (renamed !== null) {
      const hint = `write ${renamed} in dossier ${adder}, and load it in the same run`;
      problems.push({ file: adder, message: `${what} is called ${renamed} now`, hint });
    } else if (found !== null) {
      const hint = `name it under additions: ${found} in dossier ${adder}`;
      problems.push({ file: adder, message: `${what} is declared by dossier ${found}, not ${owner}`, hint });
    } else if (!isGiven) {
      const hint = isLoaded
        ? `keep it, or load ${adder} without these additions in the same run`
        : `keep ${owner}, or remove ${adder} too`;
      problems.push({ file: owner, message: `${what} cannot be removed: dossier ${adder} adds to it`, hint });
    } else if (!isLoaded) {
      const hint = `load ${owner} too, in the same run or before; the order does not matter`;
      problems.push({ file: adder, message: `${what}: dossier ${owner}, which declares it, is not loaded`, hint });
    } else {
      const meant = closest(key, await slugsOf(tx, record, owner));
      const hint = meant ? `did you mean ${meant}?` : 'correct the slug, or declare it in this dossier';
      problems.push({ file: adder, message: `dossier ${owner} declares no ${what}`, hint });
    }
  }
  return problems;
}

async function slugsOf(tx: Tx, record: string, dossier: string): Promise<string[]> {
  const rows = await rowsOf<{ slug: string }>(
    tx,
    sql`select slug from ${sql.identifier(`${record}s`)} where dossier_slug = ${dossier}`,
  );
  return rows.map(({ slug }) => slug);
}

/** Finds what only shows when several dossiers are put together: translations of translations. */
export async function misplacedValues(tx: Tx, quotes: readonly string[], slugs: readonly string[]): Promise<Problem[]> {
  const chained = await rowsOf<{ slug: string; original: string; dossier: string }>(
    tx,
    sql`select quote.slug, original.slug as original, quote.dossier_slug as dossier
      from quotes as quote join quotes as original on original.slug = quote.translation_of_slug
      where original.translation_of_slug is not null
        and (quote.slug = ${anyOf(quotes)} or original.slug = ${anyOf(quotes)} or quote.dossier_slug = ${anyOf(slugs)})
      order by 1`,
  );
  return chained.map(({ slug, original, dossier }) => ({
    file: dossier,
    message: `quote ${slug}: ${original} is a translation itself`,
    hint: 'give the original, as every translation of it does',
  }));
}
