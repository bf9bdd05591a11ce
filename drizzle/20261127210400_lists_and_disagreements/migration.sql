DROP MATERIALIZED VIEW "facet_counts";--> statement-breakpoint
DROP INDEX "organizations_country_code_index";--> statement-breakpoint
DROP INDEX "places_country_code_index";--> statement-breakpoint
ALTER TABLE "deal_parties" ADD COLUMN "ordinal" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "summit_deals" ADD COLUMN "ordinal" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "name_key" text collate "C" NOT NULL GENERATED ALWAYS AS (fold(name)) STORED;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "latitude" numeric;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "longitude" numeric;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "name_key" text collate "C" NOT NULL GENERATED ALWAYS AS (fold(name)) STORED;--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "summit_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "released_on" date;--> statement-breakpoint
CREATE INDEX "occasions_date_descending_slug_index" ON "occasions" ("date_descending","slug");--> statement-breakpoint
CREATE INDEX "organizations_country_code_name_key_slug_index" ON "organizations" ("country_code","name_key","slug");--> statement-breakpoint
CREATE INDEX "organizations_name_key_slug_index" ON "organizations" ("name_key","slug");--> statement-breakpoint
CREATE INDEX "places_country_code_name_key_slug_index" ON "places" ("country_code","name_key","slug");--> statement-breakpoint
CREATE INDEX "places_name_key_slug_index" ON "places" ("name_key","slug");--> statement-breakpoint
CREATE INDEX "places_summit_count_slug_index" ON "places" ("summit_count","slug");--> statement-breakpoint
CREATE INDEX "documents_language_dossier_slug_ordinal_index" ON "documents" ("language","dossier_slug","ordinal");--> statement-breakpoint
CREATE INDEX "documents_publisher_dossier_slug_ordinal_index" ON "documents" ("publisher","dossier_slug","ordinal");--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_coordinates" CHECK (num_nulls(latitude, longitude) <> 1 and abs(latitude) <= 90 and abs(longitude) <= 180);--> statement-breakpoint
CREATE VIEW "data_set" AS (
  select one.id, coalesce(version, 'empty') as version, coalesce(loaded_at, 'epoch') as loaded_at,
    (select case when count(*) = count(released_on) then max(released_on) end from dossiers) as released_on,
    (select coalesce(string_agg(distinct licence, ' AND ' order by licence), '') from dossiers) as licence,
    (select case count(*) when 1 then min(sha256)
      else encode(sha256(convert_to(coalesce(string_agg(sha256 || E'\n', '' order by path), ''), 'UTF8')), 'hex') end
      from corpora) as corpus_sha256
  from (values (1)) as one (id) left join dataset on dataset."only" = one.id);--> statement-breakpoint
CREATE VIEW "entry_evidence" AS (
  select distinct on (summit_slug, deal_slug, list, entry, document_slug, start_at, end_at)
    summit_slug, deal_slug, list, entry, field, claim_id, span.ordinal, dossier_slug, documents.ordinal as document_ordinal,
    document_slug, start_at, end_at, exact, prefix, suffix
  from (
    select *, case when field in ('status', 'date') then 'timeline' else field end as list from claims
    where entry is not null and superseded_at is null) as claim
  join claim_spans as span on claim_id = claim.id
  join documents on documents.slug = document_slug
  order by summit_slug, deal_slug, list, entry, document_slug, start_at, end_at, claim.ordinal, span.ordinal);--> statement-breakpoint
CREATE VIEW "summit_places" AS (
  select slug as summit_slug, place_slug from summits where place_slug is not null
  union select slug, venue_slug from summits where venue_slug is not null
  union select summits.slug, parent_slug from summits join places on places.slug = place_slug where parent_slug is not null
  union select summits.slug, parent_slug from summits join places on places.slug = venue_slug where parent_slug is not null);--> statement-breakpoint
CREATE MATERIALIZED VIEW "disagreements" AS (
  with differing as (
    select summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, topic, min(ordinal) as ordinal,
      case when summit_slug is not null then 1 when participant_id is not null then 2 when deal_slug is not null then 3
        when quote_slug is not null then 4 else 5 end as rank
    from claims
    where superseded_at is null
    group by summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, topic
    having min(value collate "C") <> max(value collate "C") and (bool_or(is_compared) or bool_or(status <> 'ACCEPTED'))
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
CREATE UNIQUE INDEX disagreeing_claims_key ON disagreeing_claims (record, ordinal, claim_id);--> statement-breakpoint
CREATE OR REPLACE FUNCTION refresh_views() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  REFRESH MATERIALIZED VIEW CONCURRENTLY meeting_pairs;
  REFRESH MATERIALIZED VIEW CONCURRENTLY country_pairs;
  REFRESH MATERIALIZED VIEW CONCURRENTLY money_totals;
  REFRESH MATERIALIZED VIEW CONCURRENTLY disagreements;
  -- These two read the one before.
  REFRESH MATERIALIZED VIEW CONCURRENTLY disagreeing_claims;
  REFRESH MATERIALIZED VIEW CONCURRENTLY facet_counts;
  RETURN NULL;
END $$;--> statement-breakpoint
UPDATE places SET summit_count = (SELECT count(*) FROM summit_places WHERE place_slug = places.slug);
