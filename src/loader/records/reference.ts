import type { Draft } from '../draft.ts';
import type { Facts } from '../facts.ts';
import { alpha3Of } from '../normalise/codes.ts';
import type { References } from '../references.ts';

type NameOwner =
  | { personSlug: string }
  | { organizationSlug: string }
  | { countryCode: string }
  | { placeSlug: string };

/** Countries, places, people and organisations: reference data, which needs no claims. */
export function addReferenceRows(facts: Facts, draft: Draft, references: References): void {
  const { rows } = draft;
  reportSharedIds(facts, draft);
  for (const [code, { name, wikidataId = null, aliases }] of Object.entries(facts.countries)) {
    const alpha3 = alpha3Of(code);
    if (!alpha3) draft.reportKey(['countries'], code, `${code} is not in ISO 3166-1`);
    rows.countries.push({ code, alpha3: alpha3 ?? '', name, wikidataId });
    addNames(draft, 'country', code, { countryCode: code }, [name, ...aliases]);
  }
  for (const [slug, { name, country, in: parent, wikidataId = null, aliases }] of Object.entries(facts.places)) {
    if (country) references.use('countries', country, ['places', slug, 'country']);
    if (parent) references.use('places', parent, ['places', slug, 'in']);
    rows.places.push({ slug, name, countryCode: country ?? null, parentSlug: parent ?? null, wikidataId });
    addNames(draft, 'place', slug, { placeSlug: slug }, [name, ...aliases]);
  }
  for (const [slug, person] of Object.entries(facts.people)) {
    const { name, familyName = null, givenName = null, sortName = name, wikidataId = null, aliases } = person;
    rows.people.push({ slug, name, familyName, givenName, sortName, wikidataId });
    addNames(draft, 'person', slug, { personSlug: slug }, [name, ...aliases]);
  }
  for (const [slug, { name, country, wikidataId = null, aliases }] of Object.entries(facts.organizations)) {
    if (country) references.use('countries', country, ['organizations', slug, 'country']);
    rows.organizations.push({ slug, name, countryCode: country ?? null, wikidataId });
    addNames(draft, 'organisation', slug, { organizationSlug: slug }, [name, ...aliases]);
  }
}

/** Two people are two items of Wikidata. */
function reportSharedIds(facts: Facts, draft: Draft): void {
  for (const section of ['countries', 'places', 'people', 'organizations', 'summits'] as const) {
    const owners = new Map<string, string>();
    for (const [key, { wikidataId }] of Object.entries(facts[section])) {
      if (wikidataId === undefined) continue;
      const owner = owners.get(wikidataId);
      if (owner) draft.report([section, key, 'wikidataId'], `${wikidataId} is the Wikidata id of ${owner} too`);
      else owners.set(wikidataId, key);
    }
  }
}

function addNames(draft: Draft, kind: string, key: string, owner: NameOwner, forms: string[]): void {
  const none = { personSlug: null, organizationSlug: null, countryCode: null, placeSlug: null };
  [...new Set(forms)].forEach((form, index) => {
    const id = `${draft.slug}/${kind}/${key}/${index}`;
    draft.rows.names.push({ id, dossierSlug: draft.slug, ...none, ...owner, ordinal: index, form });
  });
}
