import { TIME_ZONES } from '../../../words/dates/time-zones.data.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { fieldsOf, reportRepeated } from './fields.ts';

type Summit = Facts['summits'][string];

export function addSummits(facts: Facts, builder: DossierBuilder, references: References): void {
  for (const [slug, summit] of Object.entries(facts.summits)) {
    const path = ['summits', slug];
    const fields = fieldsOf(builder, references, { summitSlug: slug }, path);
    const row = {
      slug,
      dossierSlug: builder.slug,
      name: fields.value('name', summit.name),
      kind: fields.value('kind', summit.kind),
      format: fields.value('format', summit.format),
      ...fields.date(summit.date),
      timeOfDay: fields.optional('timeOfDay', summit.timeOfDay),
      timeZone: fields.optional('timeZone', summit.timeZone),
      placeSlug: fields.reference('places', 'place', summit.place),
      venueSlug: fields.reference('places', 'venue', summit.venue),
      occasionSlug: fields.reference('occasions', 'occasion', summit.occasion),
      topics: fields.optional('topics', summit.topics, summit.topics?.value.join('; ')) ?? [],
      wikidataId: summit.wikidataId ?? null,
    };
    reportRepeated(builder, row.topics, [...path, 'topics', 'value']);
    // The country follows from the place, which is reference data, so it has no claims.
    const countryCode = countryOf(facts, row.placeSlug) ?? countryOf(facts, row.venueSlug);
    builder.rows.summits.push({ ...row, countryCode });
    if (row.timeZone && !TIME_ZONES.has(row.timeZone)) {
      builder.report([...path, 'timeZone', 'value'], `not an IANA time zone: ${row.timeZone}`);
    }
    addParticipants(slug, summit, row.dateStart, builder, references, [...path, 'participants']);
    addLinks(slug, summit, builder, references, [...path, 'deals']);
  }
}

function countryOf(facts: Facts, placeSlug: string | null): string | null {
  const seen = new Set<string>();
  for (let slug = placeSlug; slug && !seen.has(slug); slug = facts.places[slug]?.in ?? null) {
    const country = facts.places[slug]?.country;
    if (country) return country;
    seen.add(slug);
  }
  return null;
}

function addParticipants(
  summitSlug: string,
  { participants }: Summit,
  summitDate: string,
  builder: DossierBuilder,
  references: References,
  participantsPath: Path,
): void {
  for (const [personSlug, participant] of Object.entries(participants)) {
    const path = [...participantsPath, personSlug];
    const id = `${summitSlug}/${personSlug}`;
    const fields = fieldsOf(builder, references, { participantId: id }, path);
    references.useKey('people', personSlug, participantsPath);
    fields.value('person', { value: personSlug, claims: participant.person.claims });
    builder.rows.participants.push({
      id,
      summitSlug,
      summitDate,
      personSlug,
      role: fields.value('role', participant.role),
      title: fields.optional('title', participant.title),
      countryCode: fields.reference('countries', 'country', participant.country),
      organizationSlug: fields.reference('organizations', 'organization', participant.organization),
    });
  }
}

function addLinks(
  summitSlug: string,
  { deals }: Summit,
  builder: DossierBuilder,
  references: References,
  linksPath: Path,
): void {
  for (const [dealSlug, { link, basis, note = null }] of Object.entries(deals)) {
    const path = [...linksPath, dealSlug];
    references.useKey('deals', dealSlug, linksPath);
    if (basis !== 'STATED' && note === null) {
      builder.report(path, `a link with basis ${basis} needs a note`, 'say in note what ties the deal to the meeting');
    }
    builder.rows.summitDeals.push({ summitSlug, dealSlug, link, basis, note });
  }
}
