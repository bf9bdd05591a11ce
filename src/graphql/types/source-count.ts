import { sql } from 'drizzle-orm';
import type { tables } from '../../database/tables.ts';

/** The part of a claim that is needed to count its sources. */
export interface CitingClaim {
  field: string;
  status: string;
  evidence: Citation[];
}

interface Citation {
  documentSlug: string;
  /** Whether the passage only resolves what another one refers to. */
  resolves: boolean;
  document: { wordsHash: string; containerSlug: string | null; standsInContainer: boolean };
}

/** Tells whether the body of a document, or its title if it has no body, is contained verbatim in the page it is an excerpt of. */
function standsInContainer({ containerSlug, text, bodyStart }: typeof tables.documents) {
  const body = sql`coalesce(nullif(btrim(substr(${text}, ${bodyStart} + 1), E' \\n\\r\\t'), ''), ${text})`;
  return sql<boolean>`exists (select from documents as page where page.slug = ${containerSlug} and strpos(page.text, ${body}) > 0)`;
}

/** The query that reads a `CitingClaim`. */
export const citingClaim = {
  columns: { field: true, status: true },
  orderBy: { ordinal: 'asc' },
  with: {
    evidence: {
      columns: { documentSlug: true, resolves: true },
      orderBy: { ordinal: 'asc' },
      with: { document: { columns: { wordsHash: true, containerSlug: true }, extras: { standsInContainer } } },
    },
  },
} as const;

/**
 * Counts the independent sources of the accepted claims of a record, or of one field. Documents with the same words count
 * once, and so do an excerpt and the page that contains it verbatim, if both are cited.
 */
export function countSources(claims: readonly CitingClaim[], field: string | null | undefined): number {
  const cited = claims
    .filter((claim) => claim.status === 'ACCEPTED' && (field == null || claim.field === field))
    .flatMap(({ evidence }) => evidence.filter(({ resolves }) => !resolves));
  const textOf = new Map<string | null, string>(cited.map((span) => [span.documentSlug, span.document.wordsHash]));
  const partOf = new Map<string, string>();
  for (const { document } of cited) {
    const page = textOf.get(document.containerSlug);
    if (document.standsInContainer && page !== undefined && page !== document.wordsHash) {
      partOf.set(document.wordsHash, page);
    }
  }

  const whole = (text: string): string => {
    let found = text;
    // At most as many steps as there are parts, because titles that occur in each other's pages may form a cycle.
    for (let steps = partOf.size; steps > 0; steps--) found = partOf.get(found) ?? found;
    return found;
  };
  return new Set([...textOf.values()].map(whole)).size;
}
