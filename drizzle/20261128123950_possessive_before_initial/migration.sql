-- "The people's. A word" without its space is no pair of initials, "s.A": the possessive ends the word, as search-words.ts has it.
CREATE OR REPLACE FUNCTION search_words(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
  fold(value) COLLATE "und-x-icu",
  '(?<=\m[a-z])(?<![[:alpha:]]''s)\.(?=[a-z]\M)|(?<=[[:alpha:]])''s\M', '', 'g'),
  '[[:punct:]$+<=>^`|~]+', ' ', 'g'),
  '(?<=[[:alpha:]])(?=\d)|(?<=\d)(?=[[:alpha:]])', ' ', 'g'),
  '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\U00020000-\U0003ffff]+)', ' \1 ', 'g'),
  '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\U00020000-\U0003ffff])', '\1 \1', 'g');--> statement-breakpoint

-- An update of a column has what is generated from it generated again.
UPDATE summits SET name = name WHERE name_key ~ '[[:alpha:]]''s\.[a-z]\M';--> statement-breakpoint
UPDATE deals SET title = title WHERE fold(concat_ws(' ', title, subject, route, summary)) ~ '[[:alpha:]]''s\.[a-z]\M';--> statement-breakpoint
UPDATE quotes SET text = text WHERE folded ~ '[[:alpha:]]''s\.[a-z]\M';--> statement-breakpoint
UPDATE names SET form = form WHERE folded ~ '[[:alpha:]]''s\.[a-z]\M';--> statement-breakpoint
UPDATE documents SET text = text WHERE fold(text) ~ '[[:alpha:]]''s\.[a-z]\M';
