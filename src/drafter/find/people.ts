import { MEETING, SAYING } from '../lexicon/verbs.ts';
import { FIRST_FAMILY_NAMES, PARTICLES } from '../lexicon/words.ts';
import { occurrencesOf, overlaps, type Span } from '../text/span.ts';
import { type Candidate, candidatesIn } from './names.ts';
import { type Office, officeAfter, officeBefore } from './offices.ts';
import { countryIn, type Source } from './source.ts';

/** A person whom a document names. */
export interface Person {
  /** The fullest form of the name. */
  name: string;
  /** The other forms. */
  aliases: readonly string[];
  familyName: string | undefined;
  mentions: readonly Span[];
  office: Office | undefined;
  /** The country that the person acts for, and the words that say so. */
  country: { code: string; span: Span | undefined } | undefined;
}

/** What shows that capitalised words are the name of a person. */
type Evidence = 'OFFICE' | 'ADDRESS' | 'VERB' | 'LABEL' | 'LIST';
interface Named extends Candidate {
  evidence: Evidence | undefined;
  office: Office | undefined;
}

/** Finds the people whom a document names with an office, a form of address, a verb of speech or meeting, or a label. */
export function peopleIn(source: Source): Person[] {
  const named = listed(
    source,
    candidatesIn(source).map((candidate) => judged(source, candidate)),
  ).concat(inCapitals(source));
  const sound = named.filter(
    (one) => one.evidence && !(source.isTitleCase && one.start < source.head.end && !endsInHeadline(source, one)),
  );
  const groups = grouped(source, sound);
  const claimed: Span[] = [];
  return groups.map((group) => describe(source, group, groups, claimed)).sort((a, b) => first(a) - first(b));
}

const first = ({ mentions }: Person) => mentions[0]?.start ?? 0;
const VERB = `(?:${SAYING}|${MEETING})`;
const SAYS = new RegExp(
  `^,? (?:(?:also|later|further|then|has|had|have|publicly|previously|again|earlier|himself|herself) ){0,2}${VERB}\\b`,
  'u',
);
const SAID_BY = new RegExp(
  `(?:\\b(?:${SAYING})|according to|\\b(?:told|said|signed|issued|written|announced|represented|led|chaired|headed|joined|hosted|accompanied) by)\\s$`,
  'u',
);
const MET_BEFORE =
  /\b(?:met|meets?|meeting|talks|spoke|talked|negotiations|received|welcomed|hosted|greeted|invited)\s(?:with\s|by telephone with\s|to\s)?$/u;

function judged(source: Source, candidate: Candidate): Named {
  const { text } = source;
  const { start, end, words, after } = candidate;
  const isLong = words.length > 1;
  const [before, rest] = [text.slice(Math.max(0, start - 120), start), text.slice(end, end + 120)];
  const none = { ...candidate, evidence: undefined, office: undefined };
  const isFollowed = after && /^\s$/u.test(text.slice(end, after.start));
  if (isFollowed && (after.kind === 'BODY' || (after.kind === 'OFFICE' && after.text !== 'MP'))) return none;
  if (words.every((word) => occursInLowerCase(text, word.text)) && !/\b(?:Mrs?|Ms|Dr)\.?\s$/u.test(before)) return none;
  const office = officeBefore(source, start, isLong);
  const withoutAddress = office && !office.isAddressed;
  if (office && (withoutAddress || isLong)) return { ...candidate, evidence: 'OFFICE', office };
  if (/(?:^|[\s(])(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|HE|Hon|Prof(?:essor)?|Senator|Excellency)\.?\s$/u.test(before))
    return { ...candidate, evidence: 'ADDRESS', office: office ?? (isLong ? officeAfter(source, end) : undefined) };
  if (!isLong) return none;
  const appended = officeAfter(source, end);
  if (appended) return { ...candidate, evidence: 'OFFICE', office: appended };
  if (/^ ?(?:\([^)\n]{3,30}\))?:/u.test(rest) && /(?:^|\n)[^\n]*$/u.test(before) && isLabel(source, start))
    return { ...candidate, evidence: 'LABEL', office };
  if (SAYS.test(rest) || SAID_BY.test(before) || MET_BEFORE.test(before))
    return { ...candidate, evidence: 'VERB', office: undefined };
  if (new RegExp(`^, (?:who|an?|the|his|her|former|[a-z]+)\\b[^.;:"“”]{2,80}, (?:${SAYING})\\b`, 'u').test(rest))
    return { ...candidate, evidence: 'VERB', office: undefined };
  return none;
}

function isLabel({ paragraphs }: Source, at: number): boolean {
  return paragraphs.some(({ start }) => start <= at && at - start < 80);
}

