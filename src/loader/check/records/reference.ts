import { alpha3Of, MISTAKEN_CODES } from '../../../words/countries/codes.ts';
import { formerState, HISTORICAL } from '../../../words/countries/historical.data.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import type { References } from '../references.ts';

type NameOwner =
  | { personSlug: string }
  | { organizationSlug: string }
  | { countryCode: string }
  | { placeSlug: string };

/** Adds countries, places, people and organisations: reference data, which needs no claims. */
export function addReferenceRows(facts: Facts, builder: DossierBuilder, references: References): void {
  const { rows } = builder;
  reportSharedIds(facts, builder);
  for (const [code, { name, wikidataId = null, aliases, labels }] of Object.entries(facts.countries)) {
    const alpha3 = alpha3Of(code) ?? formerState(code, [name, ...aliases])?.alpha3;
    if (!alpha3) reportCode(code, builder);
    const row = { code, alpha3: alpha3 ?? '', name, wikidataId };
    rows.countries.push(row);
    addNames(builder, 'country', code, { countryCode: code }, [name, ...aliases], labels, row);
  }
  for (const [slug, place] of Object.entries(facts.places)) {
    const { name, country, in: parent, wikidataId = null, latitude = null, longitude = null, aliases, labels } = place;
    if ((latitude === null) !== (longitude === null))
      builder.report(['places', slug], 'latitude and longitude go together', 'give both, or leave both out');
    if (country) references.use('countries', country, ['places', slug, 'country']);
    if (parent) references.use('places', parent, ['places', slug, 'in']);
    const row = {
      slug,
      name,
      countryCode: country ?? null,
      parentSlug: parent ?? null,
      wikidataId,
      latitude,
      longitude,
    };
    rows.places.push(row);
    addNames(builder, 'place', slug, { placeSlug: slug }, [name, ...aliases], labels, row);
  }
  for (const [slug, person] of Object.entries(facts.people)) {
    const { name, familyName = null, givenName = null, sortName = name, wikidataId = null, aliases, labels } = person;
    const row = { slug, name, familyName, givenName, sortName, wikidataId };
    rows.people.push(row);
    addNames(builder, 'person', slug, { personSlug: slug }, [name, ...aliases], labels, row);
  }
  for (const [slug, { name, country, wikidataId = null, aliases, labels }] of Object.entries(facts.organizations)) {
    if (country) references.use('countries', country, ['organizations', slug, 'country']);
    const row = { slug, name, countryCode: country ?? null, wikidataId };
    rows.organizations.push(row);
    addNames(builder, 'organisation', slug, { organizationSlug: slug }, [name, ...aliases], labels, row);
  }
}

/**
 * Reports a code that was never in ISO 3166-1, or that stood for two former states which the names do not tell apart.
 */
function reportCode(code: string, builder: DossierBuilder): void {
  const states = HISTORICAL.filter((state) => state.code === code).map(({ names }) => names[0]);
  if (states.length > 1) {
    builder.reportKey(['countries'], code, `${code} was ${states.join(' and ')}`, 'name it so, to tell which it is');
  } else {
    const meant = MISTAKEN_CODES[code];
    builder.reportKey(['countries'], code, `${code} is not in ISO 3166-1`, meant && `write ${meant}`);
  }
}

/** Reports records that share a Wikidata id: each Wikidata item is one record. */
function reportSharedIds(facts: Facts, builder: DossierBuilder): void {
  for (const section of ['countries', 'places', 'people', 'organizations', 'summits'] as const) {
    const owners = new Map<string, string>();
    for (const [key, { wikidataId }] of Object.entries(facts[section])) {
      if (wikidataId === undefined) continue;
      const owner = owners.get(wikidataId);
      if (owner) builder.report([section, key, 'wikidataId'], `${wikidataId} is the Wikidata id of ${owner} too`);
      else owners.set(wikidataId, key);
    }
  }
}

function addNames(
  builder: DossierBuilder,
  kind: string,
  key: string,
  owner: NameOwner,
  forms: string[],
  labels: Record<string, string>,
  row: Record<string, string | number | null>,
): void {
  const none = { personSlug: null, organizationSlug: null, countryCode: null, placeSlug: null };
  const languages = new Map<string, string | null>(forms.map((form) => [form, null]));
  for (const [language, label] of Object.entries(labels)) if (!languages.has(label)) languages.set(label, language);
  [...languages].forEach(([form, language], ordinal) => {
    const id = `${builder.slug}/${kind}/${key}/${ordinal}`;
    const given = ordinal === 0 ? row : null;
    builder.rows.names.push({ id, dossierSlug: builder.slug, ...none, ...owner, ordinal, form, language, given });
  });
}
