ALTER TABLE "claims" ADD COLUMN "counts_from" text;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_count_from_if_resolved" CHECK (counts_from is null or basis = 'RESOLVED');--> statement-breakpoint
-- What is resolved needs the passage that resolves it, or the day when the document of its words was published.
CREATE OR REPLACE FUNCTION claim_has_words() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  claim text := CASE TG_TABLE_NAME WHEN 'claims' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'claim_id' END;
  needed int;
  spans int;
  published text;
BEGIN
  SELECT CASE WHEN basis = 'RESOLVED' AND counts_from IS NULL THEN 2 ELSE 1 END, (SELECT count(*) FROM claim_spans WHERE claim_id = claims.id), counts_from
    INTO needed, spans, published
    FROM claims WHERE id = claim AND superseded_at IS NULL;
  IF spans < needed THEN
    RAISE EXCEPTION 'claim % has % of the % passages it needs', claim, spans, needed
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_have_words', TABLE = 'claims';
  END IF;
  IF published IS NOT NULL AND NOT EXISTS (
    SELECT FROM claim_spans JOIN documents ON slug = document_slug WHERE claim_id = claim AND published_on = published
  ) THEN
    RAISE EXCEPTION 'claim % counts from %, when its document was not published', claim, published
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_count_from_publication', TABLE = 'claims';
  END IF;
  RETURN NULL;
END $$;
