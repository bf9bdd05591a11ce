ALTER TABLE "deals" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('english'::regconfig, fold(title)), 'A')
      || to_tsvector('english'::regconfig, fold(coalesce(subject, '') || ' ' || coalesce(route, '') || ' ' || coalesce(summary, '')))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "summits" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "summits" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('english'::regconfig, fold(name)), 'A') || to_tsvector('english'::regconfig, fold(words_of(topics)))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "quotes" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, fold(text))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector(case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, fold(title)), 'A')
      || to_tsvector(case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, fold(substr(text, body_start + 1)))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "deals_search" ON "deals" USING gin ("search");--> statement-breakpoint
CREATE INDEX "summits_search" ON "summits" USING gin ("search");--> statement-breakpoint
CREATE INDEX "quotes_search" ON "quotes" USING gin ("search");--> statement-breakpoint
CREATE INDEX "documents_search" ON "documents" USING gin ("search");