/** What the server takes on. Whoever runs it can set each by an environment variable (see `environment.ts`). */
export interface Limits {
  /** Tokens of a document, as GraphQL's grammar has them. */
  readonly tokens: number;
  /** Aliases in a document. */
  readonly aliases: number;
  /** Directives in a document, and at one place of it a tenth of that. */
  readonly directives: number;
  /** Operations in a document. */
  readonly operations: number;
  /** How often one selection set may ask for the same field under the same name. */
  readonly repeats: number;
  /** How deep fields may stand in one another. */
  readonly depth: number;
  /** Cost of a request, estimated before it is executed (`graphql/cost.ts`). A unit is about 10 µs of one core. */
  readonly cost: number;
  /** Cost of all requests that are executed at the same time (`server/http/admission.ts`). */
  readonly costInWork: number;
  /** Bytes of a request's body. */
  readonly body: number;
  /** Requests that wait until there is room for their cost. */
  readonly waiting: number;
  /** Seconds that a request may take, waiting included. */
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
