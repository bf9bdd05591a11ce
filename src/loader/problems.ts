import { styleText } from 'node:util';

/** Something wrong in a dossier, at the place where it can be mended. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line?: number;
  column?: number;
  /** How many characters of the line are at fault. */
  length?: number;
  /** The line of the file. */
  source?: string;
  message: string;
  /** How to mend it, where that is known. */
  hint?: string;
}

/** Everything that is wrong with what was to be loaded. Nothing has been written. */
export class ProblemsError extends Error {
  override name = 'ProblemsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => describeProblem(problem)).join('\n'));
    this.problems = problems;
  }
}

type Style = Parameters<typeof styleText>[0];

/**
 * `file:line:column: message`, which editors and terminals turn into a link; below it the line with a caret under the
 * words at fault, and the hint.
 */
export function describeProblem(problem: Problem, { colour = false } = {}): string {
  const { file, line, column = 1, message, hint } = problem;
  const paint = (style: Style, text: string) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return [
    `${paint('bold', `${place}:`)} ${message}`,
    ...excerpt(problem).map(([margin, text, isCaret]) => paint('dim', margin) + (isCaret ? paint('red', text) : text)),
    ...(hint ? [`    ${paint('green', hint)}`] : []),
  ].join('\n');
}

/** How many characters of a line are shown around the words at fault. */
const WIDEST = 100;

function excerpt({
  line,
  column = 1,
  length = 1,
  source,
}: Problem): [margin: string, text: string, isCaret: boolean][] {
  if (line === undefined || source === undefined) return [];
  const from = Math.max(0, column - 1 - Math.floor(WIDEST / 3));
  const shown = source.slice(from, from + WIDEST);
  const lead = from > 0 ? '…' : '';
  const indent = ' '.repeat(lead.length + column - 1 - from);
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - (column - 1 - from))));
  const number = String(line);
  return [
    [`  ${number} | `, lead + shown + (from + WIDEST < source.length ? '…' : ''), false],
    [`  ${' '.repeat(number.length)} | `, indent + carets, true],
  ];
}
