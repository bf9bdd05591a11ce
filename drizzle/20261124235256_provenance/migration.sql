-- Unique when the transaction ends, so that a load may swap two documents, change the order of names, or give a Wikidata id from one row to another.
ALTER TABLE documents ADD CONSTRAINT documents_corpus_order UNIQUE (dossier_slug, ordinal) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE names ADD CONSTRAINT names_form UNIQUE NULLS NOT DISTINCT (dossier_slug, person_slug, organization_slug, country_code, place_slug, form) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE countries ADD CONSTRAINT countries_wikidata_id UNIQUE (wikidata_id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE places ADD CONSTRAINT places_wikidata_id UNIQUE (wikidata_id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE people ADD CONSTRAINT people_wikidata_id UNIQUE (wikidata_id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE organizations ADD CONSTRAINT organizations_wikidata_id UNIQUE (wikidata_id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE summits ADD CONSTRAINT summits_wikidata_id UNIQUE (wikidata_id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint

-- A span is verbatim or it is not there. Positions are code points, which is what substr counts in a UTF-8 database.
CREATE FUNCTION claim_span_is_verbatim() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  found text;
BEGIN
  SELECT substr(text, NEW.start_at + 1, NEW.end_at - NEW.start_at),
         substr(text, greatest(NEW.start_at - 32, 0) + 1, NEW.start_at - greatest(NEW.start_at - 32, 0)),
         substr(text, NEW.end_at + 1, 32)
    INTO found, NEW.prefix, NEW.suffix
    FROM documents WHERE slug = NEW.document_slug;
  IF found IS DISTINCT FROM NEW.exact THEN
    RAISE EXCEPTION 'not verbatim: "%" does not stand in % at [%,%), where it says "%"',
      NEW.exact, NEW.document_slug, NEW.start_at, NEW.end_at, coalesce(found, '')
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_spans_verbatim', TABLE = 'claim_spans';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER claim_spans_verbatim BEFORE INSERT OR UPDATE ON claim_spans
FOR EACH ROW EXECUTE FUNCTION claim_span_is_verbatim();--> statement-breakpoint

-- When a text changes, its spans are looked at again at the end of the transaction.
CREATE FUNCTION document_text_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  -- What no longer holds was verbatim when it did.
  UPDATE claim_spans SET exact = exact
  WHERE document_slug = NEW.slug AND claim_id IN (SELECT id FROM claims WHERE superseded_at IS NULL);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER documents_spans_verbatim AFTER UPDATE OF text ON documents
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text)
EXECUTE FUNCTION document_text_changed();--> statement-breakpoint

-- A claim that held once and is to hold again has its spans looked at again too.
CREATE FUNCTION claim_holds_again() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim_spans SET exact = exact WHERE claim_id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER claims_hold_again AFTER UPDATE OF superseded_at ON claims
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS NULL)
EXECUTE FUNCTION claim_holds_again();--> statement-breakpoint

-- No claim without words, and what is resolved needs the passage that resolves it: checked when the transaction ends.
CREATE FUNCTION claim_has_words() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  claim text := CASE TG_TABLE_NAME WHEN 'claims' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'claim_id' END;
  needed int;
  spans int;
BEGIN
  SELECT CASE basis WHEN 'RESOLVED' THEN 2 ELSE 1 END, (SELECT count(*) FROM claim_spans WHERE claim_id = claims.id)
    INTO needed, spans
    FROM claims WHERE id = claim AND superseded_at IS NULL;
  IF spans < needed THEN
    RAISE EXCEPTION 'claim % has % of the % passages it needs', claim, spans, needed
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_have_words', TABLE = 'claims';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER claims_have_words AFTER INSERT OR UPDATE OF basis, superseded_at ON claims
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_has_words();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER claim_spans_leave_words AFTER DELETE OR UPDATE OF claim_id ON claim_spans
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_has_words();--> statement-breakpoint

-- No record without a claim: checked when the transaction ends. Arguments: the record's key and the claim's column for it.
CREATE FUNCTION record_is_claimed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  record_key text := to_jsonb(NEW) ->> TG_ARGV[0];
  claimed boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM claims WHERE %I = $1 AND superseded_at IS NULL)', TG_ARGV[1]) INTO claimed USING record_key;
  IF NOT claimed AND to_regclass(TG_TABLE_NAME) IS NOT NULL THEN
    EXECUTE format('SELECT NOT EXISTS (SELECT FROM %I WHERE %I = $1)', TG_TABLE_NAME, TG_ARGV[0]) INTO claimed USING record_key;
  END IF;
  IF NOT claimed THEN
    RAISE EXCEPTION '% % has no claim', TG_TABLE_NAME, record_key
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_claimed', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER summits_claimed AFTER INSERT ON summits
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_is_claimed('slug', 'summit_slug');--> statement-breakpoint
CREATE CONSTRAINT TRIGGER participants_claimed AFTER INSERT ON participants
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_is_claimed('id', 'participant_id');--> statement-breakpoint
CREATE CONSTRAINT TRIGGER deals_claimed AFTER INSERT ON deals
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_is_claimed('slug', 'deal_slug');--> statement-breakpoint
CREATE CONSTRAINT TRIGGER quotes_claimed AFTER INSERT ON quotes
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_is_claimed('slug', 'quote_slug');--> statement-breakpoint
CREATE CONSTRAINT TRIGGER occasions_claimed AFTER INSERT ON occasions
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_is_claimed('slug', 'occasion_slug');--> statement-breakpoint

-- The last claim of a record goes only with the record.
CREATE FUNCTION claim_leaves_record() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM summits WHERE slug = OLD.summit_slug AND NOT EXISTS (SELECT FROM claims WHERE summit_slug = OLD.summit_slug AND superseded_at IS NULL))
  OR EXISTS (SELECT FROM participants WHERE id = OLD.participant_id AND NOT EXISTS (SELECT FROM claims WHERE participant_id = OLD.participant_id AND superseded_at IS NULL))
  OR EXISTS (SELECT FROM deals WHERE slug = OLD.deal_slug AND NOT EXISTS (SELECT FROM claims WHERE deal_slug = OLD.deal_slug AND superseded_at IS NULL))
  OR EXISTS (SELECT FROM quotes WHERE slug = OLD.quote_slug AND NOT EXISTS (SELECT FROM claims WHERE quote_slug = OLD.quote_slug AND superseded_at IS NULL))
  OR EXISTS (SELECT FROM occasions WHERE slug = OLD.occasion_slug AND NOT EXISTS (SELECT FROM claims WHERE occasion_slug = OLD.occasion_slug AND superseded_at IS NULL))
  THEN
    RAISE EXCEPTION '% would be left without a claim',
      coalesce(OLD.summit_slug, OLD.participant_id, OLD.deal_slug, OLD.quote_slug, OLD.occasion_slug)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claims_last', TABLE = 'claims';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER claims_last AFTER DELETE OR UPDATE OF superseded_at, summit_slug, participant_id, deal_slug, quote_slug, occasion_slug ON claims
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_leaves_record();
