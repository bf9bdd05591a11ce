import { isOffice } from '../lexicon/offices.ts';
import type { Span } from '../text/span.ts';
import type { Presence } from './attendance.ts';
import type { Office } from './offices.ts';
import type { Person } from './person.ts';
import type { Source } from './source.ts';

// Names at the end of a declaration, each alone in a line, with the office below.

/** How far from the end of a text its signatures begin, in UTF-16 code units. */
const REACH = 1500;

/** The office in the line below a name that stands alone in its own. */
export function officeBelow({ text }: Source, { start, end }: Span): Office | undefined {
  const isAlone = start === 0 || text[start - 1] === '\n';
  const [, line = ''] = /^\n([^\n]{3,90})(?=\n|$)/u.exec(text.slice(end, end + 100)) ?? [];
  const [first = '', second = ''] = line.split(' ');
  if (!isAlone || /[.!?:;]$/u.test(line) || !(isOffice(first) || isOffice(second))) return undefined;
  const span = { start: end + 1, end: end + 1 + line.length };
  return { ...span, whole: span, isAddressed: false };
}

/** The people who signed a text, if there are several. */
export function signatoriesIn(source: Source, people: readonly Person[]): Presence[] {
  const signed = people.flatMap((person): Presence[] => {
    const cue = person.mentions.find(
      (mention) => mention.start > source.text.length - REACH && officeBelow(source, mention),
    );
    return cue ? [{ person, cue }] : [];
  });
  return signed.length > 1 ? signed : [];
}
