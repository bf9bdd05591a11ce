import { pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { dataSetColumns, dataSetCountsColumns } from './tables/dataset.ts';
import { claimedValueColumns, disagreementColumns } from './tables/disagreements.ts';
import { dealGroupColumns } from './tables/kept-counts.ts';
import {
  countryPairColumns,
  entryEvidenceColumns,
  meetingPairColumns,
  passageColumns,
  recordEvidenceColumns,
} from './tables/views.ts';

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

/** Where sources differ; see the view `disagreements`. */
export const disagreements = pgTable('disagreements', disagreementColumns(), (t) => [primaryKey({ columns: [t.id] })]);

/** The different values of each disagreement; see the view `claimed_values`. */
export const claimedValues = pgTable('claimed_values', claimedValueColumns(), (t) => [
  primaryKey({ columns: [t.record, t.ordinal, t.value] }),
]);

/** The number of deals by columns with few values; see the view `deal_groups`. */
export const dealGroups = pgTable('deal_groups', dealGroupColumns(), (t) => [
  primaryKey({ columns: [t.kind, t.status, t.bindingness, t.settlementCurrencyCode, t.countsTowardTotals] }),
]);

/** The data set; see the view `data_set`. */
export const dataSet = pgTable('data_set', dataSetColumns(), (t) => [primaryKey({ columns: [t.id] })]);

/** The number of its records; see the view `data_set_counts`. */
export const dataSetCounts = pgTable('data_set_counts', dataSetCountsColumns(), (t) => [
  primaryKey({ columns: [t.id] }),
]);

/** The passages behind each entry of a list; see the view `entry_evidence`. */
export const entryEvidence = pgTable('entry_evidence', entryEvidenceColumns(), (t) => [
  primaryKey({ columns: [t.claimId, t.ordinal] }),
]);
