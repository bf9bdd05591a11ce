CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
-- What names and words are compared by: without case, accents and the differences between straight and curly marks.
-- Case by ICU's rules, which are the same in every database, whatever its locale.
CREATE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(regexp_replace(normalize(translate(value, '‘’ʼ′“”„–—‐‑', '''''''''"""----'), NFKD), '[\u0300-\u036f]', '', 'g') COLLATE "und-x-icu");--> statement-breakpoint
-- array_to_string is not immutable, as it may be asked for arrays of any type; for text it is.
CREATE FUNCTION words_of(lines text[]) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN array_to_string(lines, ' ');
