import { findCountries } from '../../../words/countries/country.ts';
import { isOffice } from '../../lexicon/offices.ts';
import { mayOpenSentence, NO_NAMES } from '../../lexicon/words.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { isCity } from '../places.ts';
import type { Party, Setting } from './deal.ts';

/** Authorities, alliances of states, parties and the press are no firms. */
export function isFirm(name: string): boolean {
  return !/\b(?:Ministry|Government|Parliament|Congress|Senate|House|Department|Union|Nations|Council|Forces|Army|Navy|Court|Police|Administration|Commission|Embassy|Office|Treasury|NATO|ASEAN|APEC|BRICS|OPEC|OECD|Organi[sz]ation|Assembly|Kremlin|Pentagon|Reuters|Xinhua|Press|Hamas|Taliban|Forum|Conference|Summit)\b/u.test(
    name,
  );
}

const WORD = String.raw`\p{Lu}[\p{L}\d&’'.-]*[\p{L}\d]`;
const CAPITALS = new RegExp(String.raw`(?<![\p{L}\d’'-])${WORD}(?:\s${WORD})*`, 'gu');
/** What stands before a firm among the objects of a verb. */
const AFTER = /(?:\b(?:with|from|to|by|including|and)|,)\s(?:the\s)?$/u;
const NO_FIRM =
  /\b(?:Agreements?|Treaty|MoUs?|Memorand(?:um|a)|Announcements?|Excellenc(?:y|ies)|Summit|Province|State|States|Project|Deal|Order|Republic|Region|War|Day)\b|^\p{Lu}{1,3}-\d|^(?:LNG|AI|GDP|US|USD|EU|UN|U\.?S|MoU|MOU|Dr|[IVX]+)$/u;

/** Names in capitals that are no people, countries or places: firms that buy, sell or work together. */
export function firmsIn({ source, people, organizations }: Setting, span: Span, isObject: boolean): Party[] {
  const { text } = source;
  const found: Party[] = [];
  let isFirst = true;
  for (const { index, 0: words } of text.slice(span.start, span.end).matchAll(CAPITALS)) {
    const at = { start: span.start + index, end: span.start + index + words.length };
    const lead = text.slice(Math.max(span.start, at.start - 16), at.start);
    // "SUNDAY POST: …" is the label of a turn.
    if (words.split(/\s/).every((word) => NO_NAMES.has(word)) || text[at.end] === ':') continue;
    const isNear = isFirst && index < 60;
    isFirst = false;
    if (isObject && !isNear && !AFTER.test(lead)) continue;
    const body = organizations.flatMap(({ name, mentions }) =>
      mentions.filter((mention) => overlaps(mention, at)).map((mention) => ({ organization: name, span: mention })),
    );
    if (body.length > 0) {
      found.push(...body.filter(({ organization }) => isFirm(organization)));
      continue;
    }
    const name = nameIn(words);
    const isPerson = people.some(({ mentions, office }) =>
      [...mentions, ...(office ? [office.whole] : [])].some((one) => overlaps(one, at)),
    );
    // A word that begins a sentence and is no name: "Ahead of the summit".
    const isOpening =
      index === 0 &&
      !/\s/u.test(words) &&
      /^\s(?:of|to|in|for|with|from|on|at)\b/u.test(text.slice(at.end, at.end + 6));
    if (name !== undefined && !isOpening && !isPerson)
      found.push({ organization: name, span: { start: at.end - name.length, end: at.end } });
  }
  return found;
}

function nameIn(words: string): string | undefined {
  const [first = '', ...others] = words.split(/\s/);
  const name = mayOpenSentence(first) || /[’']s$/u.test(first) ? others.join(' ') : words;
  const parts = name.split(/\s/);
  if (
    name.length < 3 ||
    NO_FIRM.test(name) ||
    isCity(name) ||
    parts.every((part) => NO_NAMES.has(part)) ||
    parts.some(isOffice)
  )
    return undefined;
  const [country] = findCountries(name);
  // "Russian Helicopters"
  const isNamedAfter = country?.start === 0 && parts.length > 1 && !NO_NAMES.has(parts.at(-1) ?? '');
  return country === undefined || (isNamedAfter && country.end < name.length) ? name : undefined;
}
