import { type SQL, sql } from 'drizzle-orm';
import type { DossierTable } from '../dossier.ts';

/** Returns `any(array)` over values, which are one parameter, however many they are; an index is searched for each. */
export function anyOf(values: readonly string[]): SQL {
  return sql`any(array(${valuesOf(values)}))`;
}

/** Returns `all(array)` over values, which are one parameter. */
export function allOf(values: readonly string[]): SQL {
  return sql`all(array(${valuesOf(values)}))`;
}

/** Returns a query that selects values, which are one parameter. */
function valuesOf(values: readonly string[]): SQL {
  return sql`select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb)`;
}

/**
 * Returns the condition for the rows of a table that belong to the dossiers with these slugs; undefined for reference
 * tables, whose rows are shared.
 */
export function scopeOf(name: DossierTable, slugs: readonly string[]): SQL | undefined {
  const owned = (owner: string) =>
    sql`any(array(select slug from ${sql.identifier(owner)} where dossier_slug = ${anyOf(slugs)}))`;
  /** What other dossiers have added to the records of these is not theirs, see `additions.ts`. */
  const own = (rows: SQL) => sql`(${rows}) and added_by is null`;
  const summits = owned('summits');
  switch (name) {
    case 'dossiers':
      return sql`slug = ${anyOf(slugs)}`;
    case 'names':
    case 'corpora':
    case 'documents':
    case 'additions':
    case 'formerSlugs':
    case 'occasions':
    case 'summits':
    case 'deals':
    case 'quotes':
      return sql`dossier_slug = ${anyOf(slugs)}`;
    case 'occasionAttendees':
      return own(sql`occasion_slug = ${owned('occasions')}`);
    case 'participants':
    case 'summitDeals':
      return own(sql`summit_slug = ${summits}`);
    case 'dealParties':
    case 'dealAmounts':
    case 'dealEvents':
      return own(sql`deal_slug = ${owned('deals')}`);
    case 'quoteCountries':
      return own(sql`quote_slug = ${owned('quotes')}`);
    case 'claims':
      return sql`(added_by = ${anyOf(slugs)} or ${own(sql`
        summit_slug = ${summits} or deal_slug = ${owned('deals')} or quote_slug = ${owned('quotes')}
        or occasion_slug = ${owned('occasions')}
        or participant_id = any(array(select id from participants where summit_slug = ${summits}))`)})`;
    default:
      return undefined;
  }
}
