CREATE MATERIALIZED VIEW "deal_groups" AS (
  select kind, status, bindingness, settlement_currency_code, counts_toward_totals, count(*)::int as count
  from deals group by kind, status, bindingness, settlement_currency_code, counts_toward_totals);--> statement-breakpoint
-- Each row once, which is what a refresh beside readers goes by.
CREATE UNIQUE INDEX deal_groups_key ON deal_groups (kind, status, bindingness, settlement_currency_code, counts_toward_totals);--> statement-breakpoint
CREATE OR REPLACE FUNCTION refresh_views() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  REFRESH MATERIALIZED VIEW CONCURRENTLY meeting_pairs;
  REFRESH MATERIALIZED VIEW CONCURRENTLY country_pairs;
  REFRESH MATERIALIZED VIEW CONCURRENTLY money_totals;
  REFRESH MATERIALIZED VIEW CONCURRENTLY deal_groups;
  REFRESH MATERIALIZED VIEW CONCURRENTLY disagreements;
  -- These two read the one before.
  REFRESH MATERIALIZED VIEW CONCURRENTLY disagreeing_claims;
  REFRESH MATERIALIZED VIEW CONCURRENTLY facet_counts;
  RETURN NULL;
END $$;
