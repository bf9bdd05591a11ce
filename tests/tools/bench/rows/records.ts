import type { Size } from './size.ts';

/**
 * Summits, participants, deals and quotes: the records that the lines of the documents tell of. They are written in
 * order, as a load writes them: rows of one summit lie side by side on disk.
 */
export const recordRows = (size: Size) => `
insert into summits (slug, dossier_slug, name, kind, format, date_edtf, date_start, date_end, date_precision, time_zone,
                     place_slug, country_code, topics)
select slug, dossier, format('%s talks in %s (synthetic %s)', initcap(topic), city, n),
       pg_temp.word('{MULTILATERAL,MULTILATERAL,SIDELINES,OTHER,MULTILATERAL}', n)::summit_kind,
       pg_temp.word('{IN_PERSON,IN_PERSON,IN_PERSON,VIDEO}', n)::meeting_format,
       day::text, day, day, 'DAY', case when n % 3 = 0 then 'Europe/Zurich' end, place, country, array[topic, second_topic]
from meeting order by n;

insert into participants (id, summit_slug, summit_date, person_slug, role, title, country_code, organization_slug)
select slug || '/' || person, slug, day, person, case when k = 0 then 'HOST' when k = 1 then 'CHAIR' else 'GUEST' end::participant_role,
       title, person_country, null
from attendance order by n, k;

update people set summit_count = counted.n
from (select person_slug, count(*)::int as n from participants group by person_slug) as counted
where counted.person_slug = people.slug;

insert into deals (slug, dossier_slug, title, summary, kind, bindingness, status, subject, term, settlement_currency_code,
                   date_edtf, date_start, date_end, date_precision, largest_amount)
select deal, dossier, title, 'Invented for a benchmark: ' || title,
       pg_temp.word('{AGREEMENT,MEMORANDUM,CONTRACT,PROTOCOL,PLEDGE}', number)::deal_kind,
       pg_temp.word('{BINDING_INTERNATIONAL,POLITICAL,COMMERCIAL_CONTRACT}', number)::bindingness,
       pg_temp.word('{SIGNED,ANNOUNCED,AGREED,IN_FORCE,SIGNED,PROPOSED,COMPLETED}', number)::deal_status,
       topic, case when number % 5 = 0 then 'P10Y' end, case when number % 4 = 0 then currency end,
       dated.edtf, dated.edtf::date, dated.edtf::date, case when number % 11 <> 0 then 'DAY' end::date_precision,
       case when number % 8 <> 0 then amount end
from agreement, lateral (select case when number % 11 <> 0 then day::text end as edtf) as dated
order by number;

insert into deal_amounts (deal_slug, ordinal, role, qualifier, value, currency_code, unit, period, verbatim)
select deal, row_number() over (partition by deal order by rank), role::amount_role, 'EXACT', value, money, unit, 'UNSPECIFIED',
       format('%s %s', coalesce(money, unit), value)
from agreement,
     lateral (values (1, 'CONTRACT_VALUE', amount, currency, null, number % 8 <> 0),
                     (2, 'CREDIT', div(amount, 4), 'USD', null, number % 8 in (1, 2)),
                     (3, 'QUANTITY', number % 90 + 1, null, 't', number % 3 = 0)) as figure (rank, role, value, money, unit, wanted)
where wanted
order by number, rank;

insert into deal_parties (id, deal_slug, role, country_code, organization_slug)
select format('%s/%s/%s', deal, role, party), deal, role::party_role, case when party like 'synthetic-%' then null else party end,
       case when party like 'synthetic-%' then party end
from agreement
join attendance as first on first.n = agreement.n and first.k = agreement.k % ${size.participants}
join attendance as second on second.n = agreement.n and second.k = (agreement.k + 1) % ${size.participants},
     lateral (values ('SELLER', first.person_country),
                     ('BUYER', case when number % 4 = 0 then format('synthetic-company-%s', lpad((number % 24)::text, 2, '0'))
                                    else second.person_country end)) as side (role, party)
order by number, role;

insert into deal_events (deal_slug, ordinal, status, date_edtf, date_start, date_end, date_precision)
select deal, 1, 'ANNOUNCED', day::text, day, day, 'DAY' from agreement order by number;

insert into summit_deals (summit_slug, deal_slug, link, basis)
select slug, deal, pg_temp.word('{SIGNED_AT,ANNOUNCED_AT,DISCUSSED_AT}', number)::deal_link, 'STATED' from agreement order by number;

insert into quotes (slug, document_slug, dossier_slug, document_ordinal, form, text, speaker_slug, speaker_title, is_translation,
                    date_edtf, date_start, date_end, date_precision, summit_slug)
select quote, body.document, body.dossier, body.ordinal, form::quote_form, words, case when form <> 'HEADLINE' then person end,
       case when form <> 'HEADLINE' then saying.title end, number % 6 = 0,
       dated.edtf, dated.edtf::date, dated.edtf::date, case when number % 7 <> 0 then 'DAY' end::date_precision, saying.slug
from saying
join body on body.document = saying.slug || '-report',
     lateral (select pg_temp.word('{DIRECT,DIRECT,PARTIAL,DIRECT,INDIRECT,HEADLINE,DIRECT}', spoken) as form,
                     case when number % 7 <> 0 then saying.day::text end as edtf) as dated
order by number;

insert into quote_countries (quote_slug, country_code)
select quote, person_country from saying join quotes on quotes.slug = quote where quotes.form = 'HEADLINE' order by number;
`;

/** One claim for each line and its passage, whose position is the length of all that stands before it. */
export const claimRows = `
create temp table proof on commit drop as
select line.*, encode(sha256(convert_to(kind || key, 'UTF8')), 'hex') as claim,
       (body_start + char_length(lead) + coalesce(sum(char_length(lead || exact || tail) + 1)
         over (partition by document order by line.ordinal rows between unbounded preceding and 1 preceding), 0))::int as start_at
from line join body using (document);

insert into claims (id, summit_slug, participant_id, deal_slug, quote_slug, ordinal, field, value, basis, status, recorded_at)
select claim, case kind when 'summit' then key end, case kind when 'participant' then key end, case kind when 'deal' then key end,
       case kind when 'quote' then key end, 1, field, value, 'STATED', 'ACCEPTED', '2026-01-01T00:00:00Z'
from proof order by document, ordinal;

insert into claim_spans (claim_id, ordinal, document_slug, start_at, end_at, exact)
select claim, 1, document, start_at, start_at + char_length(exact), exact from proof order by document, ordinal;
`;
