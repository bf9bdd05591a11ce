import type { ClaimBasis, ClaimStatus, DocumentPageQuery } from '../operations.ts';
import type { Range } from './segments.ts';

export type Passage = NonNullable<DocumentPageQuery['document']>['passages'][number];
export type PassageClaim = Passage['claims'][number];

/** What the text shows of a passage. */
export interface ShownPassage extends Range {
  readonly claims: readonly { readonly basis: ClaimBasis; readonly status: ClaimStatus }[];
}

const BASES: readonly ClaimBasis[] = ['STATED', 'RESOLVED', 'INFERRED', 'EDITORIAL'];

/** The basis that a passage is drawn with: the strongest of its claims. */
export function basisOf({ claims }: ShownPassage): ClaimBasis {
  return BASES.find((basis) => claims.some((claim) => claim.basis === basis)) ?? 'STATED';
}

/** How many claims with each basis rest on the passages. */
export function basisCounts(passages: readonly Passage[]): [ClaimBasis, number][] {
  const claims = passages.flatMap((passage) => passage.claims);
  return BASES.map((basis) => [basis, claims.filter((claim) => claim.basis === basis).length]);
}

/** Whether editors accept none of the claims that rest on a passage. */
export function isContested({ claims }: ShownPassage): boolean {
  return claims.every(({ status }) => status !== 'ACCEPTED');
}

export function rangeName({ start, end }: Range): string {
  return `${start}-${end}`;
}
