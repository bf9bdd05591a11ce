import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { claimOwners } from '../claim-owners.ts';
import { addedBy, claimBasis, keyText, termEnum } from './columns.ts';
import { deals } from './deals.ts';
import { occasions, participants, summits } from './meetings.ts';
import { quotes } from './quotes.ts';
import { documents } from './sources.ts';

export const claimStatus = termEnum('claimStatus');
export const verification = termEnum('verification');
export const claimOrigin = termEnum('claimOrigin');

const owner = (name: string, key: () => AnyPgColumn) =>
  keyText(name).references(key, { onDelete: 'cascade', onUpdate: 'cascade' });

/** One value of one field of one record, as one source states it. */
export const claims = pgTable(
  'claims',
  {
    /** Hash of the claimed value, its words and its basis: the same claim has the same id in every database. */
    id: keyText('id').primaryKey(),
    summitSlug: owner('summit_slug', () => summits.slug),
    participantId: owner('participant_id', () => participants.id),
    dealSlug: owner('deal_slug', () => deals.slug),
    quoteSlug: owner('quote_slug', () => quotes.slug),
    occasionSlug: owner('occasion_slug', () => occasions.slug),
    /** Position among the claims of the record, from 1. */
    ordinal: integer('ordinal').notNull(),
    field: text('field').notNull(),
    value: text('value').notNull(),
    /** The value as a person reads it; null if that is the value itself. */
    label: text('label'),
    /**
     * Position of the entry that it is about in the list of its field, from 1; null if the field is no such list. The status
     * and date of a deal without a timeline are about its only step, 1.
     */
    entry: integer('entry'),
    /** What else than the field tells which values are compared, such as the role of an amount. */
    topic: text('topic').notNull().default(''),
    /** Whether different values of the topic disagree even if all are accepted. */
    isCompared: boolean('is_compared').notNull().default(false),
    basis: claimBasis('basis').notNull(),
    /** What the dossier says, except that another value than that of the record's own dossier is DISPUTED. */
    status: claimStatus('status').notNull(),
    /** The status as the dossier gives it. */
    givenStatus: claimStatus('given_status'),
    ...addedBy(),
    note: text('note'),
    /** When the document was published, EDTF, if that resolves the words of a RESOLVED claim and no passage does. */
    countsFrom: text('counts_from'),
    verifiedBy: verification('verified_by').notNull().default('EDITOR'),
    origin: claimOrigin('origin').notNull().default('EDITOR'),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    /** When a load no longer contained the claim. It does not hold any more, but is kept as history of the data set. */
    supersededAt: timestamp('superseded_at', { withTimezone: true, mode: 'string' }),
  },
  (t) => [
    check('claims_one_owner', sql`num_nonnulls(summit_slug, participant_id, deal_slug, quote_slug, occasion_slug) = 1`),
    check('claims_count_from_if_resolved', sql`counts_from is null or basis = 'RESOLVED'`),
    index().on(t.addedBy),
    ...Object.values(claimOwners).map((column) => index().on(t[column], t.ordinal)),
  ],
);

/**
 * The passages behind a claim: `exact` is the text of the document at [start, end), in Unicode code points (W3C Web
 * Annotation, TextPositionSelector). A trigger rejects passages that differ from the document, and fills in `prefix`
 * and `suffix` (TextQuoteSelector).
 */
export const claimSpans = pgTable(
  'claim_spans',
  {
    claimId: keyText('claim_id')
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    documentSlug: keyText('document_slug')
      .notNull()
      .references(() => documents.slug, { onDelete: 'cascade' }),
    start: integer('start_at').notNull(),
    end: integer('end_at').notNull(),
    exact: text('exact').notNull(),
    prefix: text('prefix').notNull().default(''),
    suffix: text('suffix').notNull().default(''),
    /** True for the second passage of a RESOLVED claim, which shows what the first refers to but does not state it. */
    resolves: boolean('resolves').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.ordinal] }),
    check('claim_spans_not_empty', sql`start_at >= 0 and end_at > start_at`),
    index().on(t.documentSlug, t.start),
  ],
);
