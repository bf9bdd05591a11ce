import { sql } from 'drizzle-orm';
import type { tables } from '../../database/tables/all.ts';

/** A claim, as far as it is read to count the texts behind it. */
export interface CitingClaim {
  field: string;
  status: string;
  evidence: Citation[];
}

interface Citation {
  documentSlug: string;
  /** Whether it only tells what the words of another passage refer to. */
  resolves: boolean;
  document: { wordsHash: string; containerSlug: string | null; standsInContainer: boolean };
}

/** Whether the body of a document, or the title of one that has none, stands in the page that it was taken from. */
function standsInContainer({ containerSlug, text, bodyStart }: typeof tables.documents) {
  const body = sql`coalesce(nullif(btrim(substr(${text}, ${bodyStart} + 1), E' \\n\\r\\t'), ''), ${text})`;
  return sql<boolean>`exists (select from documents as page where page.slug = ${containerSlug} and strpos(page.text, ${body}) > 0)`;
}

/** What is read of a claim. */
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
 * How many texts say what the accepted claims of a record say, or those of one field. Texts of the same words are one, and
 * a text that stands word for word in the page that it was taken from is one with it, where that page is cited as well.
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
    // Not more often than there are parts: titles that stand in one another's pages may lead in a circle.
    for (let steps = partOf.size; steps > 0; steps--) found = partOf.get(found) ?? found;
    return found;
  };
  return new Set([...textOf.values()].map(whole)).size;
}
