CREATE TYPE "claim_status" AS ENUM('ACCEPTED', 'DISPUTED', 'REJECTED', 'SUPERSEDED');--> statement-breakpoint
CREATE TYPE "verification" AS ENUM('WORDS', 'EDITOR');--> statement-breakpoint
CREATE TYPE "claim_basis" AS ENUM('STATED', 'RESOLVED', 'INFERRED', 'EDITORIAL');--> statement-breakpoint
CREATE TYPE "date_precision" AS ENUM('MINUTE', 'DAY', 'MONTH', 'YEAR', 'INTERVAL', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "amount_period" AS ENUM('TOTAL', 'PER_YEAR', 'PER_MONTH', 'UNSPECIFIED');--> statement-breakpoint
CREATE TYPE "amount_qualifier" AS ENUM('EXACT', 'ABOUT', 'AT_LEAST', 'UP_TO', 'RANGE');--> statement-breakpoint
CREATE TYPE "amount_role" AS ENUM('CONTRACT_VALUE', 'PRICE', 'CREDIT', 'INVESTMENT', 'GRANT', 'TARGET_LEVEL', 'BASELINE_LEVEL', 'QUANTITY');--> statement-breakpoint
CREATE TYPE "bindingness" AS ENUM('BINDING_INTERNATIONAL', 'COMMERCIAL_CONTRACT', 'POLITICAL', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "deal_kind" AS ENUM('TREATY', 'AGREEMENT', 'PROTOCOL', 'EXCHANGE_OF_NOTES', 'MEMORANDUM', 'CONTRACT', 'JOINT_STATEMENT', 'PLEDGE', 'TARGET', 'UNDERSTANDING', 'OTHER');--> statement-breakpoint
CREATE TYPE "deal_link" AS ENUM('SIGNED_AT', 'ISSUED_AT', 'ANNOUNCED_AT', 'DISCUSSED_AT', 'CONTEMPORANEOUS');--> statement-breakpoint
CREATE TYPE "deal_status" AS ENUM('DISCUSSED', 'INTENDED', 'PROPOSED', 'ANNOUNCED', 'AGREED', 'ISSUED', 'INITIALLED', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'IMPLEMENTING', 'COMPLETED', 'SUSPENDED', 'CANCELLED', 'EXPIRED');--> statement-breakpoint
CREATE TYPE "party_role" AS ENUM('PARTY', 'ISSUER', 'SELLER', 'BUYER', 'LENDER', 'BORROWER', 'PROPOSER', 'SUPPORTER', 'GUARANTOR', 'BENEFICIARY');--> statement-breakpoint
CREATE TYPE "meeting_format" AS ENUM('IN_PERSON', 'VIDEO', 'PHONE', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "participant_role" AS ENUM('HOST', 'GUEST', 'CHAIR', 'MEDIATOR', 'PARTICIPANT', 'OBSERVER');--> statement-breakpoint
CREATE TYPE "summit_kind" AS ENUM('BILATERAL', 'TRILATERAL', 'MULTILATERAL', 'SIDELINES', 'OTHER');--> statement-breakpoint
CREATE TYPE "time_of_day" AS ENUM('MORNING', 'AFTERNOON', 'EVENING', 'NIGHT');--> statement-breakpoint
CREATE TYPE "quote_form" AS ENUM('DIRECT', 'PARTIAL', 'HEADLINE', 'INDIRECT');--> statement-breakpoint
CREATE TYPE "document_kind" AS ENUM('HEADLINE', 'PRESS_RELEASE', 'READOUT', 'JOINT_STATEMENT', 'WIRE_STORY', 'NEWS_REPORT', 'INTERVIEW', 'SPEECH', 'TREATY_TEXT', 'OTHER');--> statement-breakpoint
CREATE TABLE "claim_spans" (
	"claim_id" text collate "C",
	"ordinal" integer,
	"document_slug" text collate "C" NOT NULL,
	"start_at" integer NOT NULL,
	"end_at" integer NOT NULL,
	"exact" text NOT NULL,
	"prefix" text DEFAULT '' NOT NULL,
	"suffix" text DEFAULT '' NOT NULL,
	"resolves" boolean DEFAULT false NOT NULL,
	CONSTRAINT "claim_spans_pkey" PRIMARY KEY("claim_id","ordinal"),
	CONSTRAINT "claim_spans_not_empty" CHECK (start_at >= 0 and end_at > start_at)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text collate "C" PRIMARY KEY,
	"summit_slug" text collate "C",
	"participant_id" text collate "C",
	"deal_slug" text collate "C",
	"quote_slug" text collate "C",
	"occasion_slug" text collate "C",
	"ordinal" integer NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"basis" "claim_basis" NOT NULL,
	"status" "claim_status" NOT NULL,
	"note" text,
	"verified_by" "verification" DEFAULT 'EDITOR'::"verification" NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "claims_one_owner" CHECK (num_nonnulls(summit_slug, participant_id, deal_slug, quote_slug, occasion_slug) = 1)
);
--> statement-breakpoint
CREATE TABLE "deal_amounts" (
	"deal_slug" text collate "C",
	"ordinal" integer,
	"role" "amount_role" NOT NULL,
	"qualifier" "amount_qualifier" NOT NULL,
	"value" numeric NOT NULL,
	"value_max" numeric,
	"currency_code" text collate "C",
	"unit" text,
	"period" "amount_period" NOT NULL,
	"verbatim" text NOT NULL,
	CONSTRAINT "deal_amounts_pkey" PRIMARY KEY("deal_slug","ordinal"),
	CONSTRAINT "deal_amounts_money_xor_quantity" CHECK (num_nonnulls(currency_code, unit) = 1),
	CONSTRAINT "deal_amounts_range" CHECK (case qualifier when 'RANGE' then coalesce(value_max >= value, false) else value_max is null end)
);
--> statement-breakpoint
CREATE TABLE "deal_events" (
	"deal_slug" text collate "C",
	"ordinal" integer,
	"status" "deal_status" NOT NULL,
	"date_edtf" text,
	"date_start" date,
	"date_end" date,
	"date_precision" "date_precision",
	CONSTRAINT "deal_events_pkey" PRIMARY KEY("deal_slug","ordinal"),
	CONSTRAINT "deal_events_date" CHECK (
  case num_nulls(date_edtf, date_start, date_end, date_precision) when 0 then date_end >= date_start when 4 then true else false end)
);
--> statement-breakpoint
CREATE TABLE "deal_parties" (
	"id" text collate "C" PRIMARY KEY,
	"deal_slug" text collate "C" NOT NULL,
	"role" "party_role" NOT NULL,
	"country_code" text collate "C",
	"organization_slug" text collate "C",
	CONSTRAINT "deal_parties_one" CHECK (num_nonnulls(country_code, organization_slug) = 1)
);
--> statement-breakpoint
CREATE TABLE "deals" (
	"slug" text collate "C" PRIMARY KEY,
	"dossier_slug" text collate "C" NOT NULL,
	"title" text NOT NULL,
	"title_key" text collate "C" GENERATED ALWAYS AS (fold(title)) STORED NOT NULL,
	"summary" text,
	"kind" "deal_kind" NOT NULL,
	"bindingness" "bindingness" NOT NULL,
	"status" "deal_status" NOT NULL,
	"subject" text,
	"route" text,
	"term" text,
	"settlement_currency_code" text collate "C",
	"date_edtf" text,
	"date_start" date,
	"date_end" date,
	"date_precision" "date_precision",
	"date_ascending" date GENERATED ALWAYS AS (coalesce(date_start, 'infinity'::date)) STORED NOT NULL,
	"date_descending" date GENERATED ALWAYS AS (coalesce(date_start, '-infinity'::date)) STORED NOT NULL,
	"largest_amount" numeric,
	"amount_ascending" numeric GENERATED ALWAYS AS (coalesce(largest_amount, 'infinity'::numeric)) STORED NOT NULL,
	"amount_descending" numeric GENERATED ALWAYS AS (coalesce(largest_amount, '-infinity'::numeric)) STORED NOT NULL,
	"counts_toward_totals" boolean GENERATED ALWAYS AS (
      kind not in ('JOINT_STATEMENT', 'PLEDGE', 'TARGET', 'UNDERSTANDING')
      and status in ('AGREED', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'IMPLEMENTING', 'COMPLETED', 'EXPIRED')) STORED NOT NULL,
	"search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('english'::regconfig, title), 'A')
      || to_tsvector('english'::regconfig, coalesce(subject, '') || ' ' || coalesce(route, '') || ' ' || coalesce(summary, ''))) STORED NOT NULL,
	CONSTRAINT "deals_date" CHECK (
  case num_nulls(date_edtf, date_start, date_end, date_precision) when 0 then date_end >= date_start when 4 then true else false end),
	CONSTRAINT "deals_term" CHECK (term ~ '^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$')
);
--> statement-breakpoint
CREATE TABLE "summit_deals" (
	"summit_slug" text collate "C",
	"deal_slug" text collate "C",
	"link" "deal_link" NOT NULL,
	"basis" "claim_basis" NOT NULL,
	"note" text,
	CONSTRAINT "summit_deals_pkey" PRIMARY KEY("summit_slug","deal_slug")
);
--> statement-breakpoint
CREATE TABLE "occasion_attendees" (
	"occasion_slug" text collate "C",
	"person_slug" text collate "C",
	CONSTRAINT "occasion_attendees_pkey" PRIMARY KEY("occasion_slug","person_slug")
);
--> statement-breakpoint
CREATE TABLE "occasions" (
	"slug" text collate "C" PRIMARY KEY,
	"dossier_slug" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"date_edtf" text,
	"date_start" date,
	"date_end" date,
	"date_precision" "date_precision",
	"date_ascending" date GENERATED ALWAYS AS (coalesce(date_start, 'infinity'::date)) STORED NOT NULL,
	"date_descending" date GENERATED ALWAYS AS (coalesce(date_start, '-infinity'::date)) STORED NOT NULL,
	"place_slug" text collate "C",
	CONSTRAINT "occasions_date" CHECK (
  case num_nulls(date_edtf, date_start, date_end, date_precision) when 0 then date_end >= date_start when 4 then true else false end)
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" text collate "C" PRIMARY KEY,
	"summit_slug" text collate "C" NOT NULL,
	"summit_date" date NOT NULL,
	"person_slug" text collate "C" NOT NULL,
	"role" "participant_role" NOT NULL,
	"title" text,
	"country_code" text collate "C",
	"organization_slug" text collate "C",
	CONSTRAINT "participants_once" UNIQUE("summit_slug","person_slug")
);
--> statement-breakpoint
CREATE TABLE "summits" (
	"slug" text collate "C" PRIMARY KEY,
	"dossier_slug" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"name_key" text collate "C" GENERATED ALWAYS AS (fold(name)) STORED NOT NULL,
	"kind" "summit_kind" NOT NULL,
	"format" "meeting_format" NOT NULL,
	"date_edtf" text NOT NULL,
	"date_start" date NOT NULL,
	"date_end" date NOT NULL,
	"date_precision" "date_precision" NOT NULL,
	"time_of_day" "time_of_day",
	"time_zone" text,
	"place_slug" text collate "C",
	"venue_slug" text collate "C",
	"country_code" text collate "C",
	"occasion_slug" text collate "C",
	"topics" text[] DEFAULT '{}'::text[] NOT NULL,
	"wikidata_id" text collate "C",
	"search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('english'::regconfig, name), 'A') || to_tsvector('english'::regconfig, words_of(topics))) STORED NOT NULL,
	CONSTRAINT "summits_dated" UNIQUE("slug","date_start"),
	CONSTRAINT "summits_date" CHECK (
  case num_nulls(date_edtf, date_start, date_end, date_precision) when 0 then date_end >= date_start when 4 then true else false end)
);
--> statement-breakpoint
CREATE TABLE "quote_countries" (
	"quote_slug" text collate "C",
	"country_code" text collate "C",
	CONSTRAINT "quote_countries_pkey" PRIMARY KEY("quote_slug","country_code")
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"slug" text collate "C" PRIMARY KEY,
	"document_slug" text collate "C" NOT NULL,
	"dossier_slug" text collate "C" NOT NULL,
	"document_ordinal" integer NOT NULL,
	"form" "quote_form" NOT NULL,
	"text" text NOT NULL,
	"folded" text GENERATED ALWAYS AS (fold(text)) STORED NOT NULL,
	"speaker_slug" text collate "C",
	"speaker_title" text,
	"addressee_slug" text collate "C",
	"is_translation" boolean DEFAULT false NOT NULL,
	"translation_note" text,
	"date_edtf" text,
	"date_start" date,
	"date_end" date,
	"date_precision" "date_precision",
	"date_ascending" date GENERATED ALWAYS AS (coalesce(date_start, 'infinity'::date)) STORED NOT NULL,
	"date_descending" date GENERATED ALWAYS AS (coalesce(date_start, '-infinity'::date)) STORED NOT NULL,
	"summit_slug" text collate "C",
	"part_of_slug" text collate "C",
	"search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, text)) STORED NOT NULL,
	CONSTRAINT "quotes_date" CHECK (
  case num_nulls(date_edtf, date_start, date_end, date_precision) when 0 then date_end >= date_start when 4 then true else false end),
	CONSTRAINT "quotes_direct_has_speaker" CHECK (form <> 'DIRECT' or speaker_slug is not null),
	CONSTRAINT "quotes_headline_has_none" CHECK (form <> 'HEADLINE' or speaker_slug is null)
);
--> statement-breakpoint
CREATE TABLE "countries" (
	"code" text collate "C" PRIMARY KEY,
	"alpha3" text collate "C" NOT NULL UNIQUE,
	"name" text NOT NULL,
	"wikidata_id" text collate "C",
	CONSTRAINT "countries_code" CHECK (code ~ '^[A-Z]{2}$' and alpha3 ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "currencies" (
	"code" text collate "C" PRIMARY KEY,
	"name" text NOT NULL,
	CONSTRAINT "currencies_code" CHECK (code ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "names" (
	"id" text collate "C" PRIMARY KEY,
	"dossier_slug" text collate "C" NOT NULL,
	"person_slug" text collate "C",
	"organization_slug" text collate "C",
	"country_code" text collate "C",
	"place_slug" text collate "C",
	"ordinal" integer NOT NULL,
	"form" text NOT NULL,
	"given" jsonb,
	"folded" text GENERATED ALWAYS AS (fold(form)) STORED NOT NULL,
	CONSTRAINT "names_one_owner" CHECK (num_nonnulls(person_slug, organization_slug, country_code, place_slug) = 1)
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"slug" text collate "C" PRIMARY KEY,
	"name" text NOT NULL,
	"country_code" text collate "C",
	"wikidata_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "people" (
	"slug" text collate "C" PRIMARY KEY,
	"name" text NOT NULL,
	"family_name" text,
	"given_name" text,
	"sort_name" text NOT NULL,
	"sort_key" text collate "C" GENERATED ALWAYS AS (fold(sort_name)) STORED NOT NULL,
	"wikidata_id" text collate "C",
	"summit_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "places" (
	"slug" text collate "C" PRIMARY KEY,
	"name" text NOT NULL,
	"country_code" text collate "C",
	"parent_slug" text collate "C",
	"wikidata_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "corpora" (
	"path" text collate "C" PRIMARY KEY,
	"dossier_slug" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"bytes" integer NOT NULL,
	"code_points" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dataset" (
	"only" integer PRIMARY KEY DEFAULT 1,
	"version" text collate "C" NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dataset_one_row" CHECK ("only" = 1)
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"slug" text collate "C" PRIMARY KEY,
	"dossier_slug" text collate "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"corpus_path" text collate "C" NOT NULL,
	"file_start" integer NOT NULL,
	"file_end" integer NOT NULL,
	"kind" "document_kind" NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"body_start" integer NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"container_slug" text collate "C",
	"language" text NOT NULL,
	"publisher" text,
	"url" text,
	"published_on" text,
	"published_start" date,
	"published_end" date,
	"licence" text,
	"notes" text,
	"search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector(case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, title), 'A')
      || to_tsvector(case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, substr(text, body_start + 1))) STORED NOT NULL,
	CONSTRAINT "documents_place" UNIQUE("slug","dossier_slug","ordinal"),
	CONSTRAINT "documents_span_of_file" CHECK (file_start >= 0 and char_length(text) = file_end - file_start),
	CONSTRAINT "documents_title_first" CHECK (body_start = 0 or starts_with(text, title)),
	CONSTRAINT "documents_body_start" CHECK (body_start between 0 and char_length(text)),
	CONSTRAINT "documents_published" CHECK (case num_nulls(published_on, published_start, published_end) when 0 then published_end >= published_start when 3 then true else false end)
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"slug" text collate "C" PRIMARY KEY,
	"title" text NOT NULL,
	"licence" text NOT NULL,
	"content_sha256" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "claim_spans_document_slug_start_at_index" ON "claim_spans" ("document_slug","start_at");--> statement-breakpoint
CREATE INDEX "claims_summit_slug_ordinal_index" ON "claims" ("summit_slug","ordinal");--> statement-breakpoint
CREATE INDEX "claims_participant_id_ordinal_index" ON "claims" ("participant_id","ordinal");--> statement-breakpoint
CREATE INDEX "claims_deal_slug_ordinal_index" ON "claims" ("deal_slug","ordinal");--> statement-breakpoint
CREATE INDEX "claims_quote_slug_ordinal_index" ON "claims" ("quote_slug","ordinal");--> statement-breakpoint
CREATE INDEX "claims_occasion_slug_ordinal_index" ON "claims" ("occasion_slug","ordinal");--> statement-breakpoint
CREATE INDEX "deal_amounts_currency_code_value_deal_slug_index" ON "deal_amounts" ("currency_code","value","deal_slug");--> statement-breakpoint
CREATE INDEX "deal_amounts_value_deal_slug_index" ON "deal_amounts" ("value","deal_slug");--> statement-breakpoint
CREATE INDEX "deal_amounts_role_deal_slug_index" ON "deal_amounts" ("role","deal_slug");--> statement-breakpoint
CREATE INDEX "deal_parties_deal_slug_index" ON "deal_parties" ("deal_slug");--> statement-breakpoint
CREATE INDEX "deal_parties_country_code_deal_slug_index" ON "deal_parties" ("country_code","deal_slug");--> statement-breakpoint
CREATE INDEX "deal_parties_organization_slug_deal_slug_index" ON "deal_parties" ("organization_slug","deal_slug");--> statement-breakpoint
CREATE INDEX "deals_dossier_slug_index" ON "deals" ("dossier_slug");--> statement-breakpoint
CREATE INDEX "deals_title_key_slug_index" ON "deals" ("title_key","slug");--> statement-breakpoint
CREATE INDEX "deals_date_ascending_slug_index" ON "deals" ("date_ascending","slug");--> statement-breakpoint
CREATE INDEX "deals_date_descending_slug_index" ON "deals" ("date_descending","slug");--> statement-breakpoint
CREATE INDEX "deals_date_start_date_end_index" ON "deals" ("date_start","date_end");--> statement-breakpoint
CREATE INDEX "deals_amount_ascending_slug_index" ON "deals" ("amount_ascending","slug");--> statement-breakpoint
CREATE INDEX "deals_amount_descending_slug_index" ON "deals" ("amount_descending","slug");--> statement-breakpoint
CREATE INDEX "deals_kind_title_key_slug_index" ON "deals" ("kind","title_key","slug");--> statement-breakpoint
CREATE INDEX "deals_status_title_key_slug_index" ON "deals" ("status","title_key","slug");--> statement-breakpoint
CREATE INDEX "deals_bindingness_title_key_slug_index" ON "deals" ("bindingness","title_key","slug");--> statement-breakpoint
CREATE INDEX "deals_settlement_currency_code_title_key_slug_index" ON "deals" ("settlement_currency_code","title_key","slug");--> statement-breakpoint
CREATE INDEX "deals_counts_toward_totals_title_key_slug_index" ON "deals" ("counts_toward_totals","title_key","slug");--> statement-breakpoint
CREATE INDEX "deals_search" ON "deals" USING gin ("search");--> statement-breakpoint
CREATE INDEX "summit_deals_deal_slug_index" ON "summit_deals" ("deal_slug");--> statement-breakpoint
CREATE INDEX "occasion_attendees_person_slug_index" ON "occasion_attendees" ("person_slug");--> statement-breakpoint
CREATE INDEX "occasions_dossier_slug_index" ON "occasions" ("dossier_slug");--> statement-breakpoint
CREATE INDEX "occasions_place_slug_index" ON "occasions" ("place_slug");--> statement-breakpoint
CREATE INDEX "occasions_date_ascending_slug_index" ON "occasions" ("date_ascending","slug");--> statement-breakpoint
CREATE INDEX "occasions_date_start_date_end_index" ON "occasions" ("date_start","date_end");--> statement-breakpoint
CREATE INDEX "participants_summit_date_id_index" ON "participants" ("summit_date","id");--> statement-breakpoint
CREATE INDEX "participants_person_slug_id_index" ON "participants" ("person_slug","id");--> statement-breakpoint
CREATE INDEX "participants_person_slug_summit_date_id_index" ON "participants" ("person_slug","summit_date","id");--> statement-breakpoint
CREATE INDEX "participants_country_code_summit_date_id_index" ON "participants" ("country_code","summit_date","id");--> statement-breakpoint
CREATE INDEX "participants_organization_slug_summit_date_id_index" ON "participants" ("organization_slug","summit_date","id");--> statement-breakpoint
CREATE INDEX "participants_role_summit_date_id_index" ON "participants" ("role","summit_date","id");--> statement-breakpoint
CREATE INDEX "summits_dossier_slug_index" ON "summits" ("dossier_slug");--> statement-breakpoint
CREATE INDEX "summits_date_start_slug_index" ON "summits" ("date_start","slug");--> statement-breakpoint
CREATE INDEX "summits_date_end_index" ON "summits" ("date_end");--> statement-breakpoint
CREATE INDEX "summits_name_key_slug_index" ON "summits" ("name_key","slug");--> statement-breakpoint
CREATE INDEX "summits_kind_date_start_slug_index" ON "summits" ("kind","date_start","slug");--> statement-breakpoint
CREATE INDEX "summits_country_code_date_start_slug_index" ON "summits" ("country_code","date_start","slug");--> statement-breakpoint
CREATE INDEX "summits_place_slug_index" ON "summits" ("place_slug");--> statement-breakpoint
CREATE INDEX "summits_venue_slug_index" ON "summits" ("venue_slug");--> statement-breakpoint
CREATE INDEX "summits_occasion_slug_index" ON "summits" ("occasion_slug");--> statement-breakpoint
CREATE INDEX "summits_search" ON "summits" USING gin ("search");--> statement-breakpoint
CREATE INDEX "quote_countries_country_code_index" ON "quote_countries" ("country_code");--> statement-breakpoint
CREATE INDEX "quotes_document_slug_slug_index" ON "quotes" ("document_slug","slug");--> statement-breakpoint
CREATE INDEX "quotes_dossier_slug_document_ordinal_slug_index" ON "quotes" ("dossier_slug","document_ordinal","slug");--> statement-breakpoint
CREATE INDEX "quotes_date_ascending_slug_index" ON "quotes" ("date_ascending","slug");--> statement-breakpoint
CREATE INDEX "quotes_date_descending_slug_index" ON "quotes" ("date_descending","slug");--> statement-breakpoint
CREATE INDEX "quotes_date_start_date_end_index" ON "quotes" ("date_start","date_end");--> statement-breakpoint
CREATE INDEX "quotes_form_dossier_slug_document_ordinal_slug_index" ON "quotes" ("form","dossier_slug","document_ordinal","slug");--> statement-breakpoint
CREATE INDEX "quotes_speaker_slug_dossier_slug_document_ordinal_slug_index" ON "quotes" ("speaker_slug","dossier_slug","document_ordinal","slug");--> statement-breakpoint
CREATE INDEX "quotes_summit_slug_dossier_slug_document_ordinal_slug_index" ON "quotes" ("summit_slug","dossier_slug","document_ordinal","slug");--> statement-breakpoint
CREATE INDEX "quotes_addressee_slug_index" ON "quotes" ("addressee_slug");--> statement-breakpoint
CREATE INDEX "quotes_part_of_slug_index" ON "quotes" ("part_of_slug");--> statement-breakpoint
CREATE INDEX "quotes_search" ON "quotes" USING gin ("search");--> statement-breakpoint
CREATE INDEX "names_folded_trgm" ON "names" USING gin (folded gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "names_dossier_slug_index" ON "names" ("dossier_slug");--> statement-breakpoint
CREATE INDEX "names_person_slug_index" ON "names" ("person_slug");--> statement-breakpoint
CREATE INDEX "names_organization_slug_index" ON "names" ("organization_slug");--> statement-breakpoint
CREATE INDEX "names_country_code_index" ON "names" ("country_code");--> statement-breakpoint
CREATE INDEX "names_place_slug_index" ON "names" ("place_slug");--> statement-breakpoint
CREATE INDEX "organizations_country_code_index" ON "organizations" ("country_code");--> statement-breakpoint
CREATE INDEX "people_sort_key_slug_index" ON "people" ("sort_key","slug");--> statement-breakpoint
CREATE INDEX "people_summit_count_slug_index" ON "people" ("summit_count","slug");--> statement-breakpoint
CREATE INDEX "places_country_code_index" ON "places" ("country_code");--> statement-breakpoint
CREATE INDEX "places_parent_slug_index" ON "places" ("parent_slug");--> statement-breakpoint
CREATE INDEX "corpora_dossier_slug_index" ON "corpora" ("dossier_slug");--> statement-breakpoint
CREATE INDEX "documents_corpus_path_index" ON "documents" ("corpus_path");--> statement-breakpoint
CREATE INDEX "documents_container_slug_index" ON "documents" ("container_slug");--> statement-breakpoint
CREATE INDEX "documents_kind_dossier_slug_ordinal_index" ON "documents" ("kind","dossier_slug","ordinal");--> statement-breakpoint
CREATE INDEX "documents_published_start_published_end_index" ON "documents" ("published_start","published_end");--> statement-breakpoint
CREATE INDEX "documents_search" ON "documents" USING gin ("search");--> statement-breakpoint
ALTER TABLE "claim_spans" ADD CONSTRAINT "claim_spans_claim_id_claims_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "claim_spans" ADD CONSTRAINT "claim_spans_document_slug_documents_slug_fkey" FOREIGN KEY ("document_slug") REFERENCES "documents"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_summit_slug_summits_slug_fkey" FOREIGN KEY ("summit_slug") REFERENCES "summits"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_participant_id_participants_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participants"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_quote_slug_quotes_slug_fkey" FOREIGN KEY ("quote_slug") REFERENCES "quotes"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_occasion_slug_occasions_slug_fkey" FOREIGN KEY ("occasion_slug") REFERENCES "occasions"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "deal_amounts" ADD CONSTRAINT "deal_amounts_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "deal_amounts" ADD CONSTRAINT "deal_amounts_currency_code_currencies_code_fkey" FOREIGN KEY ("currency_code") REFERENCES "currencies"("code");--> statement-breakpoint
ALTER TABLE "deal_events" ADD CONSTRAINT "deal_events_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "deal_parties" ADD CONSTRAINT "deal_parties_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "deal_parties" ADD CONSTRAINT "deal_parties_country_code_countries_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code");--> statement-breakpoint
ALTER TABLE "deal_parties" ADD CONSTRAINT "deal_parties_organization_slug_organizations_slug_fkey" FOREIGN KEY ("organization_slug") REFERENCES "organizations"("slug");--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_dossier_slug_dossiers_slug_fkey" FOREIGN KEY ("dossier_slug") REFERENCES "dossiers"("slug");--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_settlement_currency_code_currencies_code_fkey" FOREIGN KEY ("settlement_currency_code") REFERENCES "currencies"("code");--> statement-breakpoint
ALTER TABLE "summit_deals" ADD CONSTRAINT "summit_deals_summit_slug_summits_slug_fkey" FOREIGN KEY ("summit_slug") REFERENCES "summits"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "summit_deals" ADD CONSTRAINT "summit_deals_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "occasion_attendees" ADD CONSTRAINT "occasion_attendees_occasion_slug_occasions_slug_fkey" FOREIGN KEY ("occasion_slug") REFERENCES "occasions"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "occasion_attendees" ADD CONSTRAINT "occasion_attendees_person_slug_people_slug_fkey" FOREIGN KEY ("person_slug") REFERENCES "people"("slug");--> statement-breakpoint
ALTER TABLE "occasions" ADD CONSTRAINT "occasions_dossier_slug_dossiers_slug_fkey" FOREIGN KEY ("dossier_slug") REFERENCES "dossiers"("slug");--> statement-breakpoint
ALTER TABLE "occasions" ADD CONSTRAINT "occasions_place_slug_places_slug_fkey" FOREIGN KEY ("place_slug") REFERENCES "places"("slug");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_person_slug_people_slug_fkey" FOREIGN KEY ("person_slug") REFERENCES "people"("slug");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_country_code_countries_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_organization_slug_organizations_slug_fkey" FOREIGN KEY ("organization_slug") REFERENCES "organizations"("slug");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_summit" FOREIGN KEY ("summit_slug","summit_date") REFERENCES "summits"("slug","date_start") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "summits" ADD CONSTRAINT "summits_dossier_slug_dossiers_slug_fkey" FOREIGN KEY ("dossier_slug") REFERENCES "dossiers"("slug");--> statement-breakpoint
ALTER TABLE "summits" ADD CONSTRAINT "summits_place_slug_places_slug_fkey" FOREIGN KEY ("place_slug") REFERENCES "places"("slug");--> statement-breakpoint
ALTER TABLE "summits" ADD CONSTRAINT "summits_venue_slug_places_slug_fkey" FOREIGN KEY ("venue_slug") REFERENCES "places"("slug");--> statement-breakpoint
ALTER TABLE "summits" ADD CONSTRAINT "summits_country_code_countries_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code");--> statement-breakpoint
ALTER TABLE "summits" ADD CONSTRAINT "summits_occasion_slug_occasions_slug_fkey" FOREIGN KEY ("occasion_slug") REFERENCES "occasions"("slug");--> statement-breakpoint
ALTER TABLE "quote_countries" ADD CONSTRAINT "quote_countries_quote_slug_quotes_slug_fkey" FOREIGN KEY ("quote_slug") REFERENCES "quotes"("slug") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "quote_countries" ADD CONSTRAINT "quote_countries_country_code_countries_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code");--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_speaker_slug_people_slug_fkey" FOREIGN KEY ("speaker_slug") REFERENCES "people"("slug");--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_addressee_slug_people_slug_fkey" FOREIGN KEY ("addressee_slug") REFERENCES "people"("slug");--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_summit_slug_summits_slug_fkey" FOREIGN KEY ("summit_slug") REFERENCES "summits"("slug");--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_part_of_slug_quotes_slug_fkey" FOREIGN KEY ("part_of_slug") REFERENCES "quotes"("slug");--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_document" FOREIGN KEY ("document_slug","dossier_slug","document_ordinal") REFERENCES "documents"("slug","dossier_slug","ordinal") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_dossier_slug_dossiers_slug_fkey" FOREIGN KEY ("dossier_slug") REFERENCES "dossiers"("slug");--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_person_slug_people_slug_fkey" FOREIGN KEY ("person_slug") REFERENCES "people"("slug");--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_organization_slug_organizations_slug_fkey" FOREIGN KEY ("organization_slug") REFERENCES "organizations"("slug");--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_country_code_countries_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code");--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_place_slug_places_slug_fkey" FOREIGN KEY ("place_slug") REFERENCES "places"("slug");--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_country_code_countries_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code");--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_country_code_countries_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code");--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_parent_slug_places_slug_fkey" FOREIGN KEY ("parent_slug") REFERENCES "places"("slug");--> statement-breakpoint
ALTER TABLE "corpora" ADD CONSTRAINT "corpora_dossier_slug_dossiers_slug_fkey" FOREIGN KEY ("dossier_slug") REFERENCES "dossiers"("slug");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_dossier_slug_dossiers_slug_fkey" FOREIGN KEY ("dossier_slug") REFERENCES "dossiers"("slug");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_corpus_path_corpora_path_fkey" FOREIGN KEY ("corpus_path") REFERENCES "corpora"("path");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_container_slug_documents_slug_fkey" FOREIGN KEY ("container_slug") REFERENCES "documents"("slug");--> statement-breakpoint
CREATE VIEW "document_subjects" AS (select distinct "claims"."summit_slug", "claims"."participant_id", "claims"."deal_slug", "claims"."quote_slug", "claims"."occasion_slug", "claim_spans"."document_slug" from "claims" inner join "claim_spans" on "claim_spans"."claim_id" = "claims"."id" where ((("claims"."superseded_at" is null)) and (not "claim_spans"."resolves")));--> statement-breakpoint
CREATE VIEW "record_sources" AS (select distinct "claims"."summit_slug", "claims"."participant_id", "claims"."deal_slug", "claims"."quote_slug", "claims"."occasion_slug", "claim_spans"."document_slug" from "claims" inner join "claim_spans" on "claim_spans"."claim_id" = "claims"."id" where ("claims"."superseded_at" is null));