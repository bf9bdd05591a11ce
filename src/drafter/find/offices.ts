import { isHonorific, isOffice, isOfficeModifier, isOfficeOfState, NO_PERSON } from '../lexicon/offices.ts';
import { BODIES, isFunctionWord } from '../lexicon/words.ts';
import type { Span } from '../text/span.ts';
import type { Source } from './source.ts';

/** An office as a document words it, beside the name of who holds it. */
export interface Office extends Span {
  /** The office with what stands before a possessive: "US President’s National Security Advisor". */
  whole: Span;
  /** Whether a form of address stands between the office and the name, or alone before the name. */
  isAddressed: boolean;
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'–-]*(?<![.'’])|[,;:.!?"“”()\n—]|(?<=\s)[-–](?=\s)/gu;
const LINK = /^(?:of|the|and|for|to|on|in|at|de|la|do|da|dos|das|del|di|du|des)$/u;
/** How much of the text beside a name may be its office, in UTF-16 code units. */
const REACH = 170;

/**
 * Reads the office right before a name: "Secretary of the Russian Security Council [Vladimir Rushailo]", "AU trade and
 * industry commissioner [Albert Muchanga]", "the Italian foreign minister, [Luigi Di Maio]".
 */
export function officeBefore(source: Source, at: number, isLong: boolean): Office | undefined {
  const from = Math.max(0, at - REACH);
  const tokens = tokensOf(source.text, from, at);
  let end = tokens.length;
  let isAddressed = false;
  for (; end > 0; end -= 1) {
    const word = tokens[end - 1]?.text ?? '';
    if (word === 'Lady' && tokens[end - 2]?.text === 'First') break;
    if (isHonorific(word) || (word === '.' && isHonorific(tokens[end - 2]?.text ?? ''))) isAddressed = true;
    else if (!(word === ',' && isLong) && !(word === 'the' && isAddressed)) break;
  }
  const last = tokens[end - 1];
  if (!last || /^(?:and|of|for|to|in|at|on|with|by)$/u.test(last.text)) return undefined;
  let begin = end;
  while (begin > 0 && isPart(tokens, begin - 1, end)) begin -= 1;
  const office = within(tokens.slice(begin, end));
  // "Huang Hua, Minister for Foreign Affairs of China, Mr Sonoda": the office of the name before it.
  const isApart = tokens.slice(end).some(({ text }) => text === ',');
  const isTaken =
    office &&
    isApart &&
    /\p{Lu}[\p{L}’-]+,\s(?:the\s)?$/u.test(source.text.slice(Math.max(0, office.whole.start - 40), office.whole.start));
  return office && !isTaken ? { ...office, isAddressed } : undefined;
}

/** Reads the office right after a name: "[Barack Obama], President of the United States of America;". */
export function officeAfter(source: Source, at: number): Office | undefined {
  const rest = source.text.slice(at, at + REACH);
  const lead =
    /^(?: MP)?(?:,| -| –)? ?(?:MP, )?(?:who is |then |now |currently )?(?:the |an? |his |her |its |their |my |our |your )?(?:new |current |veteran |late |longtime )?/u.exec(
      rest,
    )?.[0];
  if (lead === undefined || !/^(?: MP)?(?:,| -| –) /u.test(rest)) return undefined;
  const tokens = tokensOf(source.text, at + lead.length, at + REACH);
  let end = 0;
  while (end < tokens.length && isPart(tokens, end, tokens.length)) end += 1;
  const own = tokens.slice(0, end);
  while (own.length > 0 && LINK.test(own.at(-1)?.text ?? '')) own.pop();
  const isLast = (next: string | undefined) => next === undefined || next === ',' || LINK.test(next);
  const head = own.findIndex(({ text }, index) => isOffice(text) && isLast(own[index + 1]?.text));
  if (head === -1 || !own.slice(0, head).every(({ text }) => isTitleWord(text))) return undefined;
  const tail = own.slice(head + 1);
  // "In Lima, Secretary-General Ann Bell": the office of the name that follows.
  if (tail[0] && /^\p{Lu}/u.test(tail[0].text)) return undefined;
  const kept = own.slice(0, head + 1 + (tail[0] && !LINK.test(tail[0].text) ? 0 : tail.length));
  const [start, last] = [kept[0]?.start ?? 0, kept.at(-1)?.end ?? 0];
  return { start, end: last, whole: { start, end: last }, isAddressed: false };
}

type Token = Span & { text: string };

function tokensOf(text: string, from: number, to: number): Token[] {
  // A word that the window cuts is no token.
  const start =
    from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? '')
      ? from + (/^\S*/u.exec(text.slice(from, to))?.[0].length ?? 0)
      : from;
  return [...text.slice(start, to).matchAll(TOKEN)]
    .map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length, text: word }))
    .filter(({ text: word, end }, index, all) => word !== '\n' || text[end] === '\n' || all[index + 1]?.text === '\n');
}

