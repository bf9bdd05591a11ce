import type { Column } from '../export-type.ts';
import { idOf, type Linked, linked } from '../linked-data.ts';

/** A passage of a document: [start, end) in Unicode code points. */
interface Passage {
  documentSlug: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  /** True where it tells what another passage refers to, and does not say the value itself. */
  resolves: boolean;
}

export interface ClaimRow {
  id: string;
  field: string;
  value: string;
  basis: string;
  status: string;
  verifiedBy: string;
  note: string | null;
  evidence: Passage[];
}

export const passageColumns = {
  documentSlug: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  resolves: true,
} as const;

/** When a claim was recorded is not among them: it differs between databases that hold the same version. */
export const claimColumns = {
  id: true,
  field: true,
  value: true,
  basis: true,
  status: true,
  verifiedBy: true,
  note: true,
} as const;

/** What a query asks of the claims of a record: those that hold now, with the words behind them. */
export const withClaims = {
  columns: claimColumns,
  orderBy: { ordinal: 'asc' },
  with: { evidence: { columns: passageColumns, orderBy: { ordinal: 'asc' } } },
} as const;

/** The claims of a record as the API names their fields; a document is told by its slug. */
export function claimsOf(claims: readonly ClaimRow[]) {
  return claims.map(({ id, field, value, basis, status, verifiedBy, note, evidence }) => ({
    id,
    field,
    value,
    basis,
    status,
    verifiedBy,
    note,
    evidence: evidence.map(passageOf),
  }));
}

export function passageOf({ documentSlug, start, end, exact, prefix, suffix, resolves }: Passage) {
  return { document: documentSlug, start, end, exact, prefix, suffix, resolves };
}

export type Claim = ReturnType<typeof claimsOf>[number];

/** The documents behind a record, each once. */
export function documentsOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ document }) => document)))].sort();
}

/** The column of a record that has claims. */
export const documentsCell: { readonly [name: string]: Column<{ claims: Claim[] }> } = {
  documents: { description: 'documents behind the record, by slug', of: ({ claims }) => documentsOf(claims) },
};

/** A record by its kind in ids and its key. */
export interface About {
  kind: string;
  key: string;
}

/**
 * A claim and the words behind it, as an annotation (W3C Web Annotation) whose body is the claim, and whose targets are
 * the passages: the same selection told twice, by position and by its words with what stands around them.
 */
export function annotation(about: About, claim: Claim): Linked {
  return {
    '@id': idOf('annotation', claim.id),
    '@type': 'Annotation',
    motivation: 'linking',
    body: linked({
      '@id': idOf('claim', claim.id),
      '@type': 'Claim',
      about: { '@id': idOf(about.kind, about.key) },
      field: claim.field,
      claimedValue: claim.value,
      basis: claim.basis,
      status: claim.status,
      verifiedBy: claim.verifiedBy,
      note: claim.note,
    }),
    target: claim.evidence.map(({ document, start, end, exact, prefix, suffix, resolves }) => ({
      '@type': 'SpecificResource',
      source: idOf('document', document),
      selector: [
        { '@type': 'TextPositionSelector', start, end },
        { '@type': 'TextQuoteSelector', exact, prefix, suffix },
      ],
      resolves,
    })),
  };
}

/** The annotations of a record. */
export function annotations(about: About, claims: readonly Claim[]): Linked[] {
  return claims.map((claim) => annotation(about, claim));
}
