import { findMoney } from '../../../words/money/money.ts';
import { holds, overlaps, type Span } from '../../text/span.ts';
import type { Deal, Setting, Stated } from './deal.ts';
import { dollarOf, settlementIn, termIn } from './figures.ts';
import { instrumentsIn, kindOf } from './instruments.ts';
import { partiesOf } from './parties.ts';
import { type Telling, undertakingsIn } from './undertakings.ts';

/** Finds the deals that a document tells of: in its title, as signed, issued or negotiated, and as undertaken. */
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
    const instruments = instrumentsIn(source, sentence);
    const others = undertakingsIn(setting, sentence, telling).filter(
      (one) => !instruments.some((other) => overlaps(one, other)),
    );
    const own = [...instruments, ...others].filter((one) => !quoted.some((quote) => holds(quote, one.cue)));
    found.push(...own);
  }
  return distinct(source.text, found).map((stated) => completed(setting, stated));
}

const TITLES =
  /^(?:[\p{L}’'.,-]+\s){0,7}?Joint\s(?:[\p{L}’'-]+\s){0,3}?(?:Statement|Declaration|Communiqu[eé]|Vision)(?!\p{L})|^(?:[\p{L}’'.-]+\s){0,3}?(?:Declaration|Communiqu[eé])\s(?:of|on|by)\b/iu;
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

/** A point of a list: after a bullet or a number. */
function isPoint(text: string, { start }: Span): boolean {
  return /^\s*(?:[-*•–]|\(?\d{1,2}[.)]|\([a-z]\))\s/u.test(text.slice(start, start + 12));
}

/** Leaves out what is told again in the same words. */
function distinct(text: string, found: readonly Stated[]): Stated[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const words = text.slice(start, end).toLowerCase();
      if (seen.has(words)) return false;
      seen.add(words);
      return true;
    });
}

function completed(setting: Setting, stated: Stated): Deal {
  const { text, publisherCountry } = setting.source;
  const money = findMoney(text.slice(stated.start, stated.end), { country: dollarOf(publisherCountry) }).map((one) => ({
    ...one,
    start: one.start + stated.start,
    end: one.end + stated.start,
  }));
  return {
    ...stated,
    money,
    parties: partiesOf(setting, stated),
    term: termIn(text, stated),
    settlement: settlementIn(text, stated, publisherCountry),
  };
}
