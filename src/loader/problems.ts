import { styleText } from 'node:util';

/** A problem in a dossier, at the place where it can be fixed. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line?: number;
  column?: number;
  /** Number of characters at fault, in UTF-16 code units. */
  length?: number;
  /** Text of the line. */
  source?: string;
  message: string;
  /** How to fix it, if known. */
  hint?: string;
}

/** All problems of the dossiers to load. Nothing has been written. */
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
 * Formats a problem as `file:line:column: message`, which editors and terminals turn into a link, followed by the line
 * with carets under the words at fault, and the hint.
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

/** Maximum length of an excerpt, in UTF-16 code units. */
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
