import type { ProofFragment } from '../operations.ts';
import type { Table } from '../page.ts';

/** The claims of records as rows, one for each passage. */
export function claimsTable(claims: readonly { subject: string; claim: ProofFragment }[]): Table {
  return {
    columns: [
      ...['record', 'field', 'value', 'basis', 'status', 'verifiedBy', 'origin', 'note'],
      ...['document', 'start', 'end', 'exact'],
    ],
    rows: claims.flatMap(({ subject, claim }) =>
      claim.evidence.map(({ document, start, end, exact }) => [
        ...[subject, claim.field, claim.value, claim.basis, claim.status, claim.verifiedBy, claim.origin],
        claim.note,
        ...[document.slug, start, end, exact],
      ]),
    ),
  };
}
