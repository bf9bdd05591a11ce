import { sql } from 'drizzle-orm';
import { type ClaimOwner, claimOwners } from '../../database/claim-owners.ts';
import { type Database, rowsOf } from '../../database/connection.ts';
import type { DossierTable } from '../dossier.ts';
import { type SettledClaim, type SharedClaim, settleClaims } from '../settle/claims.ts';
import { positionOf } from '../settle/entries.ts';
import { type ListEntries, listKey } from './added-lists.ts';
import { keepEarlier } from './claim-history.ts';
import { anyOf } from './scopes.ts';
import type { Changes } from './upsert.ts';

type Tx = Pick<Database, 'execute'>;

/** Settles the claims of records about which several dossiers make some: status, order, and the entry that they are about. */
export async function settleRecords(
  tx: Tx,
  record: ClaimOwner,
  keys: readonly string[],
  entries: ListEntries,
  count: (name: DossierTable, counted: Partial<Changes>) => void,
): Promise<void> {
  if (keys.length === 0) return;
  const column = sql.identifier(claimOwners[record].replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const claims = await rowsOf<SharedClaim & { key: string } & Record<string, unknown>>(
    tx,
    sql`select id, ${column} as key, field, topic, value, added_by as "addedBy", coalesce(given_status, status) as "givenStatus",
        status, ordinal, entry
      from claims where ${column} = ${anyOf(keys)} and superseded_at is null`,
  );
  const byKey = new Map<string, SharedClaim[]>();
  for (const claim of claims) byKey.set(claim.key, [...(byKey.get(claim.key) ?? []), claim]);
  const before = new Map(claims.map((claim) => [claim.id, claim]));
  const changed = [...byKey].flatMap(([key, own]) =>
    settleClaims(own, entryIn(key, own, entries)).filter((settled) => !isSame(settled, before.get(settled.id))),
  );
  if (changed.length === 0) return;
  const statuses = changed.filter(({ id, status }) => before.get(id)?.status !== status).map(({ id }) => id);
  await keepEarlier(tx, sql`id = ${anyOf(statuses)} and recorded_at <> now()`);
  await tx.execute(sql`
    update claims set status = settled.status, ordinal = settled.ordinal, entry = settled.entry,
      recorded_at = case when claims.status = settled.status then recorded_at else now() end
    from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb)
      as settled (id text, status claim_status, ordinal int, entry int)
    where claims.id = settled.id`);
  count('claims', { changed: changed.length });
}

function isSame(settled: SettledClaim, claim: SharedClaim | undefined): boolean {
  return claim?.status === settled.status && claim.ordinal === settled.ordinal && claim.entry === settled.entry;
}

/** Returns the position of the entry that a claim is about in the list of its field. */
function entryIn(key: string, claims: readonly SharedClaim[], entries: ListEntries) {
  const moved = (field: string, entry: number | null) => {
    const position =
      entries.get(listKey(field, key))?.findIndex(({ before }) => before !== null && before === entry) ?? -1;
    return position === -1 ? null : position + 1;
  };
  // The status and date of a deal without a timeline are about its only step.
  const ofStatus = claims.find(({ field, addedBy, entry }) => field === 'status' && addedBy === null && entry !== null);
  const statusAt = ofStatus
    ? (moved('timeline', ofStatus.entry) ??
      positionOf({ value: ofStatus.value, topic: ofStatus.value }, entries.get(listKey('timeline', key)) ?? []))
    : null;
  return (claim: SharedClaim): number | null => {
    if (claim.field === 'status' || claim.field === 'date') return statusAt;
    const list = entries.get(listKey(claim.field, key));
    if (!list) return claim.entry;
    return claim.addedBy === null ? moved(claim.field, claim.entry) : positionOf(claim, list);
  };
}
