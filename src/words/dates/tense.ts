import type { Surroundings } from './meaning.ts';

const TO_COME = [
  String.raw`(?:will|shall|would|to be|about to)(?:\s+(?:be|also|not|have|\p{L}+ly))*\s+\p{L}+`,
  String.raw`(?:set|due|scheduled|expected|planned|slated|likely)\s+(?:to|for|on)(?:\s+be)?(?:\s+\p{L}+)?`,
  String.raw`to\s+(?:attend|begin|convene|discuss|gather|hold|host|meet|open|reconvene|sign|start|take|travel|visit)`,
  'upcoming|forthcoming|plans|intends?|hopes?',
].join('|');

const OVER =
  'was|were|had|did|has|have|began|came|gave|held|left|made|met|said|saw|sent|spoke|told|took|went|wrote|ago|\\p{L}{2,}ed';

const CUE = new RegExp(String.raw`\b(?:(?<toCome>${TO_COME})|(?:${OVER}))\b`, 'giu');

/** How far back to look for verbs, in UTF-16 code units; verbs further away say nothing about the date. */
const REACH = 200;

/**
 * Determines from the words before a date whether its sentence is about the past or the future. The last verb decides,
 * so that "will honour the treaty signed in May" is past and "agreed to meet on Friday" is future.
 */
export function tenseBefore(text: string, at: number): Surroundings['tense'] {
  const before = text.slice(Math.max(0, at - REACH), at);
  const sentence = before.slice(Math.max(before.search(/[.!?]\s+[^.!?]*$/u), before.lastIndexOf('\n\n')) + 1);
  const last = [...sentence.matchAll(CUE)].at(-1);
  if (!last) return null;
  return last.groups?.toCome ? 'FUTURE' : 'PAST';
}
