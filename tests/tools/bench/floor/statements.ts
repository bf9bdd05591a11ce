/** What the floor runs for a shape. */
export interface Statement {
  /** The names of the parameters, in their order. */
  readonly parameters: readonly string[];
  /** Gives rows of one column: the JSON text of a node. */
  readonly text: string;
  /** The list that the rows are a page of, with a row more when there is a next page. Without it the row is the answer. */
  readonly list?: string;
}

// Written for the least CPU time of Postgres and Node together, which was measured. Text is concatenated, as
// json_build_object costs twice as much; only what may hold a quotation mark or a backslash goes through to_json, which
// keys and enum values cannot. Lists inside a node are arrays of text, which cost less than aggregates. Names of people
// are scalar subqueries, as a join makes the planner read the whole table for each summit. Limits stand in the text, as
// they spoil a plan as parameters.

const quoteNode = `
  '{"slug":"' || slug || '","form":"' || form || '","text":' || to_json(text)
  || ',"speaker":' || coalesce('{"slug":"' || speaker_slug || '","name":'
    || to_json((select name from people where slug = speaker_slug)) || '}', 'null')
  || ',"summit":' || coalesce('{"slug":"' || summit_slug || '","name":'
    || to_json((select name from summits where slug = summit_slug)) || '}', 'null')
  || '}'`;

/** One statement for each shape that asks the database, by the shape's name. */
export const statements: Readonly<Record<string, Statement>> = {
  summit: {
    parameters: ['slug'],
    text: `
      select '{"data":{"summit":{"slug":"' || slug || '","name":' || to_json(name) || ',"kind":"' || kind
        || '","format":"' || format || '","topics":' || to_json(topics) || ',"date":{"edtf":"' || date_edtf || '"}}}}'
      from summits where slug = $1`,
  },
  nested: {
    parameters: ['date', 'slug'],
    list: 'summits',
    text: `
      select '{"slug":"' || slug || '","name":' || to_json(name) || ',"date":{"edtf":"' || date_edtf
        || '"},"participants":[' || array_to_string(array(
          select '{"role":"' || role || '","title":' || coalesce(to_json(title)::text, 'null')
            || ',"person":{"slug":"' || person_slug || '","name":'
            || to_json((select name from people where slug = person_slug)) || '}}'
          from participants where summit_slug = summits.slug order by role, person_slug), ',')
        || '],"deals":[' || array_to_string(array(
          select '{"link":"' || link || '","deal":{"slug":"' || slug || '","title":' || to_json(title)
            || ',"kind":"' || kind || '","status":"' || status || '"}}'
          from summit_deals join deals on slug = deal_slug where summit_slug = summits.slug order by deal_slug), ',')
        || '],"quotes":{"nodes":[' || array_to_string(array(
          select '{"slug":"' || slug || '","form":"' || form || '","text":' || to_json(text) || '}'
          from quotes where summit_slug = summits.slug order by dossier_slug, document_ordinal, slug limit 3), ',')
        || ']}}'
      from summits where (date_start, slug) < ($1::date, $2)
      order by date_start desc, slug desc limit 21`,
  },
  quotes: {
    parameters: ['dossier', 'ordinal', 'slug'],
    list: 'quotes',
    text: `
      select ${quoteNode} from quotes
      where (dossier_slug, document_ordinal, slug) > ($1, $2::int, $3)
      order by dossier_slug, document_ordinal, slug limit 21`,
  },
  deals: {
    parameters: ['currency', 'min'],
    list: 'deals',
    text: `
      select '{"slug":"' || slug || '","title":' || to_json(title) || ',"kind":"' || kind || '","status":"' || status
        || '","amounts":[' || array_to_string(array(
          select '{"role":"' || role || '","value":"' || value || '","currency":'
            || coalesce('"' || currency_code || '"', 'null') || '}'
          from deal_amounts where deal_slug = slug order by ordinal), ',')
        || ']}'
      from deals
      where exists (select from deal_amounts where deal_slug = slug and currency_code = $1 and value >= $2::numeric)
      order by amount_descending desc, slug desc limit 21`,
  },
  search: {
    parameters: ['text'],
    list: 'quotes',
    text: `
      select ${quoteNode} from quotes
      where search @@ websearch_to_tsquery('english', $1)
      order by dossier_slug, document_ordinal, slug limit 21`,
  },
  claims: {
    parameters: ['date', 'slug'],
    list: 'summits',
    text: `
      select '{"slug":"' || slug || '","claims":[' || array_to_string(array(
          select '{"field":"' || field || '","value":' || to_json(value) || ',"basis":"' || basis || '","status":"' || status
            || '","evidence":[' || array_to_string(array(
              select '{"exact":' || to_json(exact) || ',"start":' || start_at || ',"end":' || end_at
                || ',"document":{"slug":"' || document_slug || '","title":'
                || to_json((select title from documents where slug = document_slug)) || '}}'
              from claim_spans where claim_id = claims.id order by ordinal), ',')
            || ']}'
          from claims where summit_slug = summits.slug and superseded_at is null order by ordinal), ',')
        || ']}'
      from summits where (date_start, slug) < ($1::date, $2)
      order by date_start desc, slug desc limit 21`,
  },
  counts: {
    parameters: ['status'],
    text: `
      with counted as materialized (select kind, count(*) from deals where status = $1::deal_status group by kind)
      select '{"data":{"deals":{"totalCount":' || coalesce((select sum(count) from counted), 0) || ',"nodes":['
        || array_to_string(array(
          select '{"slug":"' || slug || '","title":' || to_json(title) || '}'
          from deals where status = $1::deal_status order by title_key, slug limit 20), ',')
        || '],"facets":[{"buckets":[' || array_to_string(array(
          select '{"value":"' || kind || '","count":' || count || '}' from counted order by count desc, kind::text collate "C"), ',')
        || ']}]}}}'`,
  },
};
