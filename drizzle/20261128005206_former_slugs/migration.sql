CREATE TABLE "former_slugs" (
	"record" text,
	"slug" text collate "C",
	"current_slug" text collate "C",
	"dossier_slug" text collate "C" NOT NULL,
	CONSTRAINT "former_slugs_pkey" PRIMARY KEY("record","slug","current_slug")
);
--> statement-breakpoint
CREATE INDEX "former_slugs_dossier_slug_index" ON "former_slugs" ("dossier_slug");--> statement-breakpoint
ALTER TABLE "former_slugs" ADD CONSTRAINT "former_slugs_dossier_slug_dossiers_slug_fkey" FOREIGN KEY ("dossier_slug") REFERENCES "dossiers"("slug");--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_summit_slug_summits_slug_fkey", ADD CONSTRAINT "claims_summit_slug_summits_slug_fkey" FOREIGN KEY ("summit_slug") REFERENCES "summits"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_participant_id_participants_id_fkey", ADD CONSTRAINT "claims_participant_id_participants_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participants"("id") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_deal_slug_deals_slug_fkey", ADD CONSTRAINT "claims_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_quote_slug_quotes_slug_fkey", ADD CONSTRAINT "claims_quote_slug_quotes_slug_fkey" FOREIGN KEY ("quote_slug") REFERENCES "quotes"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_occasion_slug_occasions_slug_fkey", ADD CONSTRAINT "claims_occasion_slug_occasions_slug_fkey" FOREIGN KEY ("occasion_slug") REFERENCES "occasions"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "deal_amounts" DROP CONSTRAINT "deal_amounts_deal_slug_deals_slug_fkey", ADD CONSTRAINT "deal_amounts_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "deal_events" DROP CONSTRAINT "deal_events_deal_slug_deals_slug_fkey", ADD CONSTRAINT "deal_events_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "deal_parties" DROP CONSTRAINT "deal_parties_deal_slug_deals_slug_fkey", ADD CONSTRAINT "deal_parties_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "summit_deals" DROP CONSTRAINT "summit_deals_summit_slug_summits_slug_fkey", ADD CONSTRAINT "summit_deals_summit_slug_summits_slug_fkey" FOREIGN KEY ("summit_slug") REFERENCES "summits"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "summit_deals" DROP CONSTRAINT "summit_deals_deal_slug_deals_slug_fkey", ADD CONSTRAINT "summit_deals_deal_slug_deals_slug_fkey" FOREIGN KEY ("deal_slug") REFERENCES "deals"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "occasion_attendees" DROP CONSTRAINT "occasion_attendees_occasion_slug_occasions_slug_fkey", ADD CONSTRAINT "occasion_attendees_occasion_slug_occasions_slug_fkey" FOREIGN KEY ("occasion_slug") REFERENCES "occasions"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "summits" DROP CONSTRAINT "summits_occasion_slug_occasions_slug_fkey", ADD CONSTRAINT "summits_occasion_slug_occasions_slug_fkey" FOREIGN KEY ("occasion_slug") REFERENCES "occasions"("slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "quote_countries" DROP CONSTRAINT "quote_countries_quote_slug_quotes_slug_fkey", ADD CONSTRAINT "quote_countries_quote_slug_quotes_slug_fkey" FOREIGN KEY ("quote_slug") REFERENCES "quotes"("slug") ON DELETE CASCADE ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "quotes" DROP CONSTRAINT "quotes_summit_slug_summits_slug_fkey", ADD CONSTRAINT "quotes_summit_slug_summits_slug_fkey" FOREIGN KEY ("summit_slug") REFERENCES "summits"("slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "quotes" DROP CONSTRAINT "quotes_part_of_slug_quotes_slug_fkey", ADD CONSTRAINT "quotes_part_of_slug_quotes_slug_fkey" FOREIGN KEY ("part_of_slug") REFERENCES "quotes"("slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "quotes" DROP CONSTRAINT "quotes_translation_of_slug_quotes_slug_fkey", ADD CONSTRAINT "quotes_translation_of_slug_quotes_slug_fkey" FOREIGN KEY ("translation_of_slug") REFERENCES "quotes"("slug") ON UPDATE CASCADE;--> statement-breakpoint
-- A load may write what a dossier adds to a record of another one before the record.
ALTER TABLE claims ALTER CONSTRAINT claims_summit_slug_summits_slug_fkey DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE claims ALTER CONSTRAINT claims_participant_id_participants_id_fkey DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE claims ALTER CONSTRAINT claims_deal_slug_deals_slug_fkey DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE claims ALTER CONSTRAINT claims_quote_slug_quotes_slug_fkey DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE claims ALTER CONSTRAINT claims_occasion_slug_occasions_slug_fkey DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE summits ALTER CONSTRAINT summits_occasion_slug_occasions_slug_fkey DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE summit_deals ALTER CONSTRAINT summit_deals_deal_slug_deals_slug_fkey DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE quotes ALTER CONSTRAINT quotes_summit_slug_summits_slug_fkey DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE quotes ALTER CONSTRAINT quotes_translation_of_slug_quotes_slug_fkey DEFERRABLE INITIALLY DEFERRED;
