import type { Column } from '../export-type.ts';
import type { About } from './provenance.ts';

/** The columns of a claim that reference the record it is about. Exactly one of them is not null. */
export const aboutColumns = {
  summitSlug: true,
  participantId: true,
  dealSlug: true,
  quoteSlug: true,
  occasionSlug: true,
} as const;

/** Returns the record that a claim is about. */
export function aboutOf(row: { [Name in keyof typeof aboutColumns]: string | null }): About {
  const { summitSlug, participantId, dealSlug, quoteSlug, occasionSlug } = row;
  if (summitSlug !== null) return { kind: 'summit', key: summitSlug };
  if (participantId !== null) return { kind: 'participant', key: participantId };
  if (dealSlug !== null) return { kind: 'deal', key: dealSlug };
  if (quoteSlug !== null) return { kind: 'quote', key: quoteSlug };
  return { kind: 'occasion', key: occasionSlug as string };
}

export const aboutCells: { readonly [name: string]: Column<{ about: About }> } = {
  record_type: {
    description: 'type of the record that the claim is about: summit, participant, deal, quote or occasion',
    of: ({ about }) => about.kind,
  },
  record: { description: 'key of that record', of: ({ about }) => about.key },
};
