import { SAYING } from '../lexicon/verbs.ts';
import { FIRST_FAMILY_NAMES, isFunctionWord, PARTICLES } from '../lexicon/words.ts';
import { occurrencesOf, overlaps, type Span } from '../text/span.ts';
import { type Introduced, isOfSeveral, withCountries } from './countries.ts';
import { endsInHeadline, inCapitals, judged, listed, type Named } from './evidence.ts';
import { foldName } from './fold-name.ts';
import { candidatesIn } from './names.ts';
import type { Office } from './offices.ts';
import type { Person } from './person.ts';
import { countryIn, type Source } from './source.ts';

export type { Person };

/** Finds the people whom a document names with an office, a form of address, a verb of speech or meeting, or a label. */
export function peopleIn(source: Source): Person[] {
  const named = listed(
    source,
    candidatesIn(source).map((candidate) => judged(source, candidate)),
  ).concat(inCapitals(source));
  const isInTitle = ({ start }: Named) => source.isTitleCase && start < source.head.end;
  const sound = named.filter((one) => one.evidence && !(isInTitle(one) && !endsInHeadline(source, one)));
  const groups = grouped(
    source,
    [...sound, ...givenNames(named, sound)].filter((one) => !isEndOfOffice(source, one, named)),
  );
  const claimed: Span[] = [];
  return withCountries(
    source,
    groups.map((group) => describe(source, group, groups, claimed)).sort((a, b) => first(a) - first(b)),
  );
}

const first = ({ mentions }: Person) => mentions[0]?.start ?? 0;
interface Group {
  name: string;
  all: Named[];
}

/** Parts of names that stand alone for a person whose last name never does: "Abiy" of "Abiy Ahmed", "Lula". */
function givenNames(named: readonly Named[], sound: readonly Named[]): Named[] {
  const alone = named.filter(({ words }) => words.length === 1);
  return alone.filter((one) => {
    if (one.evidence) return false;
    const full = sound.filter(
      ({ words }) =>
        words.length > 1 && words.some(({ text }, at) => text === one.text && (at === 0 || words.length > 3)),
    );
    const isOne = new Set(full.map(({ text }) => text)).size === 1;
    return isOne && !alone.some(({ text }) => text === full[0]?.words.at(-1)?.text);
  });
}

/** Whether a word ends the office before it: "Minister of Trade [Diversification]"; a name is named again. */
function isEndOfOffice({ text }: Source, { start, words, office, text: own }: Named, named: readonly Named[]): boolean {
  const isOf =
    office && office.end <= start && words.length === 1 && /\s(?:of|for)\s/u.test(text.slice(office.start, office.end));
  return isOf === true && named.filter((other) => other.words.some((word) => word.text === own)).length === 1;
}

/** Gathers the names of one person: full names first, then family names. */
function grouped(source: Source, sound: readonly Named[]): Group[] {
  const groups: Group[] = [];
  for (const one of sound.filter(({ words }) => words.length > 1)) {
    const same = groups.find(({ name }) => isSameName(name, one.text));
    if (!same) groups.push({ name: one.text, all: [one] });
    else {
      same.all.push(one);
      if (one.text.length > same.name.length && one.start >= source.head.end) same.name = one.text;
    }
  }
  for (const one of sound.filter(({ words }) => words.length === 1)) {
    const own = foldName(one.text);
    const isIn = ({ name }: Group, last: boolean) =>
      last ? ` ${foldName(name)}`.endsWith(` ${own}`) : foldName(name).split(' ').includes(own);
    const within = groups.filter((group) => isIn(group, false));
    const full = groups.find((group) => isIn(group, true)) ?? (within.length === 1 ? within[0] : undefined);
    const isWife = /\b(?:Mrs|Ms|Miss)\.?\s$/u.test(source.text.slice(Math.max(0, one.start - 5), one.start));
    const isMan = full?.all.some(({ start }) =>
      /\b(?:Mr|Sir)\.?\s$/u.test(source.text.slice(Math.max(0, start - 5), start)),
    );
    // "President Bell" is not "Dr. Mary Bell", his wife.
    const isCompany =
      one.office &&
      full?.all.every(
        ({ start, evidence, office }) =>
          evidence === 'KIN' ||
          (!office && /\b(?:Mrs|Ms|Miss|Dr|Lady)\.?\s$/u.test(source.text.slice(Math.max(0, start - 6), start))),
      );
    if (full && !(isWife && isMan) && !isCompany) full.all.push(one);
    else groups.push({ name: one.text, all: [one] });
  }
  return groups;
}

