import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, integer, jsonb, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import { keyText, tsvector } from './columns.ts';
import { dossiers } from './sources.ts';

// Reference rows are shared by all dossiers: the identity of a person does not depend on the meeting.

export const countries = pgTable(
  'countries',
  {
    /** ISO 3166-1 alpha-2, upper case. */
    code: keyText('code').primaryKey(),
    alpha3: keyText('alpha3').notNull().unique(),
    name: text('name').notNull(),
    wikidataId: keyText('wikidata_id'), // unique, see columns.ts
  },
  () => [check('countries_code', sql`code ~ '^[A-Z]{2}$' and alpha3 ~ '^[A-Z]{3}$'`)],
);

export const currencies = pgTable(
  'currencies',
  {
    /** ISO 4217, upper case. */
    code: keyText('code').primaryKey(),
    name: text('name').notNull(),
  },
  () => [check('currencies_code', sql`code ~ '^[A-Z]{3}$'`)],
);

export const places = pgTable(
  'places',
  {
    slug: keyText('slug').primaryKey(),
    name: text('name').notNull(),
    countryCode: keyText('country_code').references(() => countries.code),
    /** The place that contains this one, e.g. the city of a venue. */
    parentSlug: keyText('parent_slug').references((): AnyPgColumn => places.slug),
    wikidataId: keyText('wikidata_id'), // unique, see columns.ts
    /** In degrees of WGS 84, north and east positive; exact, with at most 6 decimals. */
    latitude: numeric('latitude', { mode: 'number' }),
    longitude: numeric('longitude', { mode: 'number' }),
    /** Sort key of lists. */
    nameKey: keyText('name_key').notNull().generatedAlwaysAs(sql`fold(name)`),
    /** Number of summits that took place there, see the view `summit_places`; updated by the loader for ordering. */
    summitCount: integer('summit_count').notNull().default(0),
  },
  (t) => [
    check(
      'places_coordinates',
      sql`num_nulls(latitude, longitude) <> 1 and abs(latitude) <= 90 and abs(longitude) <= 180`,
    ),
    index().on(t.countryCode, t.nameKey, t.slug),
    index().on(t.parentSlug),
    index().on(t.nameKey, t.slug),
    index().on(t.summitCount, t.slug),
  ],
);

export const people = pgTable(
  'people',
  {
    slug: keyText('slug').primaryKey(),
    name: text('name').notNull(),
    familyName: text('family_name'),
    givenName: text('given_name'),
    sortName: text('sort_name').notNull(),
    /** Sort key of lists: the sort name without case and accents. */
    sortKey: keyText('sort_key').notNull().generatedAlwaysAs(sql`fold(sort_name)`),
    wikidataId: keyText('wikidata_id'), // unique, see columns.ts
    /** Number of summits that the person took part in; updated by the loader for ordering. */
    summitCount: integer('summit_count').notNull().default(0),
  },
  (t) => [index().on(t.sortKey, t.slug), index().on(t.summitCount, t.slug)],
);

export const organizations = pgTable(
  'organizations',
  {
    slug: keyText('slug').primaryKey(),
    name: text('name').notNull(),
    countryCode: keyText('country_code').references(() => countries.code),
    wikidataId: keyText('wikidata_id'), // unique, see columns.ts
    /** Sort key of lists. */
    nameKey: keyText('name_key').notNull().generatedAlwaysAs(sql`fold(name)`),
  },
  (t) => [index().on(t.countryCode, t.nameKey, t.slug), index().on(t.nameKey, t.slug)],
);

/** Every form of a name found for a person, an organisation, a country or a place; name searches use these. */
export const names = pgTable(
  'names',
  {
    id: keyText('id').primaryKey(),
    dossierSlug: keyText('dossier_slug')
      .notNull()
      .references(() => dossiers.slug),
    personSlug: keyText('person_slug').references(() => people.slug),
    organizationSlug: keyText('organization_slug').references(() => organizations.slug),
    countryCode: keyText('country_code').references(() => countries.code),
    placeSlug: keyText('place_slug').references(() => places.slug),
    ordinal: integer('ordinal').notNull(),
    form: text('form').notNull(),
    /** The BCP 47 language of a label; null for a form that documents use. */
    language: text('language'),
    /**
     * Set for the name itself (ordinal 0): the dossier's data on its owner. The loader merges these to the reference
     * row.
     */
    given: jsonb('given').$type<Record<string, string | number | null>>(),
    folded: text('folded').notNull().generatedAlwaysAs(sql`fold(form)`),
    // Names are not stemmed and have no stop words.
    search: tsvector('search').notNull().generatedAlwaysAs(sql`to_tsvector('simple'::regconfig, search_words(form))`),
  },
  (t) => [
    check('names_one_owner', sql`num_nonnulls(person_slug, organization_slug, country_code, place_slug) = 1`),
    // A form is unique for each owner in a dossier, see columns.ts.
    index('names_folded_trgm').using('gin', sql`folded gin_trgm_ops`),
    index('names_search').using('gin', t.search),
    index().on(t.dossierSlug),
    index().on(t.personSlug),
    index().on(t.organizationSlug),
    index().on(t.countryCode),
    index().on(t.placeSlug),
  ],
);
