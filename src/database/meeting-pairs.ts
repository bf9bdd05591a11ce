import { pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { countryPairColumns, meetingPairColumns } from './tables/views.ts';

// Two materialized views, told to Drizzle as tables, for only of a table can it be told which columns are a key, and plugin-drizzle
// needs a key to read an entry again. Not in `tables/`, where drizzle-kit would take them for tables to make.

/** How often each two people met, see the view of this name. */
export const meetingPairs = pgTable('meeting_pairs', meetingPairColumns(), (t) => [
  primaryKey({ columns: [t.personSlug, t.otherSlug] }),
]);

/** How often each two countries met, see the view of this name. */
export const countryPairs = pgTable('country_pairs', countryPairColumns(), (t) => [
  primaryKey({ columns: [t.countryCode, t.otherCode] }),
]);
