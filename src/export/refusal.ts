/** An export that cannot be made as it was asked for: what is wrong, where, and how to mend it. */
export class ExportRefusal extends Error {
  override name = 'ExportRefusal';

  /** A sentence for each thing that is wrong. */
  readonly problems: readonly string[];
  /** 404 where there is no such export, 400 where there is. */
  readonly status: 400 | 404;

  constructor(problems: readonly string[], status: 400 | 404 = 400) {
    super(problems.join('\n'));
    this.problems = problems;
    this.status = status;
  }
}
