import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDossier } from '../../../src/loader/check/check-dossier.ts';
import { parseEdtf } from '../../../src/words/dates/edtf.ts';

/** A sentence with the words of a claim, the day that they count from, and the values that they have. */
export interface DateCase {
  kind: string;
  line: string;
  published?: string;
  /** A line of its own, or a sentence with the second passage. */
  second?: { sentence: string; words: string };
  sentence: string;
  words: string;
  right: string[];
  wrong: string[];
}

/** Reads the tables of cases, whose format the first lines of `publication.txt` tell. */
export function readCases(folder = import.meta.dirname): DateCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line && !line.startsWith('#'))
        .map((line) => readCase(name.replace('.txt', ''), line)),
    );
}

function readCase(kind: string, line: string): DateCase {
  const [from = '', marked = '', values = ''] = line.split(' | ');
  const listed = values.trim().split(/\s+/);
  const isRefused = listed[0] === '-';
  const right = isRefused ? [] : listed;
  return {
    kind,
    line,
    ...(from.startsWith('published ') && { published: from.slice(10) }),
    ...(from.startsWith('line: ') && { second: passage(`[${from.slice(6)}]`) }),
    ...(from.startsWith('said: ') && { second: passage(from.slice(6)) }),
    ...passage(marked),
    right,
    wrong: isRefused ? listed.slice(1) : nearMisses(right),
  };
}

function passage(marked: string): { sentence: string; words: string } {
  const words = marked.slice(marked.indexOf('[') + 1, marked.lastIndexOf(']'));
  return { sentence: marked.replace(`[${words}]`, words), words };
}

/** Values beside the right ones: a day, a week, a month or a year away, and less or more precise. */
function nearMisses(right: readonly string[]): string[] {
  const near = right.flatMap((value) => {
    const bare = value.replace(/[?~]$/, '').replace(/T.*$/, '');
    const [from = '', to = from] = bare.split('/');
    const range = (a: string, b: string) => (bare.includes('/') ? `${a}/${b}` : a);
    const moved = [-7, -1, 1, 7].map((days) =>
      range(from.length === 10 ? shift(from, days) : from, to.length === 10 ? shift(to, days) : to),
    );
    const years = [-1, 1].map((by) => range(inYear(from, by), inYear(to, by)));
    const coarser = [from.slice(0, 7), from.slice(0, 4)].filter(
      (part) => part.length < from.length || bare.includes('/'),
    );
    const finer =
      from.length === 4 ? [`${from}-01`, `${from}-01-01`, `${from}-12-31`] : from.length === 7 ? [`${from}-01`] : [];
    const ends = bare.includes('/') ? [from, to] : [`${from}/${to.length === 10 ? shift(to, 1) : inYear(to, 1)}`];
    const month =
      from.length === 7
        ? [from.replace(/-(\d\d)$/, (_, m) => `-${String((Number(m) % 12) + 1).padStart(2, '0')}`)]
        : [];
    return [...moved, ...years, ...coarser, ...finer, ...ends, ...month, `${bare}?`];
  });
  return [...new Set(near)].filter((value) => !right.includes(value) && parseEdtf(value));
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function inYear(date: string, by: number): string {
  return String(Number(date.slice(0, 4)) + by).padStart(4, '0') + date.slice(4);
}

/** Returns the values of the case that the loader accepts with its words, and what it says to the others. */
export function judged(one: DateCase): { value: string; problems: string[]; byWords: boolean }[] {
  const values = [...one.right, ...one.wrong];
  const text = ['The title', ...(one.second ? [one.second.sentence] : []), one.sentence].join('\n\n');
  const span = (words: string) => `{ in: text, words: ${JSON.stringify(words)} }`;
  const spans = [span(one.words), ...(one.second ? [span(one.second.words)] : [])].join(', ');
  const basis = one.second || one.published ? 'RESOLVED' : 'STATED';
  const head = [
    'title: Cases',
    'licence: CC0-1.0',
    'documents:',
    `  text: { title: The title, kind: NEWS_REPORT${one.published ? `, published: "${one.published}"` : ''} }`,
    'occasions:',
  ];
  const lines = values.flatMap((value, index) => [
    `  case-${index}:`,
    '    name: { value: x, basis: EDITORIAL, note: x, in: text, words: The title }',
    `    date: { value: ${JSON.stringify(value)}, basis: ${basis}, spans: [${spans}] }`,
  ]);
  const checked = checkDossier({
    slug: 'cases',
    factsPath: 'facts.yaml',
    factsText: [...head, ...lines].join('\n'),
    corpora: [{ name: 'text.txt', path: 'text.txt', text, bytes: 1, sha256: '' }],
  });
  const problems = 'problems' in checked ? checked.problems : [];
  const proven =
    'rows' in checked
      ? checked.rows.claims.filter(({ field, verifiedBy }) => field === 'date' && verifiedBy === 'WORDS')
      : [];
  return values.map((value, index) => {
    const line = head.length + index * 3 + 3;
    return {
      value,
      problems: problems.filter((problem) => problem.line === line).map(({ message }) => message),
      byWords: proven.some(({ value: claimed }) => claimed === value),
    };
  });
}

/** Right values refused and wrong values accepted, by kind, and each of them by name. */
export function measure(cases: readonly DateCase[]) {
  const kinds = new Map<string, { right: number; refused: number; wrong: number; accepted: number }>();
  const faults: string[] = [];
  for (const one of cases) {
    const count = kinds.get(one.kind) ?? { right: 0, refused: 0, wrong: 0, accepted: 0 };
    kinds.set(one.kind, count);
    for (const { value, problems } of judged(one)) {
      const isRight = one.right.includes(value);
      const isAccepted = problems.length === 0;
      count[isRight ? 'right' : 'wrong'] += 1;
      if (isRight === isAccepted) continue;
      count[isRight ? 'refused' : 'accepted'] += 1;
      faults.push(`${one.kind}: ${value} ${isRight ? 'refused' : 'ACCEPTED'}: ${one.line} ${problems.join(' ')}`);
    }
  }
  return { kinds, faults };
}
