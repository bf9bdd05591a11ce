import { readFile } from 'node:fs/promises';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import type { GraphQLParams, Plugin } from 'graphql-yoga';

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

/**
 * Answers documents that are asked for by their hash: as `documentId` (GraphQL over HTTP, appendix on persisted
 * documents), or as Apollo and urql send it, in `extensions.persistedQuery`. Nothing is ever added to the list.
 */
export function usePersistedDocuments({ documents, only }: PersistedDocuments): Plugin {
  const plugin = usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: idOf,
    getPersistedOperation: (id) => documents.get(bare(id)) ?? null,
    customErrors: {
      // The message is the one that clients know, and then send the whole document where they have it.
      notFound: refusal('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND'),
      keyNotFound: refusal('Give the hash of a persisted document as documentId.', 'PERSISTED_QUERY_ID_REQUIRED'),
      persistedQueryOnly: refusal(
        'Only persisted documents are answered here. Give the hash of one as documentId, and no query.',
        'PERSISTED_QUERY_ONLY',
      ),
    },
  });
  return {
    ...plugin,
    onParams(payload) {
      // A request with neither a hash nor a query is refused the same way as where no documents are persisted.
      if (only || idOf(payload.params, payload.request) !== null) return plugin.onParams?.(payload);
    },
  };
}

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

function refusal(message: string, code: string) {
  return { message, extensions: { code, http: { spec: true, status: 400 } } };
}

function idOf(params: GraphQLParams & { documentId?: unknown }, { method, url }: Request): string | null {
  const inUrl = method === 'GET' ? new URL(url).searchParams.get('documentId') : undefined;
  const id = params.documentId ?? inUrl ?? params.extensions?.persistedQuery?.sha256Hash;
  return typeof id === 'string' ? id : null;
}