/** Whether a word stands in the text as a common word too. */
function occursInLowerCase(text: string, word: string): boolean {
  return (
    word.length > 2 &&
    new RegExp(`(?<![\\p{L}’'-])${word.toLowerCase().replace(/[.()]/g, '\\$&')}(?![\\p{L}’'-])`, 'u').test(text)
  );
}

/** In a headline of capitals, a name is seen to end only before a small word or a mark. */
function endsInHeadline({ text }: Source, { end }: Candidate): boolean {
  return /^(?:[,.;:]|$|\n|\s(?:and|of|in|at|on|to|for|with|from|by)\b)/u.test(text.slice(end, end + 8));
}

/** Names in a list with a name that is known to be one: "his counterparts, A, B and C", "A of Nigeria and B of Benin". */
function listed({ text }: Source, named: readonly Named[]): Named[] {
  const result = [...named];
  for (let pass = 0; pass < 2; pass += 1) {
    result.forEach((one, index) => {
      const [previous, next] = [result[index - 1], result[index + 1]];
      if (one.evidence || one.words.length < 2) return;
      const between = previous ? text.slice(previous.end, one.start) : '';
      const beyond = next ? text.slice(one.end, next.start) : '';
      const follows =
        previous?.evidence &&
        previous.words.length > 1 &&
        /^(?: of (?:the )?\p{Lu}[\p{L} ]{2,30})?(?:,|,? and| as well as)\s(?:(?:Mrs?|Ms|Dr)\.? )?$/u.test(between);
      const precedes = next?.evidence === 'LIST' && /^,\s$/u.test(beyond);
      if (follows || precedes || /counterparts?, $/u.test(text.slice(Math.max(0, one.start - 20), one.start)))
        result[index] = { ...one, evidence: 'LIST' };
    });
  }
  return result;
}

