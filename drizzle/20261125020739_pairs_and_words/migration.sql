ALTER TABLE "deal_amounts" ADD COLUMN "upper" numeric GENERATED ALWAYS AS (coalesce(value_max, value)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "words" text GENERATED ALWAYS AS (bare_words(text)) STORED;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "words_hash" text collate "C" GENERATED ALWAYS AS (
      to_hex(hashtextextended(coalesce(bare_words(substr(text, body_start + 1)), bare_words(text), '') collate "C", 0))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "deal_amounts_currency_code_upper_deal_slug_index" ON "deal_amounts" ("currency_code","upper","deal_slug");--> statement-breakpoint
CREATE INDEX "deal_amounts_upper_deal_slug_index" ON "deal_amounts" ("upper","deal_slug");--> statement-breakpoint
CREATE INDEX "quotes_words" ON "quotes" USING hash ("words");--> statement-breakpoint
CREATE VIEW "country_meetings" AS (
  select distinct one.country_code, other.country_code as other_code, one.summit_slug
  from participants as one
  join participants as other on other.summit_slug = one.summit_slug and other.country_code <> one.country_code);--> statement-breakpoint
CREATE VIEW "deal_countries" AS (select distinct "deal_slug", "country_code" from "deal_parties" where ("deal_parties"."country_code" is not null));--> statement-breakpoint
CREATE VIEW "meetings" AS (
  select one.person_slug, other.person_slug as other_slug, one.summit_slug
  from participants as one
  join participants as other on other.summit_slug = one.summit_slug and other.person_slug <> one.person_slug);--> statement-breakpoint
CREATE MATERIALIZED VIEW "country_pairs" AS (
  select meeting.country_code, other_code, count(*)::int as summit_count, min(date_start) as first_met, max(date_end) as last_met
  from country_meetings as meeting join summits on summits.slug = summit_slug
  group by meeting.country_code, other_code);--> statement-breakpoint
CREATE MATERIALIZED VIEW "meeting_pairs" AS (
  select person_slug, other_slug, count(*)::int as summit_count, min(date_start) as first_met, max(date_end) as last_met
  from meetings join summits on summits.slug = summit_slug
  group by person_slug, other_slug);
