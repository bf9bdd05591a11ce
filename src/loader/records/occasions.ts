import type { Draft } from '../draft.ts';
import type { Facts } from '../facts.ts';
import type { References } from '../references.ts';
import { fieldsOf } from './fields.ts';

export function addOccasions(facts: Facts, draft: Draft, references: References): void {
  for (const [slug, occasion] of Object.entries(facts.occasions)) {
    const path = ['occasions', slug];
    const owner = { occasionSlug: slug };
    const fields = fieldsOf(draft, references, owner, path);
    draft.rows.occasions.push({
      slug,
      dossierSlug: draft.slug,
      name: fields.value('name', occasion.name),
      ...fields.optionalDate(occasion.date),
      placeSlug: fields.reference('places', 'place', occasion.place),
    });
    for (const [personSlug, { claims }] of Object.entries(occasion.attendees)) {
      const attendeePath = [...path, 'attendees', personSlug];
      references.useKey('people', personSlug, [...path, 'attendees']);
      draft.claim(owner, `attendee:${personSlug}`, { value: 'true', claims }, attendeePath);
      draft.rows.occasionAttendees.push({ occasionSlug: slug, personSlug });
    }
  }
}
