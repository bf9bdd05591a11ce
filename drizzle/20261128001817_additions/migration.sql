CREATE TABLE "additions" (
	"dossier_slug" text collate "C",
	"owner_slug" text collate "C" NOT NULL,
	"record" text,
	"key" text collate "C",
	"given" jsonb NOT NULL,
	CONSTRAINT "additions_pkey" PRIMARY KEY("dossier_slug","record","key")
);--> statement-breakpoint
-- These read it.
DROP VIEW "data_set_counts";--> statement-breakpoint
DROP MATERIALIZED VIEW "facet_counts";--> statement-breakpoint
DROP VIEW "claimed_values";--> statement-breakpoint
DROP MATERIALIZED VIEW "disagreeing_claims";--> statement-breakpoint
DROP MATERIALIZED VIEW "disagreements";--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "given_status" "claim_status";--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "added_by" text collate "C";--> statement-breakpoint
ALTER TABLE "deal_amounts" ADD COLUMN "added_by" text collate "C";--> statement-breakpoint
ALTER TABLE "deal_events" ADD COLUMN "added_by" text collate "C";--> statement-breakpoint
ALTER TABLE "deal_parties" ADD COLUMN "added_by" text collate "C";--> statement-breakpoint
ALTER TABLE "summit_deals" ADD COLUMN "added_by" text collate "C";--> statement-breakpoint
ALTER TABLE "occasion_attendees" ADD COLUMN "added_by" text collate "C";--> statement-breakpoint
ALTER TABLE "participants" ADD COLUMN "added_by" text collate "C";--> statement-breakpoint
ALTER TABLE "quote_countries" ADD COLUMN "added_by" text collate "C";--> statement-breakpoint
CREATE INDEX "additions_owner_slug_index" ON "additions" ("owner_slug");--> statement-breakpoint
CREATE INDEX "additions_key_record_index" ON "additions" ("key","record");--> statement-breakpoint
CREATE INDEX "claims_added_by_index" ON "claims" ("added_by");--> statement-breakpoint
ALTER TABLE "additions" ADD CONSTRAINT "additions_dossier_slug_dossiers_slug_fkey" FOREIGN KEY ("dossier_slug") REFERENCES "dossiers"("slug");--> statement-breakpoint
CREATE MATERIALIZED VIEW "disagreements" AS (
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
  select coalesce('summit/' || differing.summit_slug, 'participant/' || differing.participant_id, 'deal/' || differing.deal_slug,
    'quote/' || differing.quote_slug, 'occasion/' || differing.occasion_slug) || '/' || rtrim(field || ' ' || topic) as id, rank, coalesce('summit/' || differing.summit_slug, 'participant/' || differing.participant_id, 'deal/' || differing.deal_slug,
    'quote/' || differing.quote_slug, 'occasion/' || differing.occasion_slug) as record, ordinal,
    (array['SUMMIT', 'PARTICIPANT', 'DEAL', 'QUOTE', 'OCCASION'])[rank] as record_type,
    summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, topic
  from differing);--> statement-breakpoint
CREATE MATERIALIZED VIEW "disagreeing_claims" AS (
  select record, disagreements.ordinal, value, coalesce(label, value) as label, claims.id as claim_id,
    claims.ordinal as claim_ordinal, status = 'ACCEPTED' as is_accepted
  from disagreements join claims on coalesce('summit/' || claims.summit_slug, 'participant/' || claims.participant_id, 'deal/' || claims.deal_slug,
    'quote/' || claims.quote_slug, 'occasion/' || claims.occasion_slug) = record
    and claims.field = disagreements.field and claims.topic = disagreements.topic
  where superseded_at is null);--> statement-breakpoint
CREATE VIEW "claimed_values" AS (
  select record, ordinal, value, min(label) as label, bool_or(is_accepted) as is_accepted, min(claim_ordinal) as claim_ordinal
  from disagreeing_claims group by record, ordinal, value);--> statement-breakpoint
