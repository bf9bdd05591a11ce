-- What texts are compared by where only their words count: folded, without apostrophes, punctuation and line breaks. Null
-- where there is no word. What punctuation is, ICU tells, which is the same in every database, whatever its locale.
CREATE FUNCTION bare_words(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN nullif(btrim(regexp_replace(translate(fold(value), '''', '') COLLATE "und-x-icu", '[[:punct:][:space:]]+', ' ', 'g')), '');
