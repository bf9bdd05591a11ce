import { type SQL, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../../database/connection.ts';
import type { DossierRows } from '../dossier.ts';
import type { Problem } from '../problems.ts';
import { anyOf } from './scopes.ts';

type Tx = Pick<Database, 'execute'>;

const records = ['summit', 'deal', 'quote', 'occasion'] as const;

/**
 * Renames the records that the database has under one of their former slugs, with all that refers to them, so that their
 * claims and history stay.
 *
 * @param slugs the dossiers of this load, whose records may be renamed
 */
export async function rename(tx: Tx, former: DossierRows['formerSlugs'], slugs: readonly string[]): Promise<void> {
  for (const record of records) {
    const renamed = former.filter((row) => row.record === record);
    if (renamed.length === 0) continue;
    const table = sql.identifier(`${record}s`);
    const given = sql`jsonb_to_recordset(${JSON.stringify(renamed)}::text::jsonb) as given (slug text, "currentSlug" text)`;
    await tx.execute(sql`
      update ${table} as old set slug = "currentSlug" from ${given}
      where old.slug = given.slug and old.dossier_slug = ${anyOf(slugs)}
        and not exists (select from ${table} as taken where taken.slug = "currentSlug")`);
    if (record !== 'summit') continue;
    await tx.execute(sql`
      update participants set id = summit_slug || '/' || person_slug
      where summit_slug = ${anyOf(renamed.map(({ currentSlug }) => currentSlug))} and id <> summit_slug || '/' || person_slug`);
  }
}

/** Finds former slugs that another record has or had: of the dossiers of a load, or taken by their records. */
export async function takenSlugs(tx: Tx, slugs: readonly string[]): Promise<Problem[]> {
  const given = anyOf(slugs);
  const of = (record: string, condition: SQL) => sql`
    select former.record, former.slug, former.current_slug as current, former.dossier_slug as dossier, taken.slug as other,
      taken.dossier_slug as owner
    from former_slugs as former join ${sql.identifier(`${record}s`)} as taken on taken.slug = former.slug
    where former.record = ${record} and ${condition}`;
  const twice = sql`
    select former.record, former.slug, former.current_slug, former.dossier_slug, other.current_slug, other.dossier_slug
    from former_slugs as former join former_slugs as other
      on other.record = former.record and other.slug = former.slug and other.current_slug < former.current_slug
    where former.dossier_slug = ${given} or other.dossier_slug = ${given}`;
  const parts = records.flatMap((record) => [
    of(record, sql`former.dossier_slug = ${given}`),
    of(record, sql`taken.dossier_slug = ${given}`),
  ]);
  const taken = await rowsOf<Record<'record' | 'slug' | 'current' | 'dossier' | 'other' | 'owner', string>>(
    tx,
    sql`${sql.join([...parts, twice], sql` union `)} order by 1, 2, 3`,
  );
  return taken.map(({ record, slug, current, dossier, other, owner }) => ({
    file: slugs.includes(dossier) ? dossier : owner,
    message:
      slug === other
        ? `${record} ${slug} of dossier ${owner} has a slug that ${current} of dossier ${dossier} had`
        : `${slug} is a former slug of ${current} in dossier ${dossier} and of ${other} in dossier ${owner}`,
    hint: 'old links lead to one record: choose another slug, or remove it from formerSlugs',
  }));
}