const CAPITALS =
  /(?<![\p{L}])(?:(?:THE\s)?(?:RT\s)?HON(?:OURABLE)?\.?|HIS EXCELLENCY|HER EXCELLENCY|MRS?\.?|MS\.?|DR\.?|SENATOR)\s(?:(?:DR|MR|MRS|MS)\.?\s)?(\p{Lu}[\p{Lu}’'-]+(?:\s\p{Lu}[\p{Lu}’'-]*\.?){1,3}?)(?=\s(?:MP|AC|AO|MHR)\b|\s*[\n,(:]|$)/gu;
const CAPITAL_OFFICE =
  /((?:DEPUTY |VICE )?(?:PRIME MINISTER|PRESIDENT|PREMIER|CHANCELLOR)(?: OF [\p{Lu} ]{3,40})?)[\s,]*$/u;

/** Names in capitals after a form of address, as at the head of transcripts: "THE PRIME MINISTER, THE HON JOHN HOWARD MP". */
function inCapitals({ text }: Source): Named[] {
  return [...text.slice(0, 1500).matchAll(CAPITALS)].map(({ index, 0: all, 1: written = '' }) => {
    const start = index + all.length - written.length;
    const name = written.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
    const words = name
      .split(/\s+/)
      .map((word) => ({ start, end: start + written.length, text: word, kind: 'NAME' as const, isPossessive: false }));
    const title = CAPITAL_OFFICE.exec(text.slice(Math.max(0, index - 80), index));
    const at = title ? index - title[0].length : 0;
    const span = { start: at, end: at + (title?.[1]?.length ?? 0) };
    const office = title ? { ...span, whole: span, isAddressed: true } : undefined;
    return {
      start,
      end: start + written.length,
      text: name.replace(/\s+/g, ' '),
      words,
      before: undefined,
      after: undefined,
      evidence: 'ADDRESS',
      office,
    };
  });
}

/** Folds a name for comparison: lower case, no diacritics. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

interface Group {
  name: string;
  all: Named[];
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
    const full = groups.find(({ name }) => {
      const parts = foldName(name).split(' ');
      return (
        parts.at(-1) === own ||
        (parts[0] === own && parts.length > 1 && parts.length <= 3) ||
        parts.slice(-2).join(' ') === own
      );
    });
    const isWife = /\b(?:Mrs|Ms|Miss)\.?\s$/u.test(source.text.slice(Math.max(0, one.start - 5), one.start));
    const isMan = full?.all.some(({ start }) =>
      /\b(?:Mr|Sir)\.?\s$/u.test(source.text.slice(Math.max(0, start - 5), start)),
    );
    if (full && !(isWife && isMan)) full.all.push(one);
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

function describe(source: Source, { name, all }: Group, groups: readonly Group[], claimed: Span[]): Person {
  const parts = name.split(' ');
  const others = groups.filter((group) => group.name !== name).flatMap((group) => group.all);
  const alone = all.filter(({ words }) => words.length === 1).map(({ text }) => text);
  const isFirst =
    parts.length > 1 &&
    parts.length <= 3 &&
    (alone.length > 0
      ? alone.includes(parts[0] ?? '') && !alone.includes(parts.at(-1) ?? '')
      : FIRST_FAMILY_NAMES.has(parts[0] ?? '') && !/[a-z]{7}/u.test(parts[1] ?? ''));
  const family = parts.length === 1 ? undefined : isFirst ? parts[0] : familyNameOf(parts);
  const isShared =
    family !== undefined &&
    groups.some((group) => group.name !== name && group.name.includes(' ') && group.name.split(' ').includes(family));
  const forms = new Set([name, ...all.map(({ text }) => text), ...(family && !isShared ? [family] : [])]);
  const mentions: Span[] = all.map(({ start, end }) => ({ start, end }));
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    for (const found of occurrencesOf(form, source.text)) {
      const isOther =
        [...mentions, ...claimed, ...others].some((span) => overlaps(span, found)) ||
        source.countries.some((country) => country.kind !== 'METONYM' && overlaps(country, found));
      if (!isOther) mentions.push(found);
    }
  }
  claimed.push(...mentions);
  mentions.sort((a, b) => a.start - b.start);
  const offices = all
    .flatMap((one) => (one.office ? [one.office] : []))
    .filter((office) => !(source.isTitleCase && office.start < source.head.end && all.length > 1));
  const withCountry = offices.find((office) => countryIn(source, office.whole));
  const office = withCountry ?? offices[0];
  const used = new Set(mentions.map(({ start, end }) => source.text.slice(start, end).replace(/\s+/g, ' ')));
  return {
    name,
    aliases: [...used].filter((form) => form !== name),
    familyName: family,
    mentions,
    office,
    country: countryOf(source, all, office),
  };
}

/** The last word of a name with the particles before it: "Le Drian", "von der Leyen". */
function familyNameOf(parts: readonly string[]): string {
  let from = parts.length - 1;
  while (from > 1 && new RegExp(`^(?:${PARTICLES})$`, 'iu').test(parts[from - 1] ?? '')) from -= 1;
  return parts.slice(from).join(' ');
}

/** The country of an office; else the one that follows the name; else, of the publishing government, its own. */
function countryOf(source: Source, all: readonly Named[], office: Office | undefined): Person['country'] {
  const own = office && countryIn(source, office.whole);
  if (own) return own;
  if (office) {
    const own = /^,? (?:came )?for (?:the )?(?:\p{Lu}[\p{L}’'.-]*(?: of (?:the )?| )?)+/u.exec(
      source.text.slice(office.end, office.end + 60),
    )?.[0];
    const named = own && countryIn(source, { start: office.end, end: office.end + own.length });
    if (named) return named;
  }
  for (const { end } of all) {
    const of = /^ (?:of|from|(?:came |spoke |signed )?for) (?:the )?(?:\p{Lu}[\p{L}’'.-]*(?: of (?:the )?| )?)+/u.exec(
      source.text.slice(end, end + 80),
    )?.[0];
    const named = of && countryIn(source, { start: end, end: end + of.length });
    if (named) return named;
  }
  const home = source.isGovernment ? source.publisherCountry : undefined;
  const isHome = office && home && isOfficeOf(home, source.text.slice(office.start, office.end));
  return isHome ? { code: home, span: undefined } : undefined;
}

/** States without a president, or with one who does not lead the government; and states without a prime minister. */
const WITHOUT_PRESIDENT = /^(?:AU|BE|CA|DE|DK|ES|GB|IL|IN|IT|JP|MY|NL|NO|NZ|SE|TH)$/u;
const WITHOUT_PRIME_MINISTER = /^(?:AR|BR|CH|CL|CN|CO|CY|ID|MX|NG|PH|TR|US|VE|ZA)$/u;
const OF_STATE =
  /^(?:(?:Vice |Deputy )?(?:President|Prime Minister|Premier|Treasurer|Chancellor)|[\p{L} ,]*Minister(?: (?:for|of)[\p{L} ,]*)?|Secretary of (?:State|the Treasury|Treasury|Defen[cs]e|Commerce)|National Security Advis[eo]r)$/iu;

/** Whether an office without a country is one of the government that publishes the text. */
function isOfficeOf(country: string, office: string): boolean {
  if (/President/iu.test(office) && WITHOUT_PRESIDENT.test(country)) return false;
  if (/Prime Minister/iu.test(office) && WITHOUT_PRIME_MINISTER.test(country)) return false;
  return OF_STATE.test(office);
}
