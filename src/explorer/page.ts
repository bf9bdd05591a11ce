import type { ComponentChildren } from 'preact';
import type { Address } from './address.ts';
import type { AssetHrefs } from './assets.ts';
import type { Citation } from './cite/citation.ts';
import type { operations, ReleaseQuery } from './operations.ts';

export type OperationName = keyof typeof operations;

/** Version, licence, release date and size of the data set. */
export type Release = ReleaseQuery['dataset'];

/** A query that the home page shows, with the question that it answers. */
export interface Example {
  readonly question: string;
  readonly explanation: string;
  readonly query: string;
}

/** What a page is made from besides the answer of its operation. */
export interface PageContext {
  readonly address: Address;
  /** The part of the path that names the record, such as `putin-xi-2022-02-04`. */
  readonly slug: string;
  readonly release: Release;
  readonly assets: AssetHrefs;
  readonly examples: readonly Example[];
  /** Whether the server has GraphiQL, which pages then link to. */
  readonly graphiql: boolean;
  /** Whether the server tells its schema. */
  readonly introspection: boolean;
}

/** A table: what a page shows, as rows. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** An array is a list in one cell. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** What a page shows, in each of its forms. */
export interface View {
  readonly title: string;
  /** One sentence for those who see a link to the page. */
  readonly description: string;
  readonly body: ComponentChildren;
  /** The rows of its CSV. */
  readonly table: Table;
  /** The node of schema.org that describes it. */
  readonly node: Record<string, unknown>;
  /** Its JSON-LD, if that is more than the node in the page. */
  readonly linked?: object;
  /** How to cite what it shows. The first is shown; by default the page itself. */
  readonly citations?: readonly Citation[];
  /** The whole text of a document. */
  readonly text?: string;
}

/** A page as it is sent, or one of its other forms. */
export interface PageResponse {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What went wrong, for programs that do not ask for a page. */
  readonly error?: string;
  /** Names the line of the log with the cause. */
  readonly errorId?: string | undefined;
}

/** A page: one operation, and what is shown of its answer. */
export interface Page<Data = unknown, Variables = unknown> {
  readonly operation: OperationName;
  /** The parameters of the address that it understands. */
  readonly params: readonly string[];
  /** @throws {BadAddress} if a parameter has a wrong value */
  variables(context: Pick<PageContext, 'address' | 'slug'>): Variables;
  /**
   * Undefined if there is no such record.
   * @throws {BadAddress} if a parameter does not fit the record
   */
  view(data: Data, context: PageContext): View | undefined;
}

/** Declares a page with the types that were generated for its operation. */
export function page<Data, Variables>(definition: Page<Data, Variables>): Page {
  // The answer to an operation has the type that was generated for it.
  return definition as Page;
}
