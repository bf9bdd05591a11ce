import { and, eq, isNull, not } from 'drizzle-orm';
import { pgView } from 'drizzle-orm/pg-core';
import { claimSpans, claims } from './claims.ts';

const link = {
  summitSlug: claims.summitSlug,
  participantId: claims.participantId,
  dealSlug: claims.dealSlug,
  quoteSlug: claims.quoteSlug,
  occasionSlug: claims.occasionSlug,
  documentSlug: claimSpans.documentSlug,
};

/** The documents behind each record: all that its claims cite. */
export const recordSources = pgView('record_sources').as((query) =>
  query
    .selectDistinct(link)
    .from(claims)
    .innerJoin(claimSpans, eq(claimSpans.claimId, claims.id))
    .where(isNull(claims.supersededAt)),
);

/** The records that each document tells of, which leaves out those it is only cited for to resolve another's words. */
export const documentSubjects = pgView('document_subjects').as((query) =>
  query
    .selectDistinct(link)
    .from(claims)
    .innerJoin(claimSpans, eq(claimSpans.claimId, claims.id))
    .where(and(isNull(claims.supersededAt), not(claimSpans.resolves))),
);
