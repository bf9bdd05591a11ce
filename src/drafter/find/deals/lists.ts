import type { Span } from '../../text/span.ts';
import type { Source } from '../source.ts';
import type { Stated } from './deal.ts';
import { kindOf } from './instruments.ts';

const ANNOUNCED_LIST =
  /\b(?:sign(?:ed|ing|ature)|conclu(?:ded|sion)|exchanged?)\b[^.;:]{0,80}\b(?:agreements?|documents?|instruments?|memorand(?:a|ums?)|MoUs?)\b[^.;:]{0,60}:$|\b(?:agreements?|documents?|instruments?|memorand(?:a|ums?)|MoUs?)\b[^.;:]{0,60}\b(?:were|was|have been|are)\s(?:also\s)?(?:signed|concluded|exchanged)\b[^.;:]{0,60}:$/iu;
const POINT = /^(?:[-*•–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s+/iu;
/** The longest item of a list that is the name of an instrument, in UTF-16 code units. */
const LONGEST_ITEM = 250;

/** Reads a list of instruments, one in a paragraph, below a sentence that says that they were signed: "…:\n(i) …;\n(ii) …". */
export function listedBelow({ text, paragraphs }: Source, scope: Span & { paragraph: number }): Stated[] {
  const match = ANNOUNCED_LIST.exec(text.slice(scope.start, scope.end));
  if (!match) return [];
  const cue = { start: scope.start + match.index, end: scope.end - 1 };
  const below = paragraphs.slice(scope.paragraph + 1);
  // Points of one form, other than that of the sentence above: "4. They signed: (i) …; (ii) … 5. They agreed …".
  const formOf = ({ start }: Span) => POINT.exec(text.slice(start, start + 12))?.[0].replace(/[\p{L}\p{N}]+/u, '1');
  const form = below[0] && formOf(below[0]);
  if (form === undefined || form === formOf(scope)) return [];
  const end = below.findIndex((one) => formOf(one) !== form || one.end - one.start > LONGEST_ITEM);
  return below.slice(0, end === -1 ? below.length : end).map((paragraph): Stated => {
    const lead = POINT.exec(text.slice(paragraph.start, paragraph.end))?.[0].length ?? 0;
    const words = text.slice(paragraph.start, paragraph.end).replace(/[\s;,.]+(?:and)?$/u, '');
    const span = { start: paragraph.start + lead, end: paragraph.start + words.length };
    return {
      ...span,
      kind: kindOf(text.slice(span.start, span.end)),
      status: 'SIGNED',
      cue,
      scope,
      confidence: 'SURE',
    };
  });
}
