-- Each pair once from either view, which is what a refresh beside readers goes by.
CREATE UNIQUE INDEX meeting_pairs_key ON meeting_pairs (person_slug, other_slug);--> statement-breakpoint
CREATE UNIQUE INDEX country_pairs_key ON country_pairs (country_code, other_code);--> statement-breakpoint
-- The most frequent of all, where the first of two stands for the pair, and the most frequent of one.
CREATE INDEX meeting_pairs_frequent ON meeting_pairs (summit_count DESC, person_slug, other_slug) WHERE person_slug < other_slug;--> statement-breakpoint
CREATE INDEX country_pairs_frequent ON country_pairs (summit_count DESC, country_code, other_code) WHERE country_code < other_code;--> statement-breakpoint
CREATE INDEX meeting_pairs_of_person ON meeting_pairs (person_slug, summit_count DESC, other_slug);--> statement-breakpoint
CREATE INDEX country_pairs_of_country ON country_pairs (country_code, summit_count DESC, other_code);--> statement-breakpoint

-- Every load ends with the version of the data set, in the transaction of the load: then the pairs are made anew.
-- Concurrently, so that nobody who reads waits for the load to end.
CREATE FUNCTION refresh_pairs() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  REFRESH MATERIALIZED VIEW CONCURRENTLY meeting_pairs;
  REFRESH MATERIALIZED VIEW CONCURRENTLY country_pairs;
  RETURN NULL;
END $$;--> statement-breakpoint
-- An upsert fires this whether it inserts, updates or leaves the row as it is.
CREATE TRIGGER dataset_stamped AFTER INSERT ON dataset FOR EACH STATEMENT EXECUTE FUNCTION refresh_pairs();