function isSameName(one: string, other: string): boolean {
  const [a, b] = [foldName(one).split(' '), foldName(other).split(' ')];
  if (a.at(-1) !== b.at(-1)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isInitial = (word: string, of: string) => /^.\.?$/u.test(word) && of.startsWith(word[0] ?? '');
  return short.every((word) => long.some((of) => of === word || isInitial(word, of) || isInitial(of, word)));
}

function describe(source: Source, { name, all }: Group, groups: readonly Group[], claimed: Span[]): Introduced {
  const parts = name.split(' ');
  const others = groups.filter((group) => group.name !== name).flatMap((group) => group.all);
  const alone = all.filter(({ words }) => words.length === 1).map(({ text }) => text);
  const isFirst =
    parts.length > 1 &&
    parts.length <= 3 &&
    (alone.length > 0
      ? alone.includes(parts[0] ?? '') &&
        !alone.includes(parts.at(-1) ?? '') &&
        // "CHANCELLOR MERZ:" and "Friedrich" are Friedrich Merz.
        occurrencesOf((parts.at(-1) ?? '').toUpperCase(), source.text).length === 0
      : FIRST_FAMILY_NAMES.has(parts[0] ?? '') && SYLLABLES.test(parts[1] ?? ''));
  const family = parts.length === 1 ? undefined : isFirst ? parts[0] : familyNameOf(parts);
  // A family name of several is that of the only one who was introduced before, or of the only one who speaks.
  const sharers = groups.filter(
    (group) => family && group.name.includes(' ') && group.name.split(' ').includes(family),
  );
  const speakers = sharers.filter((group) =>
    group.all.some(({ end }) => SPEAKS.test(source.text.slice(end, end + 30))),
  );
  const isOwn = (at: number) => {
    const before = sharers.filter((group) => group.all.some(({ start }) => start < at));
    const [only] = before.length === 1 || speakers.length !== 1 ? before : speakers;
    return sharers.length < 2 || (only?.name === name && (before.length === 1 || speakers.length === 1));
  };
  const forms = new Set([name, ...all.map(({ text }) => text), ...(family && !isFunctionWord(family) ? [family] : [])]);
  const mentions: Span[] = all.map(({ start, end }) => ({ start, end }));
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    for (const found of occurrencesOf(form, source.text)) {
      const isOther =
        [...mentions, ...claimed, ...others].some((span) => overlaps(span, found)) ||
        source.countries.some((country) => country.kind !== 'METONYM' && overlaps(country, found));
      if (!isOther && (form !== family || isOwn(found.start))) mentions.push(found);
    }
  }
  claimed.push(...mentions);
  mentions.sort((a, b) => a.start - b.start);
  // "Presidents Muhammadu Buhari of Nigeria and …": the office of several is no title of one.
  const isInHeadline = ({ start }: Office) => source.isTitleCase && start < source.head.end && all.length > 1;
  const offices = all.flatMap((one) =>
    one.office && !isOfSeveral(source, one.office) && !isInHeadline(one.office) ? [one.office] : [],
  );
  const withCountry = offices.find((office) => countryIn(source, office.whole));
  const office = withCountry ?? offices[0];
  const used = new Set(mentions.map(({ start, end }) => source.text.slice(start, end).replace(/\s+/g, ' ')));
  return {
    name,
    aliases: [...used].filter((form) => form !== name),
    familyName: family,
    mentions,
    office,
    country: undefined,
    named: all,
  };
}

const SPEAKS = new RegExp(`^,? (?:also |then |has )?(?:${SAYING})\\b`, 'u');

/** A given name of Chinese or Korean syllables: "Haixiong", "Jong-un". */
const SYLLABLES = /^(?:-?(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy])?y?[aeiou]{1,3}(?:ng|n|r|k|m)?){1,3}$/iu;

/** The last word of a name with the particles before it: "Le Drian", "von der Leyen". */
function familyNameOf(parts: readonly string[]): string {
  let from = parts.length - 1;
  while (from > 1 && new RegExp(`^(?:${PARTICLES})$`, 'iu').test(parts[from - 1] ?? '')) from -= 1;
  return parts.slice(from).join(' ');
}
