import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { badRequest, type ErrorCode } from '../../graphql/errors.ts';

export interface PersistedDocuments {
  /** The documents, by hash. */
  documents: ReadonlyMap<string, string>;
  /** Whether to reject all other documents. */
  only: boolean;
}

/**
 * Reads a file of persisted documents as written by code generators: a JSON object that maps hashes to documents.
 *
 * @throws {Error} if the file cannot be read or does not have this form
 */
export async function readPersistedDocuments(file: string): Promise<Map<string, string>> {
  const entries = parseJson(file, await readFile(file, 'utf8'));
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries))
    throw new Error(`${file} is not a JSON object that maps hashes to documents`);
  const documents = new Map<string, string>();
  for (const [hash, document] of Object.entries(entries)) {
    if (typeof document !== 'string') throw new Error(`${file}: the document of hash "${hash}" is not a string`);
    documents.set(withoutPrefix(hash), document);
  }
  return documents;
}

/**
 * Maximum number of documents that are cached because a client sent them with their hash, and their length in
 * characters.
 */
const MAX_SENT = 500;
const MAX_SENT_LENGTH = 10_000;

/** Persisted documents, and those that clients sent with their hash. */
export interface DocumentStore {
  readonly only: boolean;
  find(id: string): string | undefined;
  /** Keeps a document that a client sent with its hash. */
  keep(id: string, document: string): void;
}

/** @param own documents of the server's own pages, by hash, which are always accepted */
export function createDocumentStore(
  { documents, only }: PersistedDocuments = NO_DOCUMENTS,
  own: ReadonlyMap<string, string> = new Map(),
): DocumentStore {
  const sent = new Map<string, string>();
  const lookUp = (hash: string) => documents.get(hash) ?? own.get(hash) ?? sent.get(hash);
  return {
    only,
    find: (id) => lookUp(withoutPrefix(id)),
    keep(id, document) {
      const hash = withoutPrefix(id);
      if (document.length > MAX_SENT_LENGTH || sent.has(hash)) return;
      // A client may send a wrong hash, by mistake or on purpose.
      if (createHash('sha256').update(document).digest('hex') !== hash) return;
      const [oldest] = sent.keys();
      if (sent.size >= MAX_SENT && oldest !== undefined) sent.delete(oldest);
      sent.set(hash, document);
    },
  };
}

/**
 * Executes persisted documents by their hash: in `documentId` (GraphQL over HTTP, appendix on persisted documents), or
 * in `extensions.persistedQuery`, as Apollo and urql send it. Documents that are sent with their hash are cached for
 * later requests (Apollo's automatic persisted queries), unless `only` is set.
 */
export function usePersistedDocuments({ only, find, keep }: DocumentStore): Plugin {
  const plugin = usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: idOf,
    getPersistedOperation: (id) => find(id) ?? null,
    customErrors: {
      // Clients recognize this message, and then send the document along with its hash.
      notFound: refusal('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND'),
      keyNotFound: refusal('documentId: send the hash of a persisted document.', 'PERSISTED_QUERY_ID_REQUIRED'),
      persistedQueryOnly: refusal(
        'Only persisted documents are accepted. Send the hash of one as documentId, without a query.',
        'PERSISTED_QUERY_ONLY',
      ),
    },
  });

  return {
    ...plugin,
    onParams(payload) {
      const { params } = payload;
      const id = idOf(params);
      if (!only && params.query !== undefined && id !== null) keep(id, params.query);
      if (only || id !== null) return plugin.onParams?.(payload);
      if (params.query === undefined) throw badRequest('query: send a document, or the hash of one as documentId.');
    },
  };
}

/** Returns the text of the document that a request asks for. Undefined if it is wrong or sends one to be kept. */
export function documentText({ only, find }: DocumentStore, params: GraphQLParams): string | undefined {
  const id = idOf(params);
  if (id === null) return only ? undefined : params.query;
  return params.query === undefined ? find(id) : undefined;
}

const NO_DOCUMENTS: PersistedDocuments = { documents: new Map(), only: false };

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${(error as Error).message}`);
  }
}

/** Removes the prefix `sha256:` of a hash. Some clients and generators write it, others do not. */
function withoutPrefix(hash: string): string {
  return hash.replace(/^sha256:/, '');
}

function refusal(message: string, code: ErrorCode) {
  return { message, extensions: { code, http: { spec: true, status: 400 } } };
}

function idOf(params: GraphQLParams & { documentId?: string }): string | null {
  const id = params.documentId ?? params.extensions?.persistedQuery?.sha256Hash;
  return typeof id === 'string' ? id : null;
}
