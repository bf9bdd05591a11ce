CREATE TABLE "readings" (
	"dossier_slug" text collate "C" PRIMARY KEY,
	"sha256" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_dossier_slug_dossiers_slug_fkey" FOREIGN KEY ("dossier_slug") REFERENCES "dossiers"("slug") ON DELETE CASCADE;