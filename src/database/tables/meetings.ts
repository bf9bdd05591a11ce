import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { addedBy, dateIsSound, dateOrder, keyText, optionalDate, partialDate, termEnum, tsvector } from './columns.ts';
import { countries, organizations, people, places } from './reference.ts';
import { dossiers } from './sources.ts';

export const summitKind = termEnum('summitKind');
export const meetingFormat = termEnum('meetingFormat');
export const timeOfDay = termEnum('timeOfDay');
export const participantRole = termEnum('participantRole');

/** An event that a meeting was part of without being a meeting itself: a ceremony, the opening of games. */
export const occasions = pgTable(
  'occasions',
  {
    slug: keyText('slug').primaryKey(),
    dossierSlug: keyText('dossier_slug')
      .notNull()
      .references(() => dossiers.slug),
    name: text('name').notNull(),
    ...optionalDate(),
    ...dateOrder(),
    placeSlug: keyText('place_slug').references(() => places.slug),
  },
  (t) => [
    check('occasions_date', dateIsSound),
    index().on(t.dossierSlug),
    index().on(t.placeSlug),
    index().on(t.dateAscending, t.slug),
    index().on(t.dateDescending, t.slug),
    index().on(t.dateStart, t.dateEnd),
  ],
);

export const occasionAttendees = pgTable(
  'occasion_attendees',
  {
    occasionSlug: keyText('occasion_slug')
      .notNull()
      .references(() => occasions.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    personSlug: keyText('person_slug')
      .notNull()
      .references(() => people.slug),
    ...addedBy(),
  },
  (t) => [primaryKey({ columns: [t.occasionSlug, t.personSlug] }), index().on(t.personSlug)],
);

export const summits = pgTable(
  'summits',
  {
    slug: keyText('slug').primaryKey(),
    dossierSlug: keyText('dossier_slug')
      .notNull()
      .references(() => dossiers.slug),
    name: text('name').notNull(),
    nameKey: keyText('name_key').notNull().generatedAlwaysAs(sql`fold(name)`),
    kind: summitKind('kind').notNull(),
    format: meetingFormat('format').notNull(),
    ...partialDate(),
    timeOfDay: timeOfDay('time_of_day'),
    /** IANA time zone name. */
    timeZone: text('time_zone'),
    placeSlug: keyText('place_slug').references(() => places.slug),
    venueSlug: keyText('venue_slug').references(() => places.slug),
    countryCode: keyText('country_code').references(() => countries.code),
    occasionSlug: keyText('occasion_slug').references(() => occasions.slug, { onUpdate: 'cascade' }),
    topics: text('topics').array().notNull().default([]),
    wikidataId: keyText('wikidata_id'), // unique, see columns.ts
    search: tsvector('search')
      .notNull()
      .generatedAlwaysAs(sql`
      setweight(to_tsvector('english'::regconfig, search_words(name)), 'A') || to_tsvector('english'::regconfig, search_words(words_of(topics)))`),
  },
  (t) => [
    check('summits_date', dateIsSound),
    // Target of the participants' foreign key, so that they can be ordered by the date of their summit.
    unique('summits_dated').on(t.slug, t.dateStart),
    index().on(t.dossierSlug),
    index().on(t.dateStart, t.slug),
    index().on(t.dateEnd),
    index().on(t.nameKey, t.slug),
    index().on(t.kind, t.dateStart, t.slug),
    index().on(t.countryCode, t.dateStart, t.slug),
    index().on(t.placeSlug),
    index().on(t.venueSlug),
    index().on(t.occasionSlug),
    index('summits_search').using('gin', t.search),
  ],
);

/** A person at a summit: the office, the country or organisation represented, and the role. */
export const participants = pgTable(
  'participants',
  {
    /** `summit/person`. */
    id: keyText('id').primaryKey(),
    summitSlug: keyText('summit_slug').notNull(),
    /** The summit's first day, kept in sync by the foreign key, so that one index serves lists in date order. */
    summitDate: date('summit_date', { mode: 'string' }).notNull(),
    personSlug: keyText('person_slug')
      .notNull()
      .references(() => people.slug),
    role: participantRole('role').notNull(),
    title: text('title'),
    countryCode: keyText('country_code').references(() => countries.code),
    organizationSlug: keyText('organization_slug').references(() => organizations.slug),
    ...addedBy(),
  },
  (t) => [
    foreignKey({
      name: 'participants_summit',
      columns: [t.summitSlug, t.summitDate],
      foreignColumns: [summits.slug, summits.dateStart],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    unique('participants_once').on(t.summitSlug, t.personSlug),
    index().on(t.summitDate, t.id),
    index().on(t.personSlug, t.id),
    index().on(t.personSlug, t.summitDate, t.id),
    index().on(t.countryCode, t.summitDate, t.id),
    index().on(t.organizationSlug, t.summitDate, t.id),
    index().on(t.role, t.summitDate, t.id),
  ],
);
