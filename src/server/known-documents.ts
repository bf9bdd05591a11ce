import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { Limits } from '../config/limits.ts';
import { checkCounts, checkTokens } from './plugins/use-document-limits.ts';

/** Maximum number of documents that are remembered, and of UTF-16 code units in them. */
const MOST_DOCUMENTS = 500;
const MOST_CHARACTERS = 5_000_000;

/** Returns the document of a text. Undefined if it is not valid or exceeds a limit. */
export type KnownDocuments = (text: string) => DocumentNode | undefined;

/** Remembers the documents that were last asked for: clients use few, and it takes long to check them. */
export function createKnownDocuments(schema: GraphQLSchema, limits: Limits): KnownDocuments {
  // In order of their last use.
  const known = new Map<string, { document: DocumentNode | undefined }>();
  let characters = 0;

  function read(text: string): DocumentNode | undefined {
    try {
      if (checkTokens(limits, text)) return undefined;
      // Without locations, which take half of the memory: errors are reported elsewhere, by Yoga.
      const document = parse(text, { noLocation: true });
      return checkCounts(limits, document) || validate(schema, document).length > 0 ? undefined : document;
    } catch (error) {
      if (error instanceof GraphQLError) return undefined;
      throw error;
    }
  }

  return (text) => {
    const entry = known.get(text) ?? { document: read(text) };
    if (known.delete(text)) characters -= text.length;
    known.set(text, entry);
    characters += text.length;
    for (const [oldest] of known) {
      if (known.size <= MOST_DOCUMENTS && characters <= MOST_CHARACTERS) break;
      known.delete(oldest);
      characters -= oldest.length;
    }
    return entry.document;
  };
}
