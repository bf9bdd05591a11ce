/**
 * The documents, put together from their lines: a title, a line break and the sentences with a space between them. The
 * documents of a dossier stand in one corpus file with an empty line between them.
 */
export const documentRows = `
create temp table body on commit drop as
select document, title, title || E'\\n' || sentences as text, char_length(title) + 1 as body_start, slug, dossier, day,
       row_number() over (partition by dossier order by n, document)::int as ordinal
from (
  select document, string_agg(lead || exact || tail, ' ' order by ordinal) as sentences, min(n) as n
  from line group by document
) as written
join (select n, slug, dossier, day, city from meeting) as met using (n),
lateral (select format('%s talks, %s: %s', city, day, case when document like '%-readout' then 'read-out' else 'report' end) as title) as titled;

create temp table filed on commit drop as
select *, (sum(char_length(text) + 2) over (partition by dossier order by ordinal) - char_length(text) - 2)::int as file_start
from body;

insert into corpora (path, dossier_slug, sha256, bytes, code_points)
select dossier || '/corpus.txt', dossier, encode(sha256(convert_to(whole, 'UTF8')), 'hex'), octet_length(whole), char_length(whole)
from (select dossier, string_agg(text, E'\\n\\n' order by ordinal) as whole from body group by dossier) as files;

insert into documents (slug, dossier_slug, ordinal, corpus_path, file_start, file_end, kind, title, text, body_start, sha256,
                       language, published_on, published_start, published_end, notes)
select document, dossier, ordinal, dossier || '/corpus.txt', file_start, file_start + char_length(text),
       case when document like '%-readout' then 'READOUT' else 'NEWS_REPORT' end::document_kind, title, text, body_start,
       encode(sha256(convert_to(text, 'UTF8')), 'hex'), 'en', day::text, day, day, 'Synthetic: generated for a benchmark.'
from filed order by dossier, ordinal;
`;
