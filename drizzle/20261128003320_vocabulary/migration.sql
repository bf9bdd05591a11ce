ALTER TYPE "amount_period" ADD VALUE 'PER_DECADE' BEFORE 'PER_YEAR';--> statement-breakpoint
ALTER TYPE "amount_period" ADD VALUE 'PER_QUARTER' BEFORE 'PER_MONTH';--> statement-breakpoint
ALTER TYPE "amount_period" ADD VALUE 'PER_DAY' BEFORE 'UNSPECIFIED';--> statement-breakpoint
ALTER TYPE "amount_role" ADD VALUE 'TRADE_VOLUME' BEFORE 'QUANTITY';--> statement-breakpoint
ALTER TYPE "amount_role" ADD VALUE 'DEFICIT' BEFORE 'QUANTITY';--> statement-breakpoint
ALTER TYPE "amount_role" ADD VALUE 'TARIFF' BEFORE 'QUANTITY';--> statement-breakpoint
ALTER TYPE "amount_role" ADD VALUE 'UNIT_PRICE' BEFORE 'QUANTITY';--> statement-breakpoint
ALTER TYPE "deal_status" ADD VALUE 'IN_NEGOTIATION' BEFORE 'ANNOUNCED';--> statement-breakpoint
ALTER TYPE "deal_status" ADD VALUE 'CONCLUDED' BEFORE 'ANNOUNCED';--> statement-breakpoint
ALTER TYPE "summit_kind" ADD VALUE 'VISIT' BEFORE 'OTHER';--> statement-breakpoint
ALTER TABLE "deal_amounts" ADD COLUMN "per" text;--> statement-breakpoint
ALTER TABLE "deal_amounts" ADD CONSTRAINT "deal_amounts_per" CHECK (per is null or currency_code is not null);