import type { Opening } from '../../loader/read/split-corpus.ts';

/** Where a document begins in a file; `isOnly` for the only one. */
type Found = Pick<Opening, 'opens' | 'title' | 'isHeadline'> & { isOnly: boolean };

/** The longest opening words, in UTF-16 code units. */
const LONGEST = 60;
const BEGINS =
  /(?<![.,:;!?–—-])\s(?=(?:The|On|At|In|From|During|After|A|An|It|This|These)\s[^\n]{0,200}?\p{Ll}+\s\p{Ll}+)/gu;

/**
 * Finds the documents of a file. It holds several where a paragraph repeats the one before, its title, as collections of
 * articles do; then every paragraph that runs its title into its text begins one too.
 */
export function openingsIn(corpus: string, textStart: number, frontTitle: string | undefined): Found[] {
  const paragraphs = [...corpus.slice(textStart).matchAll(/[^\s\uFEFF](?:.|\r?\n(?![ \t]*\r?(?:\n|$)))*/gu)].map(
    ({ 0: words }) => words.trimEnd(),
  );
  const first = paragraphs[0] ?? '';
  const repeats = (index: number) => isRepeated(paragraphs[index] ?? '', paragraphs[index + 1] ?? '');
  const repeated = paragraphs.filter((_, index) => repeats(index)).length;
  if (frontTitle !== undefined || repeated === 0 || (repeated === 1 && repeats(0))) {
    const isTitled = frontTitle !== undefined || repeats(0);
    const title = first.split('\n')[0]?.trimEnd() ?? '';
    return [
      { opens: undefined, title: isTitled ? undefined : title, isHeadline: paragraphs.length === 1, isOnly: true },
    ];
  }
  return paragraphs.flatMap((words, index): Found[] => {
    if (index > 0 && repeats(index - 1)) return [];
    const opens = uniqueOpening(paragraphs, words);
    if (opens === undefined) return [];
    if (repeats(index)) return [{ opens, title: undefined, isHeadline: false, isOnly: false }];
    const title = runIn(words);
    if (title !== undefined) return [{ opens, title, isHeadline: false, isOnly: false }];
    // A paragraph alone is a headline; another one goes on with the document before.
    return index === 0 || !/[.!?]["”]?$/u.test(words)
      ? [{ opens, title: undefined, isHeadline: true, isOnly: false }]
      : [];
  });
}

function isRepeated(title: string, paragraph: string): boolean {
  return title !== '' && paragraph.startsWith(title) && /^\s/.test(paragraph.slice(title.length));
}

/** The title that a paragraph runs into its text: it ends before a sentence, without a stop. */
function runIn(words: string): string | undefined {
  for (const { index } of words.matchAll(BEGINS)) {
    const title = words.slice(0, index);
    if (title.length > 240 || /[.!?]\s/u.test(title)) return undefined;
    if (index > 8) return title;
  }
  return undefined;
}

/** The fewest words at the beginning of a paragraph with which no other begins. */
function uniqueOpening(paragraphs: readonly string[], words: string): string | undefined {
  const others = paragraphs.filter(
    (other) => other !== words && !isRepeated(words, other) && !isRepeated(other, words),
  );
  const ends = [...words.matchAll(/\s|$/gu)].map(({ index }) => index).filter((end) => end > 0);
  const long = ends.filter((end) => end >= 20 || end === words.length);
  const end = long.find((at) => !others.some((other) => other.startsWith(words.slice(0, at))));
  return end === undefined || end > LONGEST * 8 ? undefined : words.slice(0, end);
}
