import { dossierOf } from '../../graphql/types/claim.ts';
import type { Column } from '../export-type.ts';
import { idOf, type JsonLdNode, nodeOf } from '../linked-data.ts';

/** A passage of a document: [start, end) in Unicode code points. */
interface Passage {
  documentSlug: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  /** Whether it resolves a reference in another passage, and does not state the value itself. */
  resolves: boolean;
}

export interface ClaimRow {
  id: string;
  field: string;
  value: string;
  label: string | null;
  basis: string;
  status: string;
  verifiedBy: string;
  origin: string;
  note: string | null;
  countsFrom: string | null;
  dossier: string;
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

/** The columns of a claim. Without its recording time, which differs between databases with the same version. */
export const claimColumns = {
  id: true,
  field: true,
  value: true,
  label: true,
  basis: true,
  status: true,
  verifiedBy: true,
  origin: true,
  note: true,
  countsFrom: true,
} as const;

/** What else to select of a claim. */
export const claimExtras = { dossier: dossierOf } as const;

/** The columns and relations to select for the current claims of a record, with their passages. */
export const withClaims = {
  columns: claimColumns,
  extras: claimExtras,
  orderBy: { ordinal: 'asc' },
  with: { evidence: { columns: passageColumns, orderBy: { ordinal: 'asc' } } },
} as const;

/** Converts claims to records, with field names as in the API. Documents are given by slug. */
export function claimsOf(claims: readonly ClaimRow[]) {
  return claims.map(
    ({ id, field, value, label, basis, status, verifiedBy, origin, note, countsFrom, dossier, evidence }) => ({
      id,
      field,
      value,
      label: label ?? value,
      basis,
      status,
      verifiedBy,
      origin,
      note,
      countsFrom,
      dossier,
      evidence: evidence.map(passageOf),
    }),
  );
}

export function passageOf({ documentSlug, start, end, exact, prefix, suffix, resolves }: Passage) {
  return { document: documentSlug, start, end, exact, prefix, suffix, resolves };
}

export type Claim = ReturnType<typeof claimsOf>[number];

/** Returns the slugs of the distinct documents that support some claims, sorted. */
export function documentsOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ document }) => document)))].sort();
}

/** The column of records with claims. */
export const documentsCell: { readonly [name: string]: Column<{ claims: Claim[] }> } = {
  documents: {
    description: 'list: documents that support the record, by slug',
    of: ({ claims }) => documentsOf(claims),
  },
};

/** A reference to a record: its kind, as in ids, and its key. */
export interface About {
  kind: string;
  key: string;
}

/**
 * Converts a claim to an annotation (W3C Web Annotation). Its body is the claim, and its targets are the passages, each
 * selected twice: by position, and by its text with prefix and suffix.
 */
export function annotation(about: About, claim: Claim): JsonLdNode {
  return {
    '@id': idOf('annotation', claim.id),
    '@type': 'Annotation',
    motivation: 'linking',
    body: nodeOf({
      '@id': idOf('claim', claim.id),
      '@type': 'Claim',
      about: { '@id': idOf(about.kind, about.key) },
      field: claim.field,
      claimedValue: claim.value,
      basis: claim.basis,
      status: claim.status,
      verifiedBy: claim.verifiedBy,
      origin: claim.origin,
      note: claim.note,
      dossier: claim.dossier,
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

/** Converts the claims of a record to annotations. */
export function annotations(about: About, claims: readonly Claim[]): JsonLdNode[] {
  return claims.map((claim) => annotation(about, claim));
}
