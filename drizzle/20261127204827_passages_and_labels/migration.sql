ALTER TABLE "claims" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "entry" integer;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "topic" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "is_compared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE VIEW "passages" AS (
  select distinct on (document_slug, start_at, end_at) document_slug, start_at, end_at, exact, prefix, suffix
  from claim_spans join claims on claims.id = claim_id
  where superseded_at is null
  order by document_slug, start_at, end_at, claim_id);--> statement-breakpoint

-- As the loader has it. It sets labels and entries when it reads the dossiers again, which a new version of it does.
UPDATE claims SET
  topic = CASE field WHEN 'amounts' THEN regexp_replace(value, '^.* ', '') WHEN 'timeline' THEN split_part(value, ' ', 1) ELSE '' END,
  is_compared = field IN (
    'kind', 'format', 'date', 'timeOfDay', 'timeZone', 'place', 'venue', 'occasion', 'person', 'role', 'country',
    'organization', 'bindingness', 'status', 'term', 'settlementCurrency', 'form', 'speaker', 'addressee', 'summit');
