import type { Span } from './span.ts';

/** The words between quotation marks. One that is opened again at the head of each paragraph is one quotation. */
export interface Quotation extends Span {
  /** Number of the paragraph that it begins in. */
  paragraph: number;
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' };

/** Finds quotations. Marks that are never closed open none, and marks within a quotation are a part of it. */
export function quotationsIn(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let open: { start: number; paragraph: number; closing: string } | undefined;
  paragraphs.forEach((paragraph, number) => {
    const goesOn = open !== undefined && /^["“”«]/u.test(text.slice(paragraph.start));
    if (!goesOn) open = undefined;
    for (let at = paragraph.start + (goesOn ? 1 : 0); at < paragraph.end; at += 1) {
      const mark = text[at] ?? '';
      if (!/["“”«»„]/u.test(mark)) continue;
      if (!open) {
        if (opens(mark, text[at - 1], text[at + 1]))
          open = { start: at + 1, paragraph: number, closing: PAIRS[mark] ?? mark };
      } else if (mark === open.closing || mark === '"' || mark === '”') {
        if (at > open.start) found.push({ start: open.start, end: at, paragraph: open.paragraph });
        open = undefined;
      } else if (mark === '“' && open.closing !== '“') {
        // The earlier mark was never closed.
        open = { start: at + 1, paragraph: number, closing: '”' };
      }
    }
  });
  return found.length > 0 ? found : singleQuotations(text, paragraphs);
}

function opens(mark: string, before = ' ', after = ' '): boolean {
  if (mark === '“' || mark === '«' || mark === '„') return true;
  return /[\s([–—-]/u.test(before) && /\S/u.test(after) && mark !== '»';
}

/** Quotations between single marks, as British and Australian papers have them where there are no double ones. */
function singleQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const pattern = /(?<![\p{L}\p{N}])[‘']((?:[^‘’'\n]|[’'](?=\p{L}))+)[’'](?![\p{L}\p{N}])/gu;
  return paragraphs.flatMap(({ start, end }, paragraph) =>
    [...text.slice(start, end).matchAll(pattern)].map(({ index, 1: words = '' }) => ({
      start: start + index + 1,
      end: start + index + 1 + words.length,
      paragraph,
    })),
  );
}

const SMALL = /^(?:of|the|and|for|on|in|a|an|to|de|at|by|with)$/u;
const NAMED =
  /(?:\b(?:called|named|entitled|titled|dubbed|known as|codenamed|styled|term|word|phrase|slogan|motto)(?: the| a| an| of)?|\b(?:project|programme|program|initiative|forum|conference|report|book|film|operation)|\bof the|\bthe|\ba|\ban)\s*$/iu;

/** Whether marks hold a defined term, or the name of a programme, rather than what somebody said. */
export function isName(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start - 1);
  const after = text.slice(end + 1, end + 12);
  const words = text.slice(start, end).trim().split(/\s+/);
  if (/\(\s*(?:(?:hereinafter|together|collectively|referred to as)\s+)*(?:the\s+)?$/iu.test(before)) return true;
  if (/^\s*\)/u.test(after) && /\([^)]{0,20}$/u.test(before)) return true;
  if (words.join('') === '' || !/\p{L}/u.test(words.join(''))) return true;
  const isTitled = words.every((word) => /^[\p{Lu}\p{N}(–—-]/u.test(word) || SMALL.test(word));
  if (!isTitled || /[.!?,]$/u.test(words.join(' '))) return false;
  return words.length <= 5 || (words.length <= 12 && NAMED.test(before));
}

/** Returns the text with the words of quotations as NUL characters, of the same length. */
export function maskQuotations(text: string, quotations: readonly Span[]): string {
  let masked = text;
  for (const { start, end } of quotations)
    masked = masked.slice(0, start) + '\0'.repeat(end - start) + masked.slice(end);
  return masked;
}
