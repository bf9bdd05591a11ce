ALTER TABLE "quotes" ADD COLUMN "first_words" text collate "C" GENERATED ALWAYS AS (substring(bare_words(text) from '^[^ ]+ [^ ]+')) STORED;--> statement-breakpoint
CREATE INDEX "quotes_first_words" ON "quotes" USING hash ("first_words");--> statement-breakpoint
CREATE VIEW "longer_quotes" AS (
  select part.slug as quote_slug, whole.slug as longer_slug
  from quotes as part join quotes as whole on whole.search @@ plainto_tsquery('english'::regconfig, search_words(part.text))
  where part.first_words is not null and part.search <> '' and whole.document_slug <> part.document_slug and char_length(whole.words) > char_length(part.words)
    and strpos(' ' || whole.words || ' ', ' ' || part.words || ' ') > 0);--> statement-breakpoint
CREATE VIEW "shorter_quotes" AS (
  select whole.slug as quote_slug, part.slug as shorter_slug
  from quotes as whole
  cross join lateral (
    select distinct one.word || ' ' || next.word as pair
    from regexp_split_to_table(whole.words, ' ') with ordinality as one (word, at)
    join regexp_split_to_table(whole.words, ' ') with ordinality as next (word, at) on next.at = one.at + 1
  ) as pairs
  join quotes as part on part.first_words = pair collate "C"
  where part.search <> '' and whole.document_slug <> part.document_slug and char_length(whole.words) > char_length(part.words)
    and strpos(' ' || whole.words || ' ', ' ' || part.words || ' ') > 0);