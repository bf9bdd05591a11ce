import { isHonorific, isOffice, isOfficeModifier, isOfficeOfState } from '../lexicon/offices.ts';
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

const TOKEN = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'–-]*(?<![.'’])|[,;:.!?"“”()\n—]/gu;
const LINK = /^(?:of|the|and|for|to|on|in|at|de|la)$/u;
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
    if (isHonorific(word) || (word === '.' && isHonorific(tokens[end - 2]?.text ?? ''))) isAddressed = true;
    else if (!(word === ',' && isLong) && !(word === 'the' && isAddressed)) break;
  }
  const last = tokens[end - 1];
  if (!last || /^(?:and|of|for|to|in|at|on|with|by)$/u.test(last.text)) return undefined;
  let begin = end;
  while (begin > 0 && isPart(tokens, begin - 1, end)) begin -= 1;
  const office = within(tokens.slice(begin, end));
  return office && { ...office, isAddressed };
}

/** Reads the office right after a name: "[Barack Obama], President of the United States of America;". */
export function officeAfter(source: Source, at: number): Office | undefined {
  const rest = source.text.slice(at, at + REACH);
  const lead =
    /^(?: MP)?(?:,| -| –)? ?(?:MP, )?(?:who is |then |now |currently )?(?:the |an? |his |her |its |their )?/u.exec(
      rest,
    )?.[0];
  if (lead === undefined || !/^(?: MP)?(?:,| -| –) /u.test(rest)) return undefined;
  const tokens = tokensOf(source.text, at + lead.length, at + REACH);
  let end = 0;
  while (end < tokens.length && isPart(tokens, end, tokens.length)) end += 1;
  const own = tokens.slice(0, end);
  while (own.length > 0 && LINK.test(own.at(-1)?.text ?? '')) own.pop();
  const head = own.findIndex(({ text }) => isOffice(text));
  if (head === -1 || !own.slice(0, head).every(({ text }) => isTitleWord(text))) return undefined;
  // "Minister of Foreign Affairs Sergei Lavrov" names another person after the office.
  const tail = own.slice(head + 1);
  const stop = tail[0] && !LINK.test(tail[0].text) ? 0 : tail.length;
  const kept = own.slice(0, head + 1 + stop);
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
  return (/^\p{Lu}/u.test(word) && !isFunctionWord(word)) || isOffice(word) || isOfficeModifier(word);
}

/** Finds the office in the words before a name. After its last word there may be only what it is of. */
function within(tokens: readonly Token[]): Omit<Office, 'isAddressed'> | undefined {
  const possessive = tokens.findLastIndex(
    ({ text }) => /[’']s?$/u.test(text) && !isOffice(text.replace(/[’']s?$/u, '')),
  );
  const heads = tokens.flatMap(({ text }, index) => (isOffice(text) ? [index] : []));
  const head = heads.find((index) => {
    const next = tokens[index + 1]?.text;
    return (
      next === undefined || /^(?:of|for|to|in)$/u.test(next) || (isOffice(next) && index + 1 === tokens.length - 1)
    );
  });
  if (head === undefined) return undefined;
  const owner = tokens.findLastIndex(({ text }, index) => index <= head && /[’']s?$/u.test(text));
  let from = Math.max(owner + 1, 0);
  while (from < head && LINK.test(tokens[from]?.text ?? '')) from += 1;
  // Words before the office that belong to another name: "with Mr Putin and President".
  for (let at = from; at < head; at += 1)
    if (/^(?:and|of|for|to|on|in|at|,)$/u.test(tokens[at]?.text ?? '') && !isInName(tokens, at, head)) from = at + 1;
  while (from < head && LINK.test(tokens[from]?.text ?? '')) from += 1;
  const first = tokens[from];
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  const isPlain =
    !tokens.slice(from).some(({ text }) => isOfficeOfState(text)) && /^\p{Lu}/u.test(tokens[head]?.text ?? '');
  if (isPlain && tokens.length - from === 1) return undefined;
  const whole = {
    start:
      tokens[Math.min(owner === -1 ? from : Math.max(0, possessiveStart(tokens, owner)), from)]?.start ?? first.start,
    end: last.end,
  };
  return {
    start: first.start,
    end: last.end,
    whole: possessive === -1 ? { start: first.start, end: last.end } : whole,
  };
}

/** "trade and industry commissioner", "Bank of Russia governor" */
function isInName(tokens: readonly Token[], at: number, head: number): boolean {
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (tokens[at]?.text === 'and') return isOfficeModifier(before) && (isOfficeModifier(after) || at + 1 === head);
  return tokens[at]?.text === 'of' && BODIES.has(before);
}

function possessiveStart(tokens: readonly Token[], owner: number): number {
  let from = owner;
  while (from > 0 && /^\p{Lu}/u.test(tokens[from - 1]?.text ?? '')) from -= 1;
  return from;
}
