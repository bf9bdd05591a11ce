import { sql } from 'drizzle-orm';
import { boolean, integer, pgMaterializedView, pgView, text } from 'drizzle-orm/pg-core';
import { keyText } from './columns.ts';

// Where sources differ, over all records. Few claims take part, so they are found when a load ends, as the pairs in views.ts are.

export const disagreementColumns = () => ({
  /** Record, field and topic: `deal/gas-supply-contract-30-year/amounts PRICE`. */
  id: keyText('id').notNull(),
  /** Summits are 1, participants 2, deals 3, quotes 4, occasions 5. */
  rank: integer('rank').notNull(),
  /** Type and key: `summit/2022-02-04-beijing-putin-xi`. */
  record: keyText('record').notNull(),
  /** Position of its first claim among those of the record. */
  ordinal: integer('ordinal').notNull(),
  recordType: text('record_type').notNull(),
  summitSlug: keyText('summit_slug'),
  participantId: keyText('participant_id'),
  dealSlug: keyText('deal_slug'),
  quoteSlug: keyText('quote_slug'),
  occasionSlug: keyText('occasion_slug'),
  field: text('field').notNull(),
  topic: text('topic').notNull(),
});

/** Names the record that a row is about by its type and key. */
const recordOf = (row: string) =>
  sql.raw(`coalesce('summit/' || ${row}.summit_slug, 'participant/' || ${row}.participant_id, 'deal/' || ${row}.deal_slug,
    'quote/' || ${row}.quote_slug, 'occasion/' || ${row}.occasion_slug)`);

/**
 * The topics of records for which current claims give different values, rejected ones included, since a source gives them too.
 * Lists and wordings may differ without disagreement: they count only if an editor has disputed or rejected a value. Entries
 * of lists with the same topic, such as two prices, also count if they come from different dossiers.
 */
export const disagreementView = pgMaterializedView('disagreements', disagreementColumns()).as(sql`
  with differing as (
    select summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, topic, min(ordinal) as ordinal,
      case when summit_slug is not null then 1 when participant_id is not null then 2 when deal_slug is not null then 3
        when quote_slug is not null then 4 else 5 end as rank
    from claims
    where superseded_at is null
    group by summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, topic
    having min(value collate "C") <> max(value collate "C") and (bool_or(is_compared)
      or bool_or(status <> 'ACCEPTED' and (topic <> '' or coalesce(given_status, status) <> 'ACCEPTED')))
  )
  select ${recordOf('differing')} || '/' || rtrim(field || ' ' || topic) as id, rank, ${recordOf('differing')} as record, ordinal,
    (array['SUMMIT', 'PARTICIPANT', 'DEAL', 'QUOTE', 'OCCASION'])[rank] as record_type,
    summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, topic
  from differing`);

/** The claims that take part in each disagreement. */
export const disagreeingClaims = pgMaterializedView('disagreeing_claims', {
  record: keyText('record').notNull(),
  ordinal: integer('ordinal').notNull(),
  value: text('value').notNull(),
  label: text('label').notNull(),
  claimId: keyText('claim_id').notNull(),
  claimOrdinal: integer('claim_ordinal').notNull(),
  isAccepted: boolean('is_accepted').notNull(),
}).as(sql`
  select record, disagreements.ordinal, value, coalesce(label, value) as label, claims.id as claim_id,
    claims.ordinal as claim_ordinal, status = 'ACCEPTED' as is_accepted
  from disagreements join claims on ${recordOf('claims')} = record
    and claims.field = disagreements.field and claims.topic = disagreements.topic
  where superseded_at is null`);

export const claimedValueColumns = () => ({
  record: keyText('record').notNull(),
  ordinal: integer('ordinal').notNull(),
  value: text('value').notNull(),
  label: text('label').notNull(),
  isAccepted: boolean('is_accepted').notNull(),
  claimOrdinal: integer('claim_ordinal').notNull(),
});

/** The different values of each disagreement. */
export const claimedValueView = pgView('claimed_values', claimedValueColumns()).as(sql`
  select record, ordinal, value, min(label) as label, bool_or(is_accepted) as is_accepted, min(claim_ordinal) as claim_ordinal
  from disagreeing_claims group by record, ordinal, value`);
