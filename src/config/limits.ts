/** Limits on requests. Each can be set by an environment variable (see `environment.ts`). */
export interface Limits {
  /**
   * Tokens in a document, in the sense of the GraphQL grammar.
   * @default 2000
   */
  readonly tokens: number;
  /**
   * Aliases in a document.
   * @default 50
   */
  readonly aliases: number;
  /**
   * Directives in a document. A single location may have a tenth of that.
   * @default 50
   */
  readonly directives: number;
  /**
   * Operations in a document.
   * @default 10
   */
  readonly operations: number;
  /**
   * How often a selection set may repeat a field under the same response name.
   * @default 10
   */
  readonly repeats: number;
  /**
   * Nesting depth of fields.
   * @default 20
   */
  readonly depth: number;
  /**
   * Cost of a request, estimated before it is executed (`graphql/cost.ts`). A unit is about 10 µs of one core.
   * @default 100000
   */
  readonly cost: number;
  /**
   * Total cost of the requests that are executed at the same time (`server/http/admission.ts`).
   * @default 100000
   */
  readonly costInWork: number;
  /**
   * Size of a request body, in bytes.
   * @default 100000
   */
  readonly body: number;
  /**
   * Requests in the queue, which wait for a share of `costInWork`.
   * @default 256
   */
  readonly waiting: number;
  /**
   * Time that a request may take, including the time in the queue, in seconds.
   * @default 10
   */
  readonly seconds: number;
}

export const defaultLimits: Limits = {
  tokens: 2_000,
  aliases: 50,
  directives: 50,
  operations: 10,
  repeats: 10,
  depth: 20,
  cost: 100_000,
  costInWork: 100_000,
  body: 100_000,
  waiting: 256,
  seconds: 10,
};