/** Whether a token may be a part of an office: a capitalised word, a link, or a comma of "Trade, Industry and Energy". */
function isPart(tokens: readonly Token[], at: number, end: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (isTitleWord(word)) return true;
  if (LINK.test(word)) return at < end - 1 || isTitleWord(tokens[at - 1]?.text ?? '');
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  return (
    word === ',' &&
    /^\p{Lu}/u.test(before) &&
    /^\p{Lu}/u.test(after) &&
    !isOffice(before) &&
    tokens.slice(at + 1, at + 5).some(({ text }) => text === 'and')
  );
}

function isTitleWord(word: string): boolean {
  return (/^(?:d[’'])?\p{Lu}/u.test(word) && !isFunctionWord(word)) || isOffice(word) || isOfficeModifier(word);
}

/** Finds the office in the words before a name. After its last word there may be only what it is of. */
function within(tokens: readonly Token[]): Omit<Office, 'isAddressed'> | undefined {
  const words = tokens.map(({ text }) => text);
  const head = headOf(words);
  if (head === undefined || NO_PERSON.test(words.at(-1) ?? '')) return undefined;
  const owner = words.findLastIndex((word, index) => index < head && /[’']s?$/u.test(word));
  let from = owner + 1;
  // Words before the office that belong to another name: "with Mr Putin and President".
  for (let at = from; at < head; at += 1)
    if (!isInOffice(words, at, head) || (at === from && isHonorific(words[at] ?? ''))) from = at + 1;
  const [first, last] = [tokens[from], tokens.at(-1)];
  if (!first || !last) return undefined;
  const isPlain = !words.slice(from).some(isOfficeOfState) && /^\p{Lu}/u.test(words[head] ?? '');
  if (isPlain && tokens.length - from === 1) return undefined;
  let start = owner === -1 ? from : owner;
  while (owner !== -1 && start > 0 && /^\p{Lu}/u.test(words[start - 1] ?? '')) start -= 1;
  return { start: first.start, end: last.end, whole: { start: tokens[start]?.start ?? first.start, end: last.end } };
}

/** The last word of an office, or the first of a chain of them: "Head of the Office of the President". */
function headOf(words: readonly string[]): number | undefined {
  const isHead = (index: number) => {
    const next = words[index + 1];
    return isOffice(words[index] ?? '') && (next === undefined || /^(?:of|for|to|in)$/u.test(next));
  };
  const heads = words.flatMap((_, index) => (isHead(index) ? [index] : []));
  const last = heads.at(-1);
  return last === undefined
    ? undefined
    : heads.find((head) => head === last || !words.slice(head, last).some((word) => word === 'and' || word === ','));
}

/** Whether a word before the last one of an office is a part of it: "trade and industry commissioner", "Bank of Russia governor". */
function isInOffice(words: readonly string[], at: number, head: number): boolean {
  const [before = '', word = '', after = ''] = words.slice(Math.max(0, at - 1), at + 2);
  if (at === 0) return !LINK.test(words[0] ?? '');
  if (word === 'and') return isOfficeModifier(before) && (isOfficeModifier(after) || at + 1 === head);
  if (word === 'of') return BODIES.has(before);
  return !LINK.test(word) && word !== ',';
}
