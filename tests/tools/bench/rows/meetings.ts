import type { Size } from './size.ts';

/**
 * One row per summit and per participant, in temporary tables that the lines of the documents are written from. The
 * multipliers have no factor in common with what they are taken modulo, so that dates and people spread evenly; the
 * participants of one summit are 83 people apart, which keeps them apart in country as well.
 */
export const meetings = (size: Size) => `
create temp table meeting on commit drop as
select n,
       format('synthetic-%s', lpad(((n - 1) * 100 / ${size.summits} + 1)::text, 3, '0')) as dossier,
       format('%s-synthetic-%s', day, lpad(n::text, 5, '0')) as slug,
       day, land.code as country, places.slug as place, places.name as city,
       pg_temp.word('{grain,gas,rail,fishery,climate,arms,visa,customs,health,science,border}', n) as topic,
       pg_temp.word('{trade,shipping,energy,water,culture,aviation,finance}', n) as second_topic
from generate_series(1, ${size.summits}) n
cross join lateral (select date '1975-01-01' + (n * 7919) % 18250 as day) as dated
join land on land.place_in_list = n % 24
join places on places.country_code = land.code;

create temp table attendance on commit drop as
select meeting.*, k, people.slug as person, people.name as person_name, land.code as person_country,
       land.name as country_name,
       pg_temp.word('{President,Prime Minister,Foreign Minister,Chancellor}', person_number / 24) || ' of ' || land.name as title
from meeting
cross join generate_series(0, ${size.participants} - 1) k
cross join lateral (select (meeting.n * 7 + k * 83) % 480 as person_number) as numbered
join people on people.slug = format('synthetic-person-%s', lpad(person_number::text, 3, '0'))
join land on land.place_in_list = person_number % 24;

create index on attendance (n, k);
analyze meeting;
analyze attendance;
`;
