import { occasion } from '../../../records/occasion.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { addedTo } from './entries.ts';
import { readFields, readGiven } from './fields.ts';

export function addOccasions(facts: Facts, builder: DossierBuilder, references: References): void {
  for (const [slug, given] of Object.entries(facts.occasions)) {
    const path = ['occasions', slug];
    builder.rows.occasions.push({
      slug,
      dossierSlug: builder.slug,
      ...readFields(occasion, slug, given, builder, references, path),
    });
    const attendees = attendeesOf(slug, given, builder, references, [...path, 'attendees']);
    builder.rows.occasionAttendees.push(...attendees.map(({ row }) => row));
  }
  for (const { slug, owner, given, path } of addedTo(facts, 'occasions')) {
    const fields = readGiven(occasion, slug, given, builder, references, path);
    const occasionAttendees = attendeesOf(slug, given, builder, references, [...path, 'attendees']);
    builder.addTo('occasion', slug, owner, { fields, lists: { occasionAttendees } });
  }
}

/** Adds the claims of the attendees of an occasion, and returns their rows. */
function attendeesOf(
  occasionSlug: string,
  { attendees }: Pick<Facts['occasions'][string], 'attendees'>,
  builder: DossierBuilder,
  references: References,
  path: Path,
) {
  return Object.entries(attendees).map(([personSlug, { claims }]) => {
    references.useKey('people', personSlug, path);
    const about = { record: 'occasion', key: occasionSlug } as const;
    builder.claim(about, `attendee:${personSlug}`, { value: 'true', claims }, [...path, personSlug]);
    return { value: personSlug, topic: '', row: { occasionSlug, personSlug, addedBy: null } };
  });
}