CREATE MATERIALIZED VIEW "facet_counts" AS (
  select list collate "C" as list, facet collate "C" as facet, value collate "C" as value, count from (
    select 'summits' as list, 'TOTAL' as facet, '' as value, count(*)::int as count from summits
    union all select 'summits', 'KIND', kind::text, count(*)::int from summits group by kind
    union all select 'summits', 'COUNTRY', country_code, count(*)::int from summits group by country_code
    union all select 'summits', 'YEAR', extract(year from date_start)::int::text, count(*)::int from summits group by 3
    union all select 'summits', 'PARTICIPANT_COUNTRY', country_code, count(distinct summit_slug)::int from participants group by country_code
    union all select 'summits', 'PERSON', person_slug, count(*)::int from participants group by person_slug
    union all select 'deals', 'TOTAL', '', count(*)::int from deals
    union all select 'deals', 'KIND', kind::text, count(*)::int from deals group by kind
    union all select 'deals', 'STATUS', status::text, count(*)::int from deals group by status
    union all select 'deals', 'BINDINGNESS', bindingness::text, count(*)::int from deals group by bindingness
    union all select 'deals', 'SETTLEMENT_CURRENCY', settlement_currency_code, count(*)::int from deals group by settlement_currency_code
    union all select 'deals', 'COUNTRY', country_code, count(distinct deal_slug)::int from deal_parties group by country_code
    union all select 'quotes', 'TOTAL', '', count(*)::int from quotes
    union all select 'quotes', 'FORM', form::text, count(*)::int from quotes group by form
    union all select 'quotes', 'SPEAKER', speaker_slug, count(*)::int from quotes group by speaker_slug
    union all select 'quotes', 'DOCUMENT', document_slug, count(*)::int from quotes group by document_slug
    union all select 'documents', 'TOTAL', '', count(*)::int from documents
    union all select 'documents', 'KIND', kind::text, count(*)::int from documents group by kind
    union all select 'documents', 'LANGUAGE', language, count(*)::int from documents group by language
    union all select 'documents', 'PUBLISHER', publisher, count(*)::int from documents group by publisher
    union all select 'documents', 'YEAR', extract(year from published_start)::int::text, count(*)::int from documents group by 3
    union all select 'participants', 'TOTAL', '', count(*)::int from participants
    union all select 'people', 'TOTAL', '', count(*)::int from people
    union all select 'people', 'COUNTRY', country_code, count(distinct person_slug)::int from participants group by country_code
    union all select 'people', 'ORGANIZATION', organization_slug, count(distinct person_slug)::int from participants group by organization_slug
    union all select 'people', 'ROLE', role::text, count(distinct person_slug)::int from participants group by role
    union all select 'countries', 'TOTAL', '', count(*)::int from countries
    union all select 'places', 'TOTAL', '', count(*)::int from places
    union all select 'places', 'COUNTRY', country_code, count(*)::int from places group by country_code
    union all select 'organizations', 'TOTAL', '', count(*)::int from organizations
    union all select 'organizations', 'COUNTRY', country_code, count(*)::int from organizations group by country_code
    union all select 'occasions', 'TOTAL', '', count(*)::int from occasions
    union all select 'corpora', 'TOTAL', '', count(*)::int from corpora
    union all select 'disagreements', 'TOTAL', '', count(*)::int from disagreements
    union all select 'disagreements', 'RECORD_TYPE', record_type, count(*)::int from disagreements group by record_type
    union all select 'disagreements', 'FIELD', field, count(*)::int from disagreements group by field
    union all select 'claims', 'TOTAL', '', count(*)::int from claims where superseded_at is null
    union all select 'evidence', 'TOTAL', '', count(*)::int from claim_spans join claims on claims.id = claim_id where superseded_at is null
  ) as counted where value is not null);--> statement-breakpoint
CREATE VIEW "data_set_counts" AS (select 1 as id, (select count from facet_counts where list = 'documents' and facet = 'TOTAL') as documents, (select count from facet_counts where list = 'summits' and facet = 'TOTAL') as summits, (select count from facet_counts where list = 'people' and facet = 'TOTAL') as people, (select count from facet_counts where list = 'deals' and facet = 'TOTAL') as deals, (select count from facet_counts where list = 'quotes' and facet = 'TOTAL') as quotes, (select count from facet_counts where list = 'claims' and facet = 'TOTAL') as claims, (select count from facet_counts where list = 'evidence' and facet = 'TOTAL') as evidence);--> statement-breakpoint
-- Each row once, which is what a refresh beside readers goes by.
CREATE UNIQUE INDEX facet_counts_key ON facet_counts (list, facet, value);--> statement-breakpoint
CREATE INDEX facet_counts_frequent ON facet_counts (list, facet, count DESC, value);--> statement-breakpoint
CREATE UNIQUE INDEX disagreements_key ON disagreements (rank, record, ordinal);--> statement-breakpoint
CREATE UNIQUE INDEX disagreements_id ON disagreements (id);--> statement-breakpoint
CREATE INDEX disagreements_of_type ON disagreements (record_type, rank, record, ordinal);--> statement-breakpoint
CREATE INDEX disagreements_of_field ON disagreements (field, rank, record, ordinal);--> statement-breakpoint
CREATE INDEX disagreements_summit_slug ON disagreements (summit_slug, ordinal);--> statement-breakpoint
CREATE INDEX disagreements_participant_id ON disagreements (participant_id, ordinal);--> statement-breakpoint
CREATE INDEX disagreements_deal_slug ON disagreements (deal_slug, ordinal);--> statement-breakpoint
CREATE INDEX disagreements_quote_slug ON disagreements (quote_slug, ordinal);--> statement-breakpoint
CREATE INDEX disagreements_occasion_slug ON disagreements (occasion_slug, ordinal);--> statement-breakpoint
CREATE UNIQUE INDEX disagreeing_claims_key ON disagreeing_claims (record, ordinal, claim_id);
