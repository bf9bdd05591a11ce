import type { IncomingMessage, ServerResponse } from 'node:http';
import { matchesEtag } from '../export/http.ts';
import { compress, encodingFor, encodingHeaders } from './http/compress.ts';
import { disconnectSlowReader, RESPONSE_READ_RATE } from './http/slow-readers.ts';
import { etagOf } from './plugins/use-etag.ts';
import type { CachedResponse } from './response-cache.ts';

/** The size from which a response is compressed, in bytes: a smaller one fits into a packet as it is. */
const MIN_COMPRESSED_BYTES = 1_400;

/** A response to be sent. */
export interface Answer {
  readonly response: CachedResponse;
  /**
   * Keeps another form of the response in the cache, for the next requests. Only responses that are expected to be sent again
   * have it, and only they are compressed: it takes longer than most statements.
   */
  readonly keep?: ((response: CachedResponse) => void) | undefined;
}

/**
 * Chooses the content type of the answer as Yoga does: the first media type that is accepted, whatever its weight. Undefined
 * if there is none, or one that only Yoga knows.
 */
export function contentTypeOf(accept = ''): string | undefined {
  if (accept.includes('charset')) return undefined;
  for (const one of (accept || '*/*').split(',')) {
    const mediaType = one.split(';', 1)[0]?.trim().toLowerCase();
    if (mediaType === 'application/graphql-response+json') return `${mediaType}; charset=utf-8`;
    if (mediaType === '*/*' || mediaType === 'application/*' || mediaType === 'application/json')
      return 'application/json; charset=utf-8';
  }
  return undefined;
}

/** Sends a response without errors, or 304 to a client that has it already. */
export async function sendAnswer(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  type: string,
  answer: Answer,
): Promise<void> {
  if (response.destroyed) return;
  if (method === 'GET') {
    const { etags, body } = answer.response;
    const etag = etags.get(type) ?? etagOf(type, body);
    etags.set(type, etag);
    response.setHeader('etag', etag);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('access-control-expose-headers', 'etag');
    if (matchesEtag(headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  const isCompressed = answer.keep && answer.response.body.length >= MIN_COMPRESSED_BYTES;
  const encoding = isCompressed ? encodingFor(headers['accept-encoding']) : 'identity';
  const { body } = answer.response;
  const sent =
    encoding === 'identity' ? body : (answer.response.encoded?.[encoding] ?? (await encode(answer, encoding)));
  if (response.destroyed) return;
  response.writeHead(200, { 'content-type': type, 'content-length': sent.length, ...encodingHeaders(encoding) });
  response.end(sent);
  if (response.socket?.writableLength) disconnectSlowReader(response, RESPONSE_READ_RATE);
}

async function encode({ response, keep }: Answer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const body = await compress(response.body, encoding);
  keep?.({ ...response, encoded: { ...response.encoded, [encoding]: body } });
  return body;
}
