import { participant } from '../../../records/participant.ts';
import { summit } from '../../../records/summit.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';
import { addedTo } from './entries.ts';
import { readFields, readGiven } from './fields.ts';

type Summit = Facts['summits'][string];

export function addSummits(facts: Facts, builder: DossierBuilder, references: References): void {
  for (const [slug, given] of Object.entries(facts.summits)) {
    const path = ['summits', slug];
    const row = {
      slug,
      dossierSlug: builder.slug,
      ...readFields(summit, slug, given, builder, references, path),
      wikidataId: given.wikidataId ?? null,
    };
    // The country follows from the place, which is reference data, so it has no claims.
    const countryCode = countryOf(facts, row.placeSlug) ?? countryOf(facts, row.venueSlug);
    builder.rows.summits.push({ ...row, countryCode });
    addParticipants(slug, given, row.dateStart, builder, references, [...path, 'participants']);
    const links = linksOf(slug, given, builder, references, [...path, 'deals']);
    builder.rows.summitDeals.push(...links.map(({ row: link }) => link));
  }
  for (const { slug, owner, given, path } of addedTo(facts, 'summits')) {
    const fields = readGiven(summit, slug, given, builder, references, path);
    for (const [name, columns] of Object.entries(fields)) {
      if (name === 'place' || name === 'venue') {
        fields[name] = { ...columns, countryCode: countryOf(facts, String(Object.values(columns)[0])) };
      }
    }
    const participantsPath = [...path, 'participants'];
    const participants = Object.entries(given.participants).map(([personSlug, participating]) => {
      references.useKey('people', personSlug, participantsPath);
      const { person } = participating;
      const all = { ...participating, person: person && { value: personSlug, claims: person.claims } };
      const place = [...participantsPath, personSlug];
      return [personSlug, readGiven(participant, `${slug}/${personSlug}`, all, builder, references, place)];
    });
    const summitDeals = linksOf(slug, given, builder, references, [...path, 'deals']);
    builder.addTo('summit', slug, owner, {
      fields,
      participants: Object.fromEntries(participants),
      lists: { summitDeals },
    });
  }
}

function countryOf(facts: Facts, placeSlug: string | null | undefined): string | null {
  const seen = new Set<string>();
  for (let slug = placeSlug ?? null; slug && !seen.has(slug); slug = facts.places[slug]?.in ?? null) {
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
  for (const [personSlug, given] of Object.entries(participants)) {
    const path = [...participantsPath, personSlug];
    const id = `${summitSlug}/${personSlug}`;
    references.useKey('people', personSlug, participantsPath);
    const person = { value: personSlug, claims: given.person.claims };
    builder.rows.participants.push({
      id,
      summitSlug,
      summitDate,
      ...readFields(participant, id, { ...given, person }, builder, references, path),
      addedBy: null,
    });
  }
}

/** Adds the claims of the links of a summit, and returns their rows. */
function linksOf(
  summitSlug: string,
  { deals }: Pick<Summit, 'deals'>,
  builder: DossierBuilder,
  references: References,
  linksPath: Path,
) {
  return Object.entries(deals).map(([dealSlug, { link, basis, note, spans }], index) => {
    const path = [...linksPath, dealSlug];
    const ordinal = index + 1;
    const value = `${link} ${dealSlug}`;
    references.useKey('deals', dealSlug, linksPath);
    if (spans) {
      const claims = [{ basis, status: 'ACCEPTED' as const, note, spans }];
      const about = { record: 'summit', key: summitSlug } as const;
      builder.claim(about, 'deals', { value, claims }, path, { entry: ordinal });
    }
    // A claim that is INFERRED or EDITORIAL has been told so already.
    const isTold = spans && basis !== 'RESOLVED';
    if (basis !== 'STATED' && note === undefined && !isTold) {
      builder.report(path, `a link with basis ${basis} needs a note`, 'say in note what ties the deal to the meeting');
    }
    const row = { summitSlug, dealSlug, ordinal, link, basis, note: note ?? null, addedBy: null };
    return { value, topic: dealSlug, row };
  });
}
