import { type Around, findDates } from './date.ts';

/** Words in lower case that stand beside the date of a text. */
const BESIDE =
  /^(?:of|at|in|on|the|by|for|and|am|pm|a\.m\.|p\.m\.|local|time|hours|from|our|correspondent|reporter|staff|writer|agencies|immediate|release|press|news|statement|remarks|speech|published|updated|posted|released|issued|dated|last|modified|st|nd|rd|th)$/u;
/** "Published on", "Updated:" directly before a date. */
const PUBLISHED = /\b(?:published|updated|posted|released|issued|dated|(?:last )?modified|date)(?: on)?:?\s*$/iu;

/**
 * Whether words give the day of their text: they stand in a line with nothing but places, agencies and times, or open a
 * paragraph as "BEIJING, Feb. 5 (Xinhua) --" does, or follow "Published on".
 */
export function isDateline(words: string, { before, after }: Around = { before: '', after: '' }): boolean {
  const ahead = before.slice(before.lastIndexOf('\n') + 1);
  const behind = after.split('\n')[0] ?? '';
  const [date] = findDates(words);
  if (!date) return false;
  const [left, right] = [ahead + words.slice(0, date.start), words.slice(date.end) + behind];
  if (PUBLISHED.test(left)) return true;
  if (!isOwnLine(before, after)) return false;
  const opens = isHeading(left) && /^\s*(?:\([^)]{1,60}\)\s*)?(?:--|[-–—:|])/u.test(right);
  return opens || (isHeading(left) && isHeading(right));
}

/** Whether the line of a passage begins or ends a paragraph, and is no part of a sentence that runs over lines. */
function isOwnLine(before: string, after: string): boolean {
  const isFirst = /(?:^|\n\s*\n)[^\n]*$/u.test(before);
  const isLast = /^[^\n]*(?:$|\n\s*(?:\n|$))/u.test(after);
  const begins = /(?:^|\n)([^\n]*)$/u.exec(before)?.[1] ?? '';
  return (
    (isFirst || isLast) &&
    !/^\s*\p{Ll}/u.test(begins) &&
    !/\b(?:the|and|of|by|for|in|at|on)\s*$/u.test(after.split('\n')[0] ?? '')
  );
}

function isHeading(text: string): boolean {
  const lower = text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}.]*/gu) ?? [];
  return (
    text.length < 80 &&
    lower.every((word) => BESIDE.test(word)) &&
    !/[.!?;]\s*$/u.test(text.replace(/\b[ap]\.m\.\s*$/u, ''))
  );
}
