/** Thrown for an invalid export request. The message says what is wrong, where, and how to fix it. */
export class ExportRefusal extends Error {
  override name = 'ExportRefusal';

  /** One sentence per problem. */
  readonly problems: readonly string[];
  /** 404 for an unknown export, 400 for invalid parameters. */
  readonly status: 400 | 404;

  constructor(problems: readonly string[], status: 400 | 404 = 400) {
    super(problems.join('\n'));
    this.problems = problems;
    this.status = status;
  }
}
