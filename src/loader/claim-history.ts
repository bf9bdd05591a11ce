import { type SQL, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../database/connect.ts';
import type { DossierRows } from './dossier.ts';
import { anyOf } from './scopes.ts';

type Tx = Pick<Database, 'execute'>;

/** Claims that the dossiers no longer make do not hold any more; they stay, with the moment. Tells how many. */
export async function supersede(tx: Tx, claims: DossierRows['claims'], scope: SQL): Promise<number> {
  const [counts] = await rowsOf<{ superseded: number }>(
    tx,
    sql`with gone as (
      update claims set superseded_at = now()
      where ${scope} and superseded_at is null
        and id not in (select jsonb_array_elements_text(${JSON.stringify(claims.map(({ id }) => id))}::text::jsonb))
      returning 1
    )
    select count(*)::int as superseded from gone`,
  );
  return counts?.superseded ?? 0;
}

/** A claim that is made again after it was superseded holds from now on: its earlier time is not kept. */
export async function revive(tx: Tx, claims: DossierRows['claims']): Promise<void> {
  await tx.execute(sql`
    update claims set recorded_at = now(), superseded_at = null
    where superseded_at is not null and id = ${anyOf(claims.map(({ id }) => id))}`);
}
