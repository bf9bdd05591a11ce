ALTER TABLE "quotes" ADD COLUMN "translation_of_slug" text collate "C";--> statement-breakpoint
ALTER TABLE "quotes" ADD COLUMN "original_slug" text collate "C" GENERATED ALWAYS AS (coalesce(translation_of_slug, slug)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "quotes_translation_of_slug_index" ON "quotes" ("translation_of_slug");--> statement-breakpoint
CREATE INDEX "quotes_original_slug_index" ON "quotes" ("original_slug");--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_translation_of_slug_quotes_slug_fkey" FOREIGN KEY ("translation_of_slug") REFERENCES "quotes"("slug");--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_not_of_itself" CHECK (translation_of_slug <> slug);