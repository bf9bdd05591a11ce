CREATE MATERIALIZED VIEW "facet_counts" AS (
  select list collate "C" as list, facet collate "C" as facet, value collate "C" as value, count from (
    select 'summits' as list, 'TOTAL' as facet, '' as value, count(*)::int as count from summits
    union all select 'summits', 'KIND', kind::text, count(*)::int from summits group by kind
    union all select 'summits', 'COUNTRY', country_code, count(*)::int from summits group by country_code
    union all select 'summits', 'YEAR', extract(year from date_start)::int::text, count(*)::int from summits group by 3
    union all select 'summits', 'PARTICIPANT_COUNTRY', country_code, count(distinct summit_slug)::int from participants group by country_code
    union all select 'summits', 'PERSON', person_slug, count(*)::int from participants group by person_slug
    union all select 'deals', 'TOTAL', '', count(*)::int from deals
    union all select 'deals', 'KIND', kind::text, count(*)::int from deals group by kind
    union all select 'deals', 'STATUS', status::text, count(*)::int from deals group by status
    union all select 'deals', 'BINDINGNESS', bindingness::text, count(*)::int from deals group by bindingness
    union all select 'deals', 'SETTLEMENT_CURRENCY', settlement_currency_code, count(*)::int from deals group by settlement_currency_code
    union all select 'deals', 'COUNTRY', country_code, count(distinct deal_slug)::int from deal_parties group by country_code
    union all select 'quotes', 'TOTAL', '', count(*)::int from quotes
    union all select 'quotes', 'FORM', form::text, count(*)::int from quotes group by form
    union all select 'quotes', 'SPEAKER', speaker_slug, count(*)::int from quotes group by speaker_slug
    union all select 'quotes', 'DOCUMENT', document_slug, count(*)::int from quotes group by document_slug
    union all select 'documents', 'TOTAL', '', count(*)::int from documents
    union all select 'participants', 'TOTAL', '', count(*)::int from participants
    union all select 'people', 'TOTAL', '', count(*)::int from people
    union all select 'countries', 'TOTAL', '', count(*)::int from countries
  ) as counted where value is not null);--> statement-breakpoint
CREATE MATERIALIZED VIEW "money_totals" AS (
  with amounts as (
    select currency_code, counts_toward_totals, deal_slug, role, value, upper, qualifier
    from deal_amounts join deals on slug = deal_slug
    where currency_code is not null and period in ('TOTAL', 'UNSPECIFIED')
  ), sets as (
    select currency_code, deal_slug, array_agg(distinct role order by role) as roles from amounts group by currency_code, deal_slug
  )
  select currency_code, counts_toward_totals, roles, role, sum(value) as value, sum(upper) as upper,
    bool_and(qualifier = 'EXACT') as is_exact, count(distinct deal_slug)::int as deals
  from amounts join sets using (currency_code, deal_slug)
  group by currency_code, counts_toward_totals, roles, role);--> statement-breakpoint

-- Each row once, which is what a refresh beside readers goes by; the first also gives the most frequent values of a facet.
CREATE UNIQUE INDEX facet_counts_key ON facet_counts (list, facet, value);--> statement-breakpoint
CREATE INDEX facet_counts_frequent ON facet_counts (list, facet, count DESC, value);--> statement-breakpoint
CREATE UNIQUE INDEX money_totals_key ON money_totals (currency_code, counts_toward_totals, roles, role);--> statement-breakpoint

-- Takes the place of refresh_pairs(): a load refreshes all materialized views in its transaction, beside readers.
CREATE FUNCTION refresh_views() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  REFRESH MATERIALIZED VIEW CONCURRENTLY meeting_pairs;
  REFRESH MATERIALIZED VIEW CONCURRENTLY country_pairs;
  REFRESH MATERIALIZED VIEW CONCURRENTLY facet_counts;
  REFRESH MATERIALIZED VIEW CONCURRENTLY money_totals;
  RETURN NULL;
END $$;--> statement-breakpoint
DROP TRIGGER dataset_stamped ON dataset;--> statement-breakpoint
CREATE TRIGGER dataset_stamped AFTER INSERT ON dataset FOR EACH STATEMENT EXECUTE FUNCTION refresh_views();--> statement-breakpoint
DROP FUNCTION refresh_pairs();
