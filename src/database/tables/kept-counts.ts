import { sql } from 'drizzle-orm';
import { boolean, integer, numeric, pgMaterializedView } from 'drizzle-orm/pg-core';
import { keyText } from './columns.ts';
import { amountRole, bindingness, dealKind, dealStatus } from './deals.ts';

// Counts and sums of whole lists, so that their totals cost the same however many rows there are. Each load refreshes
// them in its transaction, as it does the pairs in views.ts. A list with other conditions than on columns of its groups is
// counted when it is asked for.

/** The number of rows of a table (facet `TOTAL`), and by value of each facet of its list. */
export const facetCounts = pgMaterializedView('facet_counts', {
  list: keyText('list').notNull(),
  facet: keyText('facet').notNull(),
  value: keyText('value').notNull(),
  count: integer('count').notNull(),
}).as(sql`
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
    union all select 'documents', 'KIND', kind::text, count(*)::int from documents group by kind
    union all select 'documents', 'LANGUAGE', language, count(*)::int from documents group by language
    union all select 'documents', 'PUBLISHER', publisher, count(*)::int from documents group by publisher
    union all select 'documents', 'YEAR', extract(year from published_start)::int::text, count(*)::int from documents group by 3
    union all select 'participants', 'TOTAL', '', count(*)::int from participants
    union all select 'people', 'TOTAL', '', count(*)::int from people
    union all select 'people', 'COUNTRY', country_code, count(distinct person_slug)::int from participants group by country_code
    union all select 'people', 'ORGANIZATION', organization_slug, count(distinct person_slug)::int from participants group by organization_slug
    union all select 'people', 'ROLE', role::text, count(distinct person_slug)::int from participants group by role
    union all select 'countries', 'TOTAL', '', count(*)::int from countries
    union all select 'places', 'TOTAL', '', count(*)::int from places
    union all select 'places', 'COUNTRY', country_code, count(*)::int from places group by country_code
    union all select 'organizations', 'TOTAL', '', count(*)::int from organizations
    union all select 'organizations', 'COUNTRY', country_code, count(*)::int from organizations group by country_code
    union all select 'occasions', 'TOTAL', '', count(*)::int from occasions
    union all select 'corpora', 'TOTAL', '', count(*)::int from corpora
    union all select 'disagreements', 'TOTAL', '', count(*)::int from disagreements
    union all select 'disagreements', 'RECORD_TYPE', record_type, count(*)::int from disagreements group by record_type
    union all select 'disagreements', 'FIELD', field, count(*)::int from disagreements group by field
    union all select 'claims', 'TOTAL', '', count(*)::int from claims where superseded_at is null
    union all select 'evidence', 'TOTAL', '', count(*)::int from claim_spans join claims on claims.id = claim_id where superseded_at is null
  ) as counted where value is not null`);

/**
 * Sums of the amounts of money for the whole of a deal, by currency, whether the deal counts toward totals, and role. Sums
 * of several roles can be added, but a deal may have amounts in several of them: so deals are grouped by the set of
 * their roles, and `deals` is the number of deals with this set.
 */
export const moneyTotals = pgMaterializedView('money_totals', {
  currencyCode: keyText('currency_code').notNull(),
  countsTowardTotals: boolean('counts_toward_totals').notNull(),
  roles: amountRole('roles').array().notNull(),
  role: amountRole('role').notNull(),
  value: numeric('value').notNull(),
  upper: numeric('upper').notNull(),
  isExact: boolean('is_exact').notNull(),
  deals: integer('deals').notNull(),
}).as(sql`
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
  group by currency_code, counts_toward_totals, roles, role`);

export const dealGroupColumns = () => ({
  kind: dealKind('kind').notNull(),
  status: dealStatus('status').notNull(),
  bindingness: bindingness('bindingness').notNull(),
  settlementCurrencyCode: keyText('settlement_currency_code'),
  countsTowardTotals: boolean('counts_toward_totals').notNull(),
  count: integer('count').notNull(),
});

/** The number of deals by the columns that have few values: lists with conditions on these alone are counted from it. */
export const dealGroupView = pgMaterializedView('deal_groups', dealGroupColumns()).as(sql`
  select kind, status, bindingness, settlement_currency_code, counts_toward_totals, count(*)::int as count
  from deals group by kind, status, bindingness, settlement_currency_code, counts_toward_totals`);
