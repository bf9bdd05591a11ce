/** The columns of a claim that decide its status among the claims of a record. */
export interface SharedClaim {
  id: string;
  field: string;
  topic: string;
  value: string;
  /** The dossier that adds it to a record of another one; null for the record's own. */
  addedBy: string | null;
  /** The status as its dossier gives it. */
  givenStatus: string;
  status: string;
  ordinal: number;
  entry: number | null;
}

export type SettledClaim = Pick<SharedClaim, 'id' | 'status' | 'ordinal' | 'entry'>;

/** Sorts what several dossiers say of a record: first its own, then by slug of the dossier, whichever was loaded first. */
export function byPrecedence(a: { addedBy: string | null }, b: { addedBy: string | null }): number {
  if (a.addedBy === b.addedBy) return 0;
  if (a.addedBy === null || b.addedBy === null) return a.addedBy === null ? -1 : 1;
  return a.addedBy < b.addedBy ? -1 : 1;
}

/**
 * Settles the claims that several dossiers make about a record. For each field, or entry of a list that is compared by its
 * topic, the first dossier with claims decides: another value that is ACCEPTED by its own dossier becomes DISPUTED. A
 * party never contradicts another.
 *
 * @param entryOf the position of the entry that a claim is about
 * @returns the claims of the record in their new order
 */
export function settleClaims(
  claims: readonly SharedClaim[],
  entryOf: (claim: SharedClaim) => number | null,
): SettledClaim[] {
  const sorted = [...claims].sort((a, b) => byPrecedence(a, b) || a.ordinal - b.ordinal);
  const decided = new Map<string, { addedBy: string | null; values: Set<string> }>();
  return sorted.map((claim, index) => {
    const slot = JSON.stringify([claim.field, claim.field === 'parties' ? claim.value : claim.topic]);
    const first = decided.get(slot) ?? { addedBy: claim.addedBy, values: new Set() };
    decided.set(slot, first);
    if (first.addedBy === claim.addedBy && claim.givenStatus === 'ACCEPTED') first.values.add(claim.value);
    const isOther = claim.givenStatus === 'ACCEPTED' && !first.values.has(claim.value);
    const status = isOther ? 'DISPUTED' : claim.givenStatus;
    return { id: claim.id, status, ordinal: index + 1, entry: entryOf(claim) };
  });
}
