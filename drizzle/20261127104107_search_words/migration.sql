-- What names and words are compared by: without case, accents, vowel marks of Hebrew and Arabic, the differences between
-- kinds of quotation marks, apostrophes and hyphens, and characters that show nothing: zero-width, bidirectional, soft hyphens,
-- variation selectors. Composed again at the end, so that a syllable of Korean is one letter.
-- `fold` in src/graphql/search-words.ts does the same.
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(normalize(regexp_replace(
  normalize(translate(value, '‘’‚‛ʻʼʽʾʿ′´`“”„‟«»–—‒―‐‑−øØłŁđĐıħĦ', '''''''''''''''''''''''''""""""-------oOlLdDihH'), NFKD),
  '[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u061c\u0640\u064b-\u0655\u0670\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]', '', 'g'), NFC) COLLATE "und-x-icu");--> statement-breakpoint

-- The words of a text as they are indexed and searched for, folded, with spaces between them.
-- Initials are one word ("u.s." is "us"), and "'s" is no part of one; any other punctuation separates words ("gas-supply"), and so does the boundary
-- between letters and digits ("cop21"). In scripts that do not separate words, each character but the last of a run
-- is followed by its successor: "习近平" becomes "习 习近 近平 平", in which "近平" is a word.
-- `wordsIn` in src/graphql/search-words.ts finds the same words.
CREATE FUNCTION search_words(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
  fold(value) COLLATE "und-x-icu",
  '(?<=\m[a-z])\.(?=[a-z]\M)|(?<=[[:alpha:]])''s\M', '', 'g'),
  '[[:punct:]$+<=>^`|~]+', ' ', 'g'),
  '(?<=[[:alpha:]])(?=\d)|(?<=\d)(?=[[:alpha:]])', ' ', 'g'),
  '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\U00020000-\U0003ffff]+)', ' \1 ', 'g'),
  '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\U00020000-\U0003ffff])', '\1 \1', 'g');--> statement-breakpoint

-- What was folded by the earlier rule, where that differs: an update of a column has what is generated from it generated again.
UPDATE summits SET name = name WHERE name_key <> fold(name);--> statement-breakpoint
UPDATE deals SET title = title WHERE title_key <> fold(title);--> statement-breakpoint
UPDATE quotes SET text = text WHERE folded <> fold(text) OR words IS DISTINCT FROM bare_words(text);--> statement-breakpoint
UPDATE people SET sort_name = sort_name WHERE sort_key <> fold(sort_name);--> statement-breakpoint
UPDATE names SET form = form WHERE folded <> fold(form);--> statement-breakpoint
UPDATE documents SET text = text WHERE words_hash <>
  to_hex(hashtextextended(coalesce(bare_words(substr(text, body_start + 1)), bare_words(text), '') COLLATE "C", 0));
