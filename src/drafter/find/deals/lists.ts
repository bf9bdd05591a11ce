import { INSTRUMENT } from '../../lexicon/deals.ts';
import type { Span } from '../../text/span.ts';
import type { Source } from '../source.ts';
import type { DealKind, DealStatus, Stated } from './deal.ts';
import { cut, kindOf } from './wording.ts';

const INSTRUMENTS = '(?:agreements?|documents?|instruments?|memorand(?:a|ums?)|MoUs?)';
/** A sentence that says of the points below that they were signed. */
const SIGNED_BELOW = new RegExp(
  String.raw`\b(?:sign(?:ed|ing|ature)|conclu(?:ded|sion)|exchanged?)\b[^.;:]{0,80}\b${INSTRUMENTS}\b[^.;:]{0,60}:$|\b${INSTRUMENTS}\b[^.;:]{0,60}\b(?:were|was|have been|are)\s(?:also\s)?(?:signed|concluded|exchanged)\b[^.;:]{0,60}:$`,
  'iu',
);
/** A heading of instruments, and one of what a government announces: "II. Announcements". */
const INSTRUMENTS_BELOW = new RegExp(
  String.raw`\b${INSTRUMENTS}(?:\s(?:signed|exchanged|concluded)|/${INSTRUMENTS})*$`,
  'iu',
);
const ANNOUNCED_BELOW = /\b(?:announcements?|announced|deliverables|pledges|commitments)(?:\sby\s[^.:]{3,60})?:?$/iu;

const POINT = /^(?:[-*•–]|\d{1,2}\s?[-–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s+(?:\|\s*)?/iu;
/** What begins the name of an instrument. */
const BEGINS = new RegExp(
  String.raw`^(?:an?\s|the\s)?(?:[\p{L}-]+\s){0,4}?(?:${INSTRUMENT}|programmes?|plan|declaration|letters?)(?!\p{L})`,
  'iu',
);
/** The longest heading, and the longest point that is the name of an instrument, in UTF-16 code units. */
const LONGEST_HEADING = 80;
const LONGEST_POINT = 450;
/** How many paragraphs that are no points may stand between two points: who signed, what it is about. */
const MOST_BETWEEN = 2;

/**
 * Reads a list of deals, one in a paragraph, below a sentence or a heading that says what they are: "They signed the
 * following agreements:", "Announcements".
 */
export function listedBelow({ text, paragraphs }: Source, scope: Span & { paragraph: number }): Stated[] {
  const lead = text.slice(scope.start, scope.end);
  const paragraph = paragraphs[scope.paragraph];
  const isHeading =
    paragraph?.start === scope.start &&
    paragraph.end === scope.end &&
    lead.length < LONGEST_HEADING &&
    !/\.$/.test(lead);
  const signed = SIGNED_BELOW.exec(lead) ?? (isHeading ? INSTRUMENTS_BELOW.exec(lead) : null);
  const announced = signed === null && isHeading ? ANNOUNCED_BELOW.exec(lead) : null;
  const match = signed ?? announced;
  if (!match) return [];
  const cue = { start: scope.start + match.index, end: scope.end - (lead.endsWith(':') ? 1 : 0) };
  return pointsBelow(text, paragraphs, scope).flatMap((span): Stated[] => {
    const words = text.slice(span.start, span.end);
    if (signed && isHeading && !BEGINS.test(words)) return [];
    const [kind, status]: [DealKind, DealStatus] = signed ? [kindOf(words), 'SIGNED'] : ['PLEDGE', 'ANNOUNCED'];
    return [{ ...span, kind, status, cue, scope, confidence: announced ? 'UNSURE' : 'SURE' }];
  });
}

/** The points of one form below a sentence, without their marks, other than that of the sentence itself. */
function pointsBelow(text: string, paragraphs: readonly Span[], scope: Span & { paragraph: number }): Span[] {
  const markOf = ({ start }: Span) => POINT.exec(text.slice(start, start + 12))?.[0];
  const formOf = (span: Span) =>
    markOf(span)
      ?.replace(/\d+/u, '1')
      .replace(/\p{L}+/u, 'a')
      .trim();
  const below = paragraphs.slice(scope.paragraph + 1);
  const first = below
    .slice(0, MOST_BETWEEN + 1)
    .findIndex((one) => formOf(one) !== undefined && formOf(one) !== formOf(scope));
  const form = below[first] && formOf(below[first]);
  if (form === undefined) return [];
  const points: Span[] = [];
  let between = 0;
  for (const one of below.slice(first)) {
    if (one.end - one.start > LONGEST_POINT) break;
    if (formOf(one) !== form) {
      between += 1;
      // A point of another form is a heading.
      if (between > MOST_BETWEEN || formOf(one) !== undefined) break;
      continue;
    }
    between = 0;
    const start = one.start + (markOf(one)?.length ?? 0);
    const words = cut(text.slice(start, one.end), LONGEST_POINT).replace(/[\s;,.]+(?:and)?$/u, '');
    points.push({ start, end: start + words.length });
  }
  return points;
}
