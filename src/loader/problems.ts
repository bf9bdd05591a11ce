/** Something wrong in a dossier, at the place where it can be mended. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line?: number;
  column?: number;
  message: string;
  /** How to mend it, where that is known. */
  hint?: string;
}

/** Everything that is wrong with what was to be loaded. Nothing has been written. */
export class ProblemsError extends Error {
  override name = 'ProblemsError';

  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

/** `file:line:column: message`, which editors and terminals turn into a link, and the hint below it. */
export function describeProblem({ file, line, column, message, hint }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${message}${hint ? `\n    ${hint}` : ''}`;
}
