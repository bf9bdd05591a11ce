/** The types of records that claims are about, with the column of `claims` that has the record's key. */
export const claimOwners = {
  summit: 'summitSlug',
  participant: 'participantId',
  deal: 'dealSlug',
  quote: 'quoteSlug',
  occasion: 'occasionSlug',
} as const;

export type ClaimOwner = keyof typeof claimOwners;

/** The record that a claim is about. */
export type Owner = { [Column in (typeof claimOwners)[ClaimOwner]]?: string };

/** Returns a value for each of the columns. */
export function forEachOwner<Value>(of: (owner: ClaimOwner) => Value): Record<keyof Owner, Value> {
  const entries = Object.entries(claimOwners).map(([owner, column]) => [column, of(owner as ClaimOwner)]);
  return Object.fromEntries(entries) as Record<keyof Owner, Value>;
}
