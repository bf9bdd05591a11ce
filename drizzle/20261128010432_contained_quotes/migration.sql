-- The texts of two to twelve words that follow one another in the first 500 words of a text.
CREATE FUNCTION word_spans(words text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(
  SELECT DISTINCT array_to_string(word[start : start + length - 1], ' ')
  FROM (SELECT (string_to_array(words, ' '))[1:500] AS word) AS split,
    generate_series(1, cardinality(word) - 1) AS start,
    generate_series(2, least(12, cardinality(word) - start + 1)) AS length
);--> statement-breakpoint
CREATE VIEW "longer_quotes" AS (
  select part.slug as quote_slug, whole.slug as longer_slug
  from quotes as part join quotes as whole on whole.search @@ plainto_tsquery('english'::regconfig, search_words(part.text))
  where strpos(part.words, ' ') > 0 and part.search <> '' and whole.document_slug <> part.document_slug
    and char_length(whole.words) > char_length(part.words)
    and strpos(' ' || whole.words || ' ', ' ' || part.words || ' ') > 0);--> statement-breakpoint
CREATE VIEW "shorter_quotes" AS (
  select whole.slug as quote_slug, part.slug as shorter_slug
  from quotes as whole cross join unnest(word_spans(whole.words)) as span
  join quotes as part on part.words = span
  where part.search <> '' and whole.document_slug <> part.document_slug and char_length(whole.words) > char_length(part.words));