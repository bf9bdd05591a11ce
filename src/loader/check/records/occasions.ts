import type { Facts } from '../../facts/grammar.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { fieldsOf } from './fields.ts';

export function addOccasions(facts: Facts, builder: DossierBuilder, references: References): void {
  for (const [slug, occasion] of Object.entries(facts.occasions)) {
    const path = ['occasions', slug];
    const owner = { occasionSlug: slug };
    const fields = fieldsOf(builder, references, owner, path);
    builder.rows.occasions.push({
      slug,
      dossierSlug: builder.slug,
      name: fields.value('name', occasion.name),
      ...fields.optionalDate(occasion.date),
      placeSlug: fields.reference('places', 'place', occasion.place),
    });
    for (const [personSlug, { claims }] of Object.entries(occasion.attendees)) {
      const attendeePath = [...path, 'attendees', personSlug];
      references.useKey('people', personSlug, [...path, 'attendees']);
      builder.claim(owner, `attendee:${personSlug}`, { value: 'true', claims }, attendeePath);
      builder.rows.occasionAttendees.push({ occasionSlug: slug, personSlug });
    }
  }
}
