CREATE TYPE "claim_origin" AS ENUM('EDITOR', 'PROGRAM', 'MODEL');--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "origin" "claim_origin" DEFAULT 'EDITOR'::"claim_origin" NOT NULL;