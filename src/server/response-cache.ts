import type { Encoding } from './http/compress.ts';

/** A response without errors, as it is sent. */
export interface CachedResponse {
  readonly body: Buffer;
  /** The body as it was compressed, if it was. */
  readonly encoded?: Readonly<Partial<Record<Encoding, Buffer>>>;
  readonly operationName: string | undefined;
  readonly cost: number;
  /** Entity tags that were computed for it, by content type. */
  readonly etags: Map<string, string>;
  /** Headers that belong to it, of a page. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Responses of the current revision of the data set, by request. Those that were used least recently go first. */
export interface ResponseCache {
  /** @param revision of the data set; undefined if it is not known, and nothing is found then */
  find(revision: string | undefined, key: string): CachedResponse | undefined;
  keep(revision: string | undefined, key: string, response: CachedResponse): void;
  /** Size of all entries, in bytes. */
  readonly bytes: number;
}

/** The largest share of the cache that one response may take. */
const MAX_SHARE = 1 / 16;

/** Estimated size of an entry besides its body and key, in bytes. */
const ENTRY_BYTES = 500;

/** @param maxBytes size of the cache */
export function createResponseCache(maxBytes: number): ResponseCache {
  const entries = new Map<string, CachedResponse>();
  let current: string | undefined;
  let bytes = 0;

  const sizeOf = (key: string, { body, encoded = {} }: CachedResponse) =>
    [body, ...Object.values(encoded)].reduce((sum, one) => sum + one.length, 2 * key.length + ENTRY_BYTES);

  /** Drops the responses of another revision. */
  function isCurrent(revision: string | undefined): boolean {
    if (revision === undefined) return false;
    if (revision !== current) {
      entries.clear();
      bytes = 0;
      current = revision;
    }
    return true;
  }

  return {
    find(revision, key) {
      const found = isCurrent(revision) ? entries.get(key) : undefined;
      if (!found) return undefined;
      // The order of a map is that of insertion.
      entries.delete(key);
      entries.set(key, found);
      return found;
    },
    keep(revision, key, response) {
      const size = sizeOf(key, response);
      if (!isCurrent(revision) || size > maxBytes * MAX_SHARE) return;
      const before = entries.get(key);
      bytes += size - (before ? sizeOf(key, before) : 0);
      entries.set(key, response);
      for (const [oldest, one] of entries) {
        if (bytes <= maxBytes) break;
        entries.delete(oldest);
        bytes -= sizeOf(oldest, one);
      }
    },
    get bytes() {
      return bytes;
    },
  };
}
