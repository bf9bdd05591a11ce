ALTER TABLE "names" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "names" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, search_words(form))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "deals" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('english'::regconfig, search_words(title)), 'A')
      || to_tsvector('english'::regconfig, search_words(coalesce(subject, '') || ' ' || coalesce(route, '') || ' ' || coalesce(summary, '')))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "summits" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "summits" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('english'::regconfig, search_words(name)), 'A') || to_tsvector('english'::regconfig, search_words(words_of(topics)))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "quotes" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, search_words(text))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector(case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, search_words(title)), 'A')
      || to_tsvector(case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, search_words(substr(text, body_start + 1)))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "names_search" ON "names" USING gin ("search");--> statement-breakpoint
CREATE INDEX "deals_search" ON "deals" USING gin ("search");--> statement-breakpoint
CREATE INDEX "summits_search" ON "summits" USING gin ("search");--> statement-breakpoint
CREATE INDEX "quotes_search" ON "quotes" USING gin ("search");--> statement-breakpoint
CREATE INDEX "documents_search" ON "documents" USING gin ("search");