import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { keyText } from './columns.ts';
import { dossiers } from './sources.ts';

/** The slugs that records had before, by which the API still finds them. */
export const formerSlugs = pgTable(
  'former_slugs',
  {
    /** `summit`, `deal`, `quote` or `occasion`. */
    record: text('record').$type<'summit' | 'deal' | 'quote' | 'occasion'>().notNull(),
    slug: keyText('slug').notNull(),
    currentSlug: keyText('current_slug').notNull(),
    dossierSlug: keyText('dossier_slug')
      .notNull()
      .references(() => dossiers.slug),
  },
  (t) => [primaryKey({ columns: [t.record, t.slug, t.currentSlug] }), index().on(t.dossierSlug)],
);
