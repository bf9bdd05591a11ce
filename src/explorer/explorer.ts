import { type Address, hrefOf, knownParams, readAddress } from './address.ts';
import type { AssetHrefs } from './assets.ts';
import { errorPage } from './error/error.tsx';
import type { Example, OperationName, Page, PageResponse, Release } from './page.ts';
import { BadAddress } from './params.ts';
import { HTML, renderPage } from './render.tsx';
import { findPage } from './routes.ts';
import { twinOf } from './twins.ts';

/** What is wrong with an operation, and the status of its answer. */
export interface Failure {
  status: number;
  errors: readonly { message: string; extensions?: { code?: unknown; errorId?: string } }[];
}

/** The answer to an operation: its data, or what is wrong. */
export type Answer = { data: unknown } | Failure;

/** Answers an operation of the explorer as the endpoint answers requests: with its limits, cache and log lines. */
export type Ask = (operation: OperationName, variables: object) => Promise<Answer>;

export interface ExplorerOptions {
  assets: AssetHrefs;
  /** The queries that the home page shows. */
  examples: readonly Example[];
  graphiql: boolean;
  introspection: boolean;
}

/** A request for a page of the explorer. */
export interface PageRequest {
  readonly page: Page;
  readonly slug: string;
  /** The path that all pages of its kind have: `/summits/:slug`. */
  readonly name: string;
  /** The address with the parameters that the page knows, in its order: equal requests have equal addresses. */
  readonly address: Address;
  readonly href: string;
}

/** Finds the page that a target of HTTP asks for. Undefined if there is none. */
export function findRequest(target: string, origin: string): PageRequest | undefined {
  const address = readAddress(target, origin);
  const found = address && findPage(address.path);
  if (!found) return undefined;
  const known = { ...address, params: knownParams(address.params, found.page.params) };
  return { ...found, address: known, href: hrefOf(`${known.path}${known.twin ? `.${known.twin}` : ''}`, known.params) };
}

/** Answers a request for a page or one of its twins with one operation. */
export async function answerPage(
  { page, slug, address }: PageRequest,
  release: Release,
  ask: Ask,
  options: ExplorerOptions,
): Promise<PageResponse> {
  const variables = unlessBad(() => page.variables({ slug, address }) as object);
  if (variables instanceof BadAddress) return refusal(400, variables.message, address, options);
  const answer = await ask(page.operation, variables);
  if (!('data' in answer)) return failure(answer, address, options);
  const context = { address, slug, release, variables, ...options };
  const view = unlessBad(() => page.view(answer.data, context));
  if (view instanceof BadAddress) return refusal(400, view.message, address, options);
  if (!view) return refusal(404, `There is nothing at ${address.path}.`, address, options);
  if (address.twin) {
    const twin = twinOf(address.twin, view, answer.data, context);
    return twin ?? refusal(404, `This page has no form .${address.twin}.`, address, options);
  }
  return { status: 200, type: HTML, body: renderPage(page, view, context) };
}

function unlessBad<Result>(run: () => Result): Result | BadAddress {
  try {
    return run();
  } catch (error) {
    if (error instanceof BadAddress) return error;
    throw error;
  }
}

/** What is wrong with an operation is wrong with the address, unless the server has no room or the database is away. */
function failure({ status, errors }: Failure, address: Address, options: ExplorerOptions): PageResponse {
  const [error] = errors;
  const code = error?.extensions?.code;
  const known = status >= 400 ? status : code === 'INTERNAL_SERVER_ERROR' ? 500 : 400;
  const message = error?.message ?? 'The page could not be made.';
  return refusal(known, message, address, options, error?.extensions?.errorId);
}

function refusal(
  status: number,
  error: string,
  address: Address,
  options: ExplorerOptions,
  errorId?: string,
): PageResponse {
  if (!address.twin) return errorPage(status, error, address, options, errorId);
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify({ error, errorId }), error };
}
