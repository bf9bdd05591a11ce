import { sql } from 'drizzle-orm';
import type { Database } from '../../../src/database/connection.ts';

/** Has a claim of the first dossier cite its passage so many times more. */
export async function addPassages(db: Database, count: number): Promise<void> {
  // Without the triggers that look the words up in the document: the copies are as true as what they are made of.
  await db.execute(sql`alter table claim_spans disable trigger user`);
  await db.execute(sql`
    insert into claim_spans (claim_id, ordinal, document_slug, start_at, end_at, exact, prefix, suffix, resolves)
    select claim_id, 1000 + n, document_slug, start_at, end_at, exact, prefix, suffix, resolves
    from (select * from claim_spans order by claim_id, ordinal limit 1) as one, generate_series(1, ${count}::int) as n`);
  await db.execute(sql`alter table claim_spans enable trigger user`);
  await db.execute(sql`analyze claim_spans`);
}
