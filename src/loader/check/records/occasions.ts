import { occasion } from '../../../records/occasion.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { readFields } from './fields.ts';

export function addOccasions(facts: Facts, builder: DossierBuilder, references: References): void {
  for (const [slug, given] of Object.entries(facts.occasions)) {
    const path = ['occasions', slug];
    builder.rows.occasions.push({
      slug,
      dossierSlug: builder.slug,
      ...readFields(occasion, slug, given, builder, references, path),
    });
    for (const [personSlug, { claims }] of Object.entries(given.attendees)) {
      references.useKey('people', personSlug, [...path, 'attendees']);
      const attended = { value: 'true', claims };
      const about = { record: 'occasion', key: slug } as const;
      builder.claim(about, `attendee:${personSlug}`, attended, [...path, 'attendees', personSlug]);
      builder.rows.occasionAttendees.push({ occasionSlug: slug, personSlug });
    }
  }
}
