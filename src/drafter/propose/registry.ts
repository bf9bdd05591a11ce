import countryCodes from 'i18n-iso-countries';
import { alpha3Of } from '../../words/countries/codes.ts';
import type { Findings } from '../find/findings.ts';
import { foldName } from '../find/fold-name.ts';
import type { Organization } from '../find/organizations.ts';
import type { Person } from '../find/people.ts';
import type { Place } from '../find/places.ts';
import { freeKey, slugOf } from './slugs.ts';

/** What records refer to: the keys and entries of people, bodies, places and countries of all documents. */
export interface Registry {
  people: Readonly<Record<string, Named>>;
  organizations: Readonly<Record<string, Named>>;
  places: Readonly<Record<string, Named & { country?: string; in?: string }>>;
  countries: Readonly<Record<string, Named>>;
  personKey(person: Person): string;
  organizationKey(name: string): string | undefined;
  placeKey(place: Place): string;
}

interface Named {
  name: string;
  aliases?: string[];
}

export function createRegistry(findings: readonly Findings[]): Registry {
  const people = gatherPeople(findings.flatMap((found) => found.people));
  const organizations = gatherOrganizations(findings);
  const places = gatherPlaces(findings);
  return {
    people: people.entries,
    organizations: organizations.entries,
    places: places.entries,
    countries: gatherCountries(findings),
    personKey: people.keyOf,
    organizationKey: organizations.keyOf,
    placeKey: places.keyOf,
  };
}

/** People of one name in several documents are one: the fullest form is the name. */
function gatherPeople(all: readonly Person[]) {
  const groups: Person[][] = [];
  for (const person of all) {
    const same = groups.find((group) => group.some((other) => isOne(other, person)));
    if (same) same.push(person);
    else groups.push([person]);
  }
  const taken = new Set<string>();
  const keys = new Map<Person, string>();
  const entries: Record<string, Named> = {};
  for (const group of groups) {
    const times = (name: string) => group.filter((person) => person.name === name).length;
    const weight = ({ name }: Person) => (name.includes(' ') ? 1000 : 0) + times(name) * 100 + name.length;
    const fullest = group.reduce((best, one) => (weight(one) > weight(best) ? one : best));
    const key = freeKey(slugOf(fullest.name), taken);
    for (const person of group) keys.set(person, key);
    entries[key] = {
      ...namesOf(fullest),
      ...aliasesOf(
        fullest.name,
        group.flatMap(({ name, aliases }) => [name, ...aliases]),
      ),
    };
  }
  return { entries, keyOf: (person: Person) => keys.get(person) ?? slugOf(person.name) };
}

function isOne(one: Person, other: Person): boolean {
  const [a, b] = [foldName(one.name), foldName(other.name)];
  if (a === b) return true;
  const families = [one, other].map(({ familyName, name }) => foldName(familyName ?? name));
  const isPart = !one.name.includes(' ') || !other.name.includes(' ');
  const given = [a, b].map((name) => name.split(' ')[0] ?? '');
  return families[0] === families[1] && (isPart || given[0] === given[1]);
}

function namesOf({ name, familyName }: Person) {
  if (familyName === undefined) return { name };
  const isFirst = name.startsWith(`${familyName} `);
  const givenName = isFirst ? name.slice(familyName.length + 1) : name.slice(0, -familyName.length - 1);
  return { name, familyName, givenName, sortName: isFirst ? name : `${familyName}, ${givenName}` };
}

function aliasesOf(name: string, forms: readonly string[]): { aliases?: string[] } {
  const aliases = [...new Set(forms)].filter(
    (form) => form !== name && form !== name.toUpperCase() && form.trim() !== '',
  );
  return aliases.length > 0 ? { aliases } : {};
}

function gatherOrganizations(findings: readonly Findings[]) {
  const byName = new Map<string, Organization[]>();
  const parties = findings.flatMap(({ deals }) =>
    deals.flatMap((deal) => deal.parties.flatMap(({ organization }) => organization ?? [])),
  );
  for (const { name, aliases, mentions } of findings.flatMap((found) => found.organizations)) {
    byName.set(name, [...(byName.get(name) ?? []), { name, aliases, mentions }]);
  }
  for (const name of parties) if (!byName.has(name)) byName.set(name, [{ name, aliases: [], mentions: [] }]);
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  const entries: Record<string, Named> = {};
  for (const [name, all] of byName) {
    const key = freeKey(slugOf(name), taken);
    keys.set(name, key);
    entries[key] = {
      name,
      ...aliasesOf(
        name,
        all.flatMap(({ aliases }) => aliases),
      ),
    };
  }
  return { entries, keyOf: (name: string) => keys.get(name) };
}

function gatherPlaces(findings: readonly Findings[]) {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  const entries: Record<string, Named & { country?: string; in?: string }> = {};
  for (const { places, summit } of findings) {
    for (const { name, country } of places) {
      if (keys.has(name)) continue;
      const key = freeKey(slugOf(name), taken);
      keys.set(name, key);
      entries[key] = { name, ...(country !== undefined && { country }) };
    }
    const { city, venue } = summit ?? {};
    const [cityKey, venueKey] = [city && keys.get(city.name), venue && keys.get(venue.name)];
    const entry = venueKey === undefined ? undefined : entries[venueKey];
    if (entry && cityKey !== undefined && city)
      Object.assign(entry, city.country && { country: city.country }, { in: cityKey });
  }
  return { entries, keyOf: ({ name }: Place) => keys.get(name) ?? slugOf(name) };
}

/** Countries by code, under the shortest name that the documents have for them. */
function gatherCountries(findings: readonly Findings[]): Record<string, Named> {
  const codes = new Set<string>();
  const names = new Map<string, string>();
  for (const { source, people, places } of findings) {
    for (const { code, kind, words } of source.countries) {
      if (!code || !alpha3Of(code)) continue;
      codes.add(code);
      const plain = words.replace(/\s+/g, ' ');
      const known = names.get(code);
      const isName = kind === 'NAME' && /\p{Ll}/u.test(plain) && !plain.includes('.');
      if (isName && (known === undefined || plain.length < known.length)) names.set(code, plain);
    }
    for (const { country } of [...people.map(({ country: of }) => ({ country: of?.code })), ...places])
      if (country && alpha3Of(country)) codes.add(country);
  }
  return Object.fromEntries(
    [...codes].sort().map((code) => [code, { name: names.get(code) ?? countryCodes.getName(code, 'en') ?? code }]),
  );
}
