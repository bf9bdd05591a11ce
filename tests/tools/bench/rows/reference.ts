/**
 * Countries and currencies are real codes; people, organisations and places are invented. `word(list, n)` picks from a
 * list by a number, over and over: lists of different prime lengths give many combinations before they repeat.
 */
export const referenceRows = `
create function pg_temp.word(list text[], n int) returns text language sql immutable
return list[n % cardinality(list) + 1];

insert into dossiers (slug, title, licence, content_sha256)
select format('synthetic-%s', lpad(n::text, 3, '0')), 'Synthetic dossier ' || n, 'Generated for a benchmark; not a source',
       encode(sha256(convert_to('dossier ' || n, 'UTF8')), 'hex')
from generate_series(1, 100) n;

insert into countries (code, alpha3, name) values
  ('AR', 'ARG', 'Argentina'), ('AU', 'AUS', 'Australia'), ('BR', 'BRA', 'Brazil'), ('CA', 'CAN', 'Canada'),
  ('CH', 'CHE', 'Switzerland'), ('CI', 'CIV', 'Côte d’Ivoire'), ('CL', 'CHL', 'Chile'), ('CN', 'CHN', 'China'),
  ('DE', 'DEU', 'Germany'), ('EG', 'EGY', 'Egypt'), ('FR', 'FRA', 'France'), ('GB', 'GBR', 'United Kingdom'),
  ('ID', 'IDN', 'Indonesia'), ('IN', 'IND', 'India'), ('JP', 'JPN', 'Japan'), ('KE', 'KEN', 'Kenya'),
  ('KR', 'KOR', 'South Korea'), ('MX', 'MEX', 'Mexico'), ('NG', 'NGA', 'Nigeria'), ('PL', 'POL', 'Poland'),
  ('RU', 'RUS', 'Russia'), ('TR', 'TUR', 'Türkiye'), ('US', 'USA', 'United States'), ('ZA', 'ZAF', 'South Africa');

insert into currencies (code, name) values
  ('USD', 'US dollar'), ('EUR', 'Euro'), ('CNY', 'Renminbi'), ('JPY', 'Yen'), ('GBP', 'Pound sterling'),
  ('CHF', 'Swiss franc'), ('INR', 'Indian rupee'), ('RUB', 'Russian rouble');

create temp table land on commit drop as
select row_number() over (order by code)::int - 1 as place_in_list, code, name from countries;

insert into places (slug, name, country_code)
select format('synthetic-place-%s', lpad(place_in_list::text, 2, '0')),
       pg_temp.word('{Alder,Birk,Corvo,Dun,Élan,Fal,Grün}', place_in_list) || pg_temp.word('{haven,mere,stad,ville,polis}', place_in_list), code
from land;

insert into people (slug, name, family_name, given_name, sort_name)
select format('synthetic-person-%s', lpad(n::text, 3, '0')), given || ' ' || family, family, given, family || ', ' || given
from generate_series(0, 479) n,
     lateral (select pg_temp.word('{Ada,Bruno,Chloé,Dmitri,Elif,Farid,Grace,Hiro,Inés,Jonas,Kofi,Lin,Mira,Noël,Olga,Paulo,
                                    Quinn,Rosa,Sven,Tariq,Uma,Victor,Wanda}', n) as given,
                     pg_temp.word('{Abara,Bergström,Castellan,Dubois,Eriksen,Farrow,Gálvez,Haddad,Ivarsson,Jankowski,Keita,
                                    Lindqvist,Moreau,Nakano,Okafor,Petrov,Quispe,Rahman,Söder,Takeda,Ueda,Villar,Weiss,Xu,
                                    Yıldız,Zamora,Ålund,Östberg,Ñáñez}', n) as family) as called;

insert into organizations (slug, name, country_code)
select format('synthetic-company-%s', lpad(place_in_list::text, 2, '0')), 'Invented Energy Company of ' || name, code
from land;

insert into names (id, dossier_slug, person_slug, ordinal, form)
select format('synthetic-001/%s/%s', slug, ordinal), 'synthetic-001', slug, ordinal, form
from people, lateral (values (1, name), (2, family_name)) as known (ordinal, form);
`;

/** Last of all, as in a load: with the version, the database makes what it keeps of who met whom. */
export const versionRow = `
insert into dataset (version, loaded_at) values (encode(sha256('synthetic'), 'hex'), '2026-01-01T00:00:00Z')`;
