import { isOffice } from '../lexicon/offices.ts';
import { BODIES, isFunctionWord, KNOWN_BODIES, NO_NAMES } from '../lexicon/words.ts';
import { holds, occurrencesOf, overlaps, type Span, trimSpan } from '../text/span.ts';
import type { Person } from './person.ts';
import type { Source } from './source.ts';

/** A body that a document names: an authority, a company, an alliance of states. */
export interface Organization {
  name: string;
  /** The other forms: abbreviations, mostly. */
  aliases: readonly string[];
  mentions: readonly Span[];
}

type Word = Span & { text: string };

const CAP = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'&–-]*`;
const LINKS = '(?:of the|of|for the|for|and|&|de)';
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])(?:U\.S\. )?${CAP}(?: (?:${LINKS} )?${CAP}){0,9}(?: \((${String.raw`[\p{Lu}\p{N}][\p{Lu}\p{N}&-]{1,9}`})\))?`,
  'gu',
);

/** Finds bodies: names with a word such as Bank or Ministry, names with an abbreviation, and well-known ones. */
export function organizationsIn(source: Source, people: readonly Person[]): Organization[] {
  const found = new Map<string, { forms: Set<string>; spans: Span[] }>();
  const add = (name: string, span: Span, short?: string) => {
    const key = name.replace(/\s+/g, ' ');
    const one = found.get(key) ?? { forms: new Set<string>(), spans: [] };
    one.spans.push(span);
    if (short) one.forms.add(short);
    found.set(key, one);
  };
  for (const { start, end } of source.paragraphs) {
    if (source.isTitleCase && start === source.head.start) continue;
    for (const { index, 0: whole, 1: short } of source.text.slice(start, end).matchAll(NAME)) {
      const name = whole.replace(/ \([^)]*\)$/, '');
      const own = bodyIn(source, { start: start + index, end: start + index + name.length }, short, people);
      if (own) add(source.text.slice(own.start, own.end), own, short);
    }
  }
  for (const [form, name] of Object.entries(KNOWN_BODIES)) {
    for (const span of occurrencesOf(form, source.text)) {
      if ([...found.values()].some(({ spans }) => spans.some((other) => holds(other, span)))) continue;
      add(name, span, form === name ? undefined : form);
    }
  }
  return [...found].map(([name, { forms, spans }]) => withAllMentions(source, name, forms, spans));
}

/** Returns the part of a run of capitals that names a body. */
function bodyIn(source: Source, run: Span, short: string | undefined, people: readonly Person[]): Span | undefined {
  const words = [...source.text.slice(run.start, run.end).matchAll(/\S+/g)].map(({ index, 0: text }) => ({
    start: run.start + index,
    end: run.start + index + text.replace(/[’']s?$/u, '').length,
    text: text.replace(/[’']s?$/u, ''),
  }));
  let from = 0;
  while (from < words.length && (isFunctionWord(words[from]?.text ?? '') || /^[a-z&]/.test(words[from]?.text ?? '')))
    from += 1;
  // "President of the Russian Federation", "Secretary-General of the United Nations"
  const office = words.findIndex(
    ({ text }, index) => isOffice(text) && /^(?:of|for|to)$/.test(words[index + 1]?.text ?? ''),
  );
  if (office !== -1) from = Math.max(from, office + (words[office + 2]?.text === 'the' ? 3 : 2));
  const person = people.flatMap(({ mentions, office }) => [...mentions, ...(office ? [office] : [])]);
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    if (word && person.some((span) => overlaps(span, word) && !holdsBody(source, span))) from = at + 1;
  }
  while (/^\p{Ll}|^&$/u.test(words[from]?.text ?? '')) from += 1;
  const own = splitAtAnd(words.slice(from));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return undefined;
  const isCountry = source.countries.some(
    (country) =>
      country.kind !== 'METONYM' && country.kind !== 'DEMONYM' && holds(country, { start: first.start, end: last.end }),
  );
  if (isCountry) return undefined;
  if (
    short &&
    isAbbreviation(
      short,
      own.map(({ text }) => text),
    )
  )
    return abbreviated(own, short);
  const isOf = (index: number) => /^(?:of|for|de)$/.test(own[index + 1]?.text ?? '') || index === own.length - 1;
  const bodies = own.flatMap(({ text }, index) => (BODIES.has(text) ? [index] : []));
  const body = bodies.find(isOf) ?? bodies.at(-1);
  if (body === undefined) return undefined;
  const span = trimSpan(source.text, { start: first.start, end: isOf(body) ? last.end : (own[body]?.end ?? last.end) });
  // "the Council" and "Ministry" are no names.
  return source.text.slice(span.start, span.end).includes(' ') || short ? span : undefined;
}

/** Keeps the first of two bodies: "HD Hyundai [and Cerberus Capital]", but "Power and Energy Ministry". */
function splitAtAnd(words: readonly Word[]): readonly Word[] {
  const and = words.findIndex(({ text }) => text === 'and' || text === '&');
  const [before, after] = [words.slice(0, and), words.slice(and + 1)];
  if (and < 1 || after.length < 2 || before.some(({ text }) => /^(?:of|for)$/.test(text))) return words;
  const end = before.at(-1)?.text ?? '';
  const isWhole = !NO_NAMES.has(end) && (!BODIES.has(end) || before.length > 1);
  return isWhole ? (before.some(({ text }) => BODIES.has(text)) ? before : after) : words;
}

function holdsBody({ text }: Source, { start, end }: Span): boolean {
  return text
    .slice(start, end)
    .split(/\s/)
    .some((word) => BODIES.has(word));
}

function isAbbreviation(short: string, words: readonly string[]): boolean {
  const letters = short.replace(/[^\p{Lu}]/gu, '');
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return letters.length > 1 && initials.endsWith(letters.slice(0, 8));
}

function abbreviated(words: readonly (Span & { text: string })[], short: string): Span {
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  const start = capitals.at(-short.replace(/[^\p{Lu}]/gu, '').length)?.start ?? 0;
  return { start, end: words.at(-1)?.end ?? 0 };
}

function withAllMentions(
  { text }: Source,
  name: string,
  forms: ReadonlySet<string>,
  spans: readonly Span[],
): Organization {
  const mentions = [...spans];
  for (const form of [name, ...forms]) {
    for (const span of occurrencesOf(form, text))
      if (!mentions.some((other) => overlaps(other, span))) mentions.push(span);
  }
  mentions.sort((a, b) => a.start - b.start);
  return { name, aliases: [...forms], mentions };
}
