import { isOffice } from '../lexicon/offices.ts';
import { holds, type Span, trimSpan } from '../text/span.ts';
import { foldName } from './fold-name.ts';
import type { Person } from './person.ts';
import type { Source } from './source.ts';

/** What one speaker says under a label: "President of Turkey Recep Tayyip Erdogan (retranslated): …". */
export interface Turn extends Span {
  /** The words before the colon. */
  label: Span;
  /** The person whom the label names, by name or by an office that one person holds. */
  person: Person | undefined;
  /** A role without a name: "JOURNALIST". */
  role: string | undefined;
}

const LABEL =
  /^((?:[\p{Lu}\p{N}][\p{L}\p{N}.’'-]*|of|the|and|for|to|de)(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}.’'-]*|of|the|and|for|to|de)){0,14})(?: ?\([^)\n]{2,60}\))?(?:, [^:.\n]{3,80})? ?:(?=\s|$)/u;
/** "Q  What will you do?", as the White House has it. */
const BARE = /^(Q)(?=[^\S\n]{2,}\S)/u;
const ROLE =
  /^(?:JOURNALISTS?|QUESTION(?:ER)?|REPORTER|INTERVIEWER|MODERATOR|PRESS|COMPERE|PRESENTER|HOST|Q|A|ANSWER|STAFF|UNIDENTIFIED \p{Lu}+|(?:SENIOR )?(?:ADMINISTRATION )?OFFICIAL)$/u;
const NO_LABEL =
  /^(?:SUBJECTS?|TOPICS?|NOTE|E&OE|DATE|ENDS|LOCATION|VENUE|TITLE|TRANSCRIPT|CONTACT|EMBARGO|SOURCE|PUBLISHED|UPDATED|RE|FROM|TO|CC|MEDIA CONTACT)$/iu;
const CLOSING =
  /\n\s*(?:<…>|\*\*\*|###|\[?\(?ENDS?\)?\]?\s*(?:\n|$)|E&OE|To be continued|\(?(?:The|This) (?:interview|conversation|transcript|exchange|press conference|text) (?:was|has been|took place)\b)/iu;

/** Splits a transcript into turns; none for a text in which labels are headings. */
export function turnsIn(source: Source, people: readonly Person[]): Turn[] {
  const labelled = source.paragraphs.flatMap((paragraph) =>
    holds(source.head, paragraph) && source.head.end < source.text.length
      ? []
      : (labelOf(source, paragraph, people) ?? []),
  );
  const counts = new Map<string, number>();
  for (const { name } of labelled) counts.set(name, (counts.get(name) ?? 0) + 1);
  const speaking = labelled.filter(
    ({ name, person, role }) => person || role || ((counts.get(name) ?? 0) > 1 && isRole(name)),
  );
  if (speaking.length < 2 && !(speaking.length === 1 && speaking[0]?.person && isTalk(source, speaking[0].label)))
    return [];
  return speaking.flatMap(({ label, body, person, role, name }, index) => {
    const next = speaking[index + 1]?.label.start ?? source.text.length;
    const closing = CLOSING.exec(source.text.slice(body, next));
    const span = trimSpan(source.text, { start: body, end: closing ? body + closing.index : next });
    return span.end > span.start ? [{ ...span, label, person, role: person ? undefined : (role ?? name) }] : [];
  });
}

interface Labelled {
  label: Span;
  body: number;
  name: string;
  person: Person | undefined;
  role: string | undefined;
}

function labelOf(source: Source, paragraph: Span, people: readonly Person[]): Labelled | undefined {
  const head = source.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 240));
  const match = LABEL.exec(head) ?? BARE.exec(head);
  const name = match?.[1];
  if (!match || name === undefined || NO_LABEL.test(name)) return undefined;
  const label = { start: paragraph.start, end: paragraph.start + match[0].replace(/:$/u, '').length };
  const rest = source.text.slice(paragraph.start + match[0].length, paragraph.start + match[0].length + 80);
  const aside = /^\s*\((?:as|through|via|in \p{Lu}|speaking|speaks|re)[^)\n]{0,50}\)/iu.exec(rest)?.[0].length ?? 0;
  const body = paragraph.start + match[0].length + aside;
  const role = ROLE.test(name.toUpperCase()) ? name : undefined;
  const person = role ? undefined : (personAt(source, label, people) ?? holderOf(name, people, source));
  return { label, body, name: person?.name ?? name, person, role };
}

/** The person whose name stands in a label, or is the label in capitals: "TONY ABBOTT:". */
function personAt({ text }: Source, label: Span, people: readonly Person[]): Person | undefined {
  const named = people.filter(({ mentions }) => mentions.some((mention) => holds(label, mention)));
  if (named.length === 1) return named[0];
  const words = foldName(text.slice(label.start, label.end)).split(/[ ,(]+/);
  const byFamily = people.filter(({ familyName, name }) => words.includes(foldName(familyName ?? name)));
  const ofOffice = byFamily.filter(
    ({ office }) => office && words.includes(foldName(text.slice(office.start, office.end).split(' ').at(-1) ?? '')),
  );
  const [only] = byFamily.length === 1 ? byFamily : ofOffice.length === 1 ? ofOffice : [];
  return named.length === 0 ? only : undefined;
}

/** The only person who holds the office that a label consists of: "PRIME MINISTER:". */
function holderOf(label: string, people: readonly Person[], { text }: Source): Person | undefined {
  const office = foldName(label);
  if (!office.split(' ').some(isOffice)) return undefined;
  const holders = people.filter(
    (person) => person.office && isOfOffice(foldName(text.slice(person.office.start, person.office.end)), office),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

function isOfOffice(own: string, label: string): boolean {
  const at = own.indexOf(label);
  return (
    at !== -1 &&
    !/(?:vice|deputy|former)[ -]$/.test(own.slice(0, at)) &&
    !/^[ ,]*[a-z]/.test(own.slice(at + label.length).replace(/^ (?:of|for)\b/, ''))
  );
}

function isRole(name: string): boolean {
  return name === name.toUpperCase() || name.split(' ').some(isOffice);
}

/** Whether a lone label begins a speech, rather than a point of a list. */
function isTalk({ text }: Source, { end }: Span): boolean {
  return /\b(?:I|we|We|you|You|our)\b/u.test(text.slice(end, end + 600));
}
