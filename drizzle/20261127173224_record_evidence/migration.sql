CREATE VIEW "record_evidence" AS (
  select distinct on (summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, document_slug, start_at, end_at)
    summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, claim_id, span.ordinal,
    claims.ordinal as claim_ordinal, dossier_slug, documents.ordinal as document_ordinal, document_slug,
    start_at, end_at, exact, prefix, suffix
  from claims
  join claim_spans as span on claim_id = claims.id
  join documents on documents.slug = document_slug
  where superseded_at is null
  order by summit_slug, participant_id, deal_slug, quote_slug, occasion_slug, field, document_slug, start_at, end_at,
    claims.ordinal, span.ordinal);