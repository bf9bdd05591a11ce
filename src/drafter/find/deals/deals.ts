import { holds, overlaps, type Span, trimSpan } from '../../text/span.ts';
import type { Deal, DealKind, Setting, Stated } from './deal.ts';
import { moneyIn, settlementIn, termIn } from './figures.ts';
import { instrumentsIn } from './instruments.ts';
import { listedBelow } from './lists.ts';
import { partiesOf } from './parties.ts';
import { aimsIn, sumsIn } from './sums.ts';
import { type Telling, undertakingsIn } from './undertakings.ts';
import { kindOf } from './wording.ts';

/** Finds the deals that a document reports: in its title, as signed, issued or negotiated, and as undertaken. */
export function dealsIn(setting: Setting): Deal[] {
  const { source, quotes } = setting;
  const turns = quotes.filter(({ isTurn }) => isTurn);
  const quoted = quotes.filter(({ isTurn, form }) => !isTurn && form !== 'INDIRECT');
  const titled = titleOf(source);
  const isOfficial =
    source.isGovernment ||
    titled !== undefined ||
    /\b(?:joint statement|fact sheet|read-?out|communiqu|declaration|agreement|memorandum)/iu.test(
      source.text.slice(source.head.start, source.head.end),
    );
  const found: Stated[] = titled && turns.length === 0 ? [titled] : [];
  for (const sentence of source.sentences) {
    if (holds(source.head, sentence) || quoted.some((quote) => mostlyHeldBy(sentence, quote))) continue;
    const turn = turns.find((one) => holds(one, sentence));
    if (turn && !turn.speaker?.person) continue;
    const telling: Telling = {
      isPoint: isPoint(source.text, source.paragraphs[sentence.paragraph] ?? sentence),
      isTurn: turn !== undefined,
      isOfficial,
    };
    const listed = listedBelow(source, sentence);
    if (found.some((one) => holds(sentence, one))) continue;
    const instruments = listed.length > 0 ? listed : instrumentsIn(source, sentence);
    const own = [...instruments];
    for (const more of [undertakingsIn(setting, sentence, telling), sumsIn(source, sentence), aimsIn(source, sentence)])
      own.push(...more.flatMap((one) => beside(own, one, source.text)));
    const isEarlier = ({ end }: Span) => isOfEarlierYear(source.text.slice(sentence.start, end), source.published);
    found.push(...own.filter((one) => !quoted.some((quote) => holds(quote, one.cue)) && !isEarlier(one)));
  }
  const deals = [...found].sort((a, b) => a.start - b.start).map((stated) => completed(setting, stated));
  return distinct(deals, source.text);
}

const TITLES =
  /^(?:[\p{L}’'.,-]+\s){0,7}?Joint\s(?:[\p{L}’'-]+\s){0,3}?(?:Statement|Declaration|Communiqu[eé]|Vision)(?!\p{L})|^(?:[\p{L}’'.-]+\s){0,3}?(?:Declaration|Communiqu[eé])\s(?:of|on|by)\b|(?:^|:\s|\b(?:final|joint|closing)\s)(?:communiqu[eé]|declaration)$/iu;
const TREATY_TITLE =
  /^(?:[\p{L}’'.-]+\s){0,5}?(?:Agreement|Treaty|Memorandum of Understanding|Protocol|Convention)\s(?:between|on|of|for)\b/iu;

/** The deal that a document is: a joint statement or the text of an agreement, by its title. */
function titleOf({ text, head }: Setting['source']): Stated | undefined {
  const title = text.slice(head.start, head.end);
  if (title.length > 260 || /\b(?:press conference|transcript|remarks|interview|media release|speech)\b/iu.test(title))
    return undefined;
  const base = { ...head, cue: head, scope: head, confidence: 'SURE' as const };
  if (TITLES.test(title)) return { ...base, kind: 'JOINT_STATEMENT', status: 'ISSUED' };
  const isText = TREATY_TITLE.test(title) && /\bArticle\s(?:1|I)\b/u.test(text);
  return isText ? { ...base, kind: kindOf(title), status: 'AGREED', confidence: 'LIKELY' } : undefined;
}

function mostlyHeldBy(sentence: Span, quote: Span): boolean {
  const shared = Math.min(sentence.end, quote.end) - Math.max(sentence.start, quote.start);
  return shared > (sentence.end - sentence.start) * 0.6;
}

/** A deal as far as it stands apart from others of its sentence; nothing if it does not. */
function beside(known: readonly Stated[], one: Stated, text: string): Stated[] {
  const next = known.filter((other) => overlaps(one, other));
  const end = Math.min(...next.map(({ start }) => start));
  if (next.length === 0) return [one];
  return one.cue.end < end ? [{ ...one, ...trimSpan(text, { start: one.start, end }, /[\s,;:.]/u) }] : [];
}

/** A point of a list: after a bullet or a number. */
function isPoint(text: string, { start }: Span): boolean {
  return /^\s*(?:[-*•–]|\(?\d{1,2}(?:[.)]|\s?[-–])|\([a-z]\))\s/u.test(text.slice(start, start + 12));
}

/** How far apart, in UTF-16 code units, "the deal" may be from the deal that it is. */
const NEAR = 700;

/** Leaves out repetitions: in the same words, or as "the deal" soon after; the one with a sum is kept. */
function distinct(deals: readonly Deal[], text: string): Deal[] {
  const kept: Deal[] = [];
  for (const deal of deals) {
    const words = text.slice(deal.start, deal.end).toLowerCase();
    if (kept.some(({ start, end }) => text.slice(start, end).toLowerCase() === words)) continue;
    const isAgain =
      /^(?:the|this) (?:deal|agreement|contract|pact|accord|venture|memorandum|treaty)\b(?! on| for)/u.test(words);
    const before = isAgain
      ? kept.findLastIndex(({ end, kind }) => deal.start - end < NEAR && isAlike(kind, deal.kind))
      : -1;
    if (before === -1) kept.push(deal);
    else if (deal.money.length > 0 && kept[before]?.money.length === 0) kept[before] = deal;
  }
  return kept;
}

function isAlike(one: DealKind, other: DealKind): boolean {
  const instruments = ['AGREEMENT', 'CONTRACT', 'TREATY', 'MEMORANDUM'];
  return one === other || (instruments.includes(one) && instruments.includes(other));
}

/** Whether a sentence is about a year before that of the text: "In 2013, the company signed …". */
function isOfEarlierYear(words: string, published: string | undefined): boolean {
  const year = /\b[Ii]n (?:\p{L}+ )?((?:19|20)\d\d)\b/u.exec(words)?.[1];
  return year !== undefined && published !== undefined && year < published.slice(0, 4);
}

function completed(setting: Setting, stated: Stated): Deal {
  return {
    ...stated,
    money: moneyIn(setting, stated),
    parties: partiesOf(setting, stated),
    term: termIn(setting.source.text, stated),
    settlement: settlementIn(setting, stated),
  };
}
