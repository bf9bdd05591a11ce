import type { styleText } from 'node:util';
import type { DossierRows } from '../../loader/dossier.ts';
import type { OpenRecord, Passage } from './records.ts';

export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** The most characters that are shown on each side of a passage, in Unicode code points. */
const AROUND = 120;

/** Writes a record for a terminal: its values, each with its words in their sentence, and what is asked about it. */
export function describeOpenRecord(
  { path, title, origin, isListed, values, questions }: OpenRecord,
  rows: DossierRows,
  paint: Paint,
): string {
  const from = origin === 'MODEL' ? ' (from the language model)' : '';
  const shown = new Set<string>();
  return [
    `${paint('bold', path)}${from}${isListed ? ' (in the facts file, under review)' : ''}: ${paint('cyan', title)}`,
    ...values.flatMap(({ field, label, basis, note, passages }) => [
      `  ${field}: ${label}${basis ? paint(basis === 'STATED' ? 'green' : 'yellow', ` ${basis}`) : ''}${note ? paint('dim', ` (${note})`) : ''}`,
      ...passages.flatMap((passage) => {
        const line = inSentence(passage, rows, paint);
        // Most values of a record rest on the same words.
        if (shown.has(line)) return [];
        shown.add(line);
        return [`    ${paint('dim', `${passage.document}:`)} ${line}`];
      }),
    ]),
    ...questions.map((question) => paint('magenta', `  ? ${question}`)),
  ].join('\n');
}

/** Shows a passage within its sentence, in one line. */
export function inSentence({ document, start, end, exact }: Passage, rows: DossierRows, paint: Paint): string {
  const { before, after } = sentenceAround(
    rows.documents.find(({ slug }) => slug === document)?.text ?? exact,
    start,
    end,
  );
  return `${paint('dim', before)}${paint('bold', exact.replace(/\s+/g, ' '))}${paint('dim', after)}`;
}

/** Returns what stands before and after a passage in its sentence, at most so much of it that a line can show it. */
export function sentenceAround(text: string, start: number, end: number): { before: string; after: string } {
  const points = [...text];
  const lead = points.slice(Math.max(0, start - AROUND), start).join('');
  const tail = points.slice(end, end + AROUND).join('');
  const from = Math.max(
    0,
    ...[...lead.matchAll(/\n\s*\n|[.!?]["”’»)]?\s+(?=[\p{Lu}“"«])/gu)].map(
      ({ index, 0: match }) => index + match.length,
    ),
  );
  const to = /\n\s*\n|[.!?]["”’»)]?(?=\s|$)/u.exec(tail);
  const before = from === 0 && start > AROUND ? `…${lead.replace(/^\S*\s/, '')}` : lead.slice(from);
  const isCut = !to && end + AROUND < points.length;
  const after = to ? tail.slice(0, to.index + to[0].length).trimEnd() : isCut ? `${tail.replace(/\s\S*$/, '')}…` : tail;
  return { before: before.replace(/\s+/g, ' '), after: after.replace(/\s+/g, ' ') };
}
