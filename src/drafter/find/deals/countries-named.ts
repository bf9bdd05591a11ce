import { findCountries } from '../../../words/countries/country.ts';
import { holds, type Span } from '../../text/span.ts';
import type { Organization } from '../organizations.ts';
import type { Person } from '../person.ts';
import type { Source } from '../source.ts';

/** What tells which countries a document is about. */
export interface Naming {
  source: Source;
  people: readonly Person[];
  organizations: readonly Organization[];
}

/** Returns the countries that a passage names, by their people and bodies too: "Qatar Airways". */
export function countriesIn({ source, people, organizations }: Naming, passage: Span): string[] {
  const isHere = ({ mentions }: { mentions: readonly Span[] }) => mentions.some((mention) => holds(passage, mention));
  const named = source.countries.filter((mention) => holds(passage, mention));
  const ofBodies = organizations
    .filter(isHere)
    .flatMap(({ name }) => name.split(/\s+/).flatMap((word) => findCountries(word)));
  const codes = [...named, ...ofBodies].map(({ code }) => code);
  return [...codes, ...people.filter(isHere).map(({ country }) => country?.code)].filter(
    (code): code is string => typeof code === 'string',
  );
}
