import type { Size } from './size.ts';

/**
 * The sentences of the documents, one for each record, in a temporary table. `exact` is the passage that the record's
 * claim cites; `lead` and `tail` are the words around it, so that its position is a matter of adding lengths up.
 */
export const lines = (size: Size) => `
create temp table line (
  document text collate "C", ordinal int, kind text, key text collate "C", field text, value text,
  lead text, exact text, tail text, n int, k int
) on commit drop;

insert into line
select slug || '-readout', 0, 'summit', slug, 'date', day::text,
       'Leaders ', format('met in %s on %s', city, to_char(day, 'FMDD FMMonth YYYY')), format(' to talk about %s.', topic), n, 0
from meeting;

insert into line
select slug || '-readout', k + 1, 'participant', slug || '/' || person, 'person', person,
       '', title || ' ' || person_name, ' took part.', n, k
from attendance;

create temp table agreement on commit drop as
select meeting.*, k, number, format('synthetic-deal-%s', lpad(number::text, 6, '0')) as deal,
       format('%s on %s and %s (synthetic %s)', pg_temp.word('{Agreement,Memorandum,Contract,Protocol,Pledge}', number),
              pg_temp.word('{wheat,methane,uranium,steel,copper,timber,satellites,vaccines,ports,bridges,pipelines}', number),
              pg_temp.word('{research,transit,credit,storage,insurance,training,repair}', number), number) as title,
       pg_temp.word('{USD,USD,EUR,USD,CNY,EUR,USD,JPY,GBP,EUR,CHF,INR,RUB}', number) as currency,
       (1 + number * 7919 % 9973) * 1000000::numeric as amount
from meeting, generate_series(0, ${size.deals} - 1) k, lateral (select (n - 1) * ${size.deals} + k as number) as numbered;

insert into line
select slug || '-readout', 100 + k, 'deal', deal, 'title', title,
       'They signed the ', title, format(', worth %s %s million.', currency, div(amount, 1000000)), n, k
from agreement;

create temp table saying on commit drop as
select attendance.*, number, spoken, format('synthetic-quote-%s', lpad(number::text, 6, '0')) as quote,
       format('%s %s %s, %s', pg_temp.word('{We will,Our countries should,It is time to,Nobody can,I have offered to,Both sides want to,
                "We don’t need to",The ministers agreed to,Parliament asked us to,Neighbours must}', number),
              pg_temp.word('{protect,open,finance,discuss,rebuild,postpone,guarantee,inspect,share,extend,modernise,measure,simplify}', number),
              pg_temp.word('{"the pipeline","grain exports","the border crossings","rail freight","our fisheries","the gas price","visa rules",
                "clean water","student exchanges","the disputed islands","satellite data","customs duties","vaccine research","the ceasefire",
                "air traffic","nuclear safety","debt relief","the free port","timber quotas","river shipping","the embassies","climate finance",
                "the arms register","copper mining","cultural heritage","the euro settlement","steel tariffs","emergency aid","the peace talks"}', number),
              pg_temp.word('{"and we will do so before the winter","as our predecessors promised in vain","whatever the markets say tomorrow",
                "without conditions and without delay","step by step, and with patience","because our citizens expect it of us",
                "provided that the committee reports in time"}', number)) as words
from meeting as met
cross join generate_series(0, ${size.quotes} - 1) spoken
cross join lateral (select (met.n - 1) * ${size.quotes} + spoken as number) as numbered
join attendance on attendance.n = met.n and attendance.k = spoken % ${size.participants};

insert into line
select slug || '-report', spoken, 'quote', quote, 'text', words, person_name || ' said: “', words, '”.', n, spoken
from saying;
`;
