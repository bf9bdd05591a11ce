import { pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { countryPairColumns, meetingPairColumns, passageColumns, recordEvidenceColumns } from './tables/views.ts';

// Views, declared to Drizzle as tables: only tables can have a primary key, which plugin-drizzle needs to read an entry
// again. They are not in `tables/`, where drizzle-kit would create them as tables.

/** How often each two people met; see the view `meeting_pairs`. */
export const meetingPairs = pgTable('meeting_pairs', meetingPairColumns(), (t) => [
  primaryKey({ columns: [t.personSlug, t.otherSlug] }),
]);

/** How often each two countries met; see the view `country_pairs`. */
export const countryPairs = pgTable('country_pairs', countryPairColumns(), (t) => [
  primaryKey({ columns: [t.countryCode, t.otherCode] }),
]);

/** The passages behind each record; see the view `record_evidence`. */
export const recordEvidence = pgTable('record_evidence', recordEvidenceColumns(), (t) => [
  primaryKey({ columns: [t.claimId, t.ordinal] }),
]);

/** The passages of each document that claims cite; see the view `passages`. */
export const passages = pgTable('passages', passageColumns(), (t) => [
  primaryKey({ columns: [t.documentSlug, t.start, t.end] }),
]);
