-- What a user of PostGraphile adds to the tables for a full-text search: one function, which Postgres inlines.
create schema peer;
create function peer.search_quotes(query text) returns setof public.quotes language sql stable as $$
  select * from public.quotes
  where search @@ websearch_to_tsquery('english', query)
  order by dossier_slug, document_ordinal, slug
$$;
