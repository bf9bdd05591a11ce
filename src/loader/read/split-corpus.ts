import { codePointsOf } from '../../words/code-points.ts';

/** The beginning of a document in a corpus, as the facts file gives it. */
export interface Opening {
  slug: string;
  /** The opening words; not needed for the only document of a corpus. */
  opens?: string | undefined;
  /** The words at the start that are the title. */
  title?: string | undefined;
  /** Whether the title comes from the front matter and need not be in the text. */
  isTitled?: boolean;
  /** Whether the text may consist of a title only. */
  isHeadline: boolean;
}

/** A document of a corpus. Positions are Unicode code points; `bodyStart` counts from the start of the document. */
export interface SplitDocument {
  slug: string;
  fileStart: number;
  fileEnd: number;
  text: string;
  title: string;
  bodyStart: number;
}

interface SplitProblem {
  /** The document whose opening or title is at fault; undefined if it is the corpus as a whole. */
  slug?: string;
  at?: 'opens' | 'title';
  message: string;
  hint?: string;
}

/**
 * Splits a corpus into documents at the paragraphs that begin with their opening words. A document extends to the next
 * one, without the white space between them. Everything before `textStart` (UTF-16 code units) is skipped. A paragraph
 * that the next paragraph begins with is the title of that paragraph.
 */
export function splitCorpus(corpus: string, openings: readonly Opening[], textStart = 0) {
  const problems: SplitProblem[] = [];
  const heads = documentHeads(corpus.slice(textStart)).map((head) => head + textStart);
  const starts = openings
    .flatMap((opening) => {
      const matching = headsOf(corpus, heads, opening, openings.length === 1);
      if (matching.length === 1) return [{ opening, start: matching[0] as number }];
      problems.push({ slug: opening.slug, at: 'opens', ...openingProblem(matching.length) });
      return [];
    })
    .sort((a, b) => a.start - b.start);

  const first = starts[0];
  const before = first
    ? corpus
        .slice(textStart, first.start)
        .replace(/^\uFEFF/, '')
        .trim()
    : '';
  if (before)
    problems.push({ message: `the corpus begins with words that belong to no document: "${before.slice(0, 60)}"` });

  const points = codePointsOf(corpus);
  const documents = starts.flatMap(({ opening, start }, index): SplitDocument[] => {
    const next = starts[index + 1];
    if (next?.start === start) {
      problems.push({ slug: next.opening.slug, at: 'opens', message: `${opening.slug} opens at the same place` });
      return [];
    }
    const text = corpus.slice(start, next?.start).trimEnd();
    const titled = titleOf(text, opening);
    if ('message' in titled) {
      problems.push({ slug: opening.slug, ...titled });
      return [];
    }
    return [
      {
        slug: opening.slug,
        fileStart: points.at(start),
        fileEnd: points.at(start + text.length),
        text,
        title: titled.title,
        bodyStart: codePointsOf(text).at(titled.bodyStart),
      },
    ];
  });
  return { documents, problems };
}

/** Returns a test of whether a paragraph of a corpus begins with words. */
export function openingsOf(corpus: string): (opens: string) => boolean {
  const heads = documentHeads(corpus);
  return (opens) => heads.some((head) => corpus.startsWith(opens, head));
}

function headsOf(corpus: string, heads: readonly number[], { opens }: Opening, isOnly: boolean): readonly number[] {
  if (opens !== undefined) return heads.filter((head) => corpus.startsWith(opens, head));
  return isOnly ? heads.slice(0, 1) : heads;
}

type Titled = { title: string; bodyStart: number };

/** Returns where documents can begin: at paragraphs, except those that begin with the whole previous paragraph. */
function documentHeads(corpus: string): number[] {
  const paragraphs = paragraphsOf(corpus);
  return paragraphs
    .filter(({ text }, index) => index === 0 || !repeats(paragraphs[index - 1]?.text ?? '', text))
    .map(({ start }) => start);
}

function paragraphsOf(text: string): { start: number; text: string }[] {
  return [...text.matchAll(/[^\s\uFEFF](?:.|\r?\n(?![ \t]*\r?(?:\n|$)))*/gu)].map((match) => ({
    start: match.index,
    text: match[0].trimEnd(),
  }));
}

function repeats(title: string, paragraph: string): boolean {
  return paragraph.startsWith(title) && /^\s/.test(paragraph.slice(title.length));
}

function openingProblem(matches: number): { message: string; hint?: string } {
  return matches === 0
    ? {
        message: 'no paragraph of the corpus begins with these words',
        hint: 'copy the first words as they stand there',
      }
    : { message: `${matches} paragraphs of the corpus begin with these words`, hint: 'give more of them' };
}

function titleOf(text: string, { title, isTitled, isHeadline }: Opening): Titled | Omit<SplitProblem, 'slug'> {
  const [first, second] = paragraphsOf(text);
  if (title !== undefined) {
    if (isTitled && !text.startsWith(title)) return { title, bodyStart: 0 };
    if (!text.startsWith(title)) return { at: 'title', message: 'the document does not begin with this title' };
    return { title, bodyStart: bodyAfter(text, title) };
  }
  if (first && second && repeats(first.text, second.text)) {
    return { title: first.text, bodyStart: bodyAfter(text, first.text) };
  }
  if (first && !second && isHeadline) return { title: first.text, bodyStart: text.length };
  return {
    at: 'opens',
    message: 'where its title ends does not show',
    hint: 'give the title: the words at the start that are the title',
  };
}

/** Returns where the body starts: after the title and its repetition at the head of the body, if any. */
function bodyAfter(text: string, title: string): number {
  const afterTitle = skipSpace(text, title.length);
  return repeats(title, text.slice(afterTitle)) ? skipSpace(text, afterTitle + title.length) : afterTitle;
}

function skipSpace(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}
