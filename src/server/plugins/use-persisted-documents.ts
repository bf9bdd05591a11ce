import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { badRequest, type ErrorCode } from '../../graphql/errors.ts';

export interface PersistedDocuments {
  /** The documents by their hash. */
  documents: ReadonlyMap<string, string>;
  /** Whether nothing but these is answered. */
  only: boolean;
}

/**
 * Reads what code generators write beside a client: one JSON object, from the hash of each document to its text.
 *
 * @throws {Error} when the file cannot be read or is not of this form.
 */
export async function readPersistedDocuments(file: string): Promise<Map<string, string>> {
  const entries = parseJson(file, await readFile(file, 'utf8'));
  if (typeof entries !== 'object' || entries === null || Array.isArray(entries))
    throw new Error(`${file} is not an object of documents by their hash`);
  const documents = new Map<string, string>();
  for (const [hash, document] of Object.entries(entries)) {
    if (typeof document !== 'string') throw new Error(`${file}: the document of "${hash}" is not text`);
    documents.set(bare(hash), document);
  }
  return documents;
}

/** How many documents that clients have sent with their hash are remembered, and how long each may be, in characters. */
const MOST_SENT = 500;
const LONGEST_SENT = 10_000;

/**
 * Answers documents that are asked for by their hash: as `documentId` (GraphQL over HTTP, appendix on persisted
 * documents), or as Apollo and urql send it, in `extensions.persistedQuery`. A document that was sent with its hash is
 * remembered for a while (Apollo's automatic persisted queries), unless only those of the list are answered.
 */
export function usePersistedDocuments({ documents, only }: PersistedDocuments = NONE): Plugin {
  const sent = new Map<string, string>();
  const plugin = usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: idOf,
    getPersistedOperation: (id) => documents.get(bare(id)) ?? sent.get(bare(id)) ?? null,
    customErrors: {
      // Clients know the message, and then send the document beside its hash.
      notFound: refusal('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND'),
      keyNotFound: refusal('Give the hash of a persisted document as documentId.', 'PERSISTED_QUERY_ID_REQUIRED'),
      persistedQueryOnly: refusal(
        'Only persisted documents are answered here. Give the hash of one as documentId, and no query.',
        'PERSISTED_QUERY_ONLY',
      ),
    },
  });

  function remember(hash: string, document: string): void {
    if (document.length > LONGEST_SENT || sent.has(hash)) return;
    // A client may be wrong, or not honest, about the hash of a document.
    if (createHash('sha256').update(document).digest('hex') !== hash) return;
    const [oldest] = sent.keys();
    if (sent.size >= MOST_SENT && oldest !== undefined) sent.delete(oldest);
    sent.set(hash, document);
  }

  return {
    ...plugin,
    onParams(payload) {
      const { params } = payload;
      const id = idOf(params);
      if (!only && params.query !== undefined && id !== null) remember(bare(id), params.query);
      if (only || id !== null) return plugin.onParams?.(payload);
      if (params.query === undefined) throw badRequest('query: send a document, or the hash of one as documentId.');
    },
  };
}

const NONE: PersistedDocuments = { documents: new Map(), only: false };

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
}

/** A hash with or without the prefix that says how it was made: some clients and generators write it, others do not. */
function bare(hash: string): string {
  return hash.replace(/^sha256:/, '');
}

function refusal(message: string, code: ErrorCode) {
  return { message, extensions: { code, http: { spec: true, status: 400 } } };
}

function idOf(params: GraphQLParams & { documentId?: string }): string | null {
  const id = params.documentId ?? params.extensions?.persistedQuery?.sha256Hash;
  return typeof id === 'string' ? id : null;
}
