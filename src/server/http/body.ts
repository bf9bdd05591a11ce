import type { IncomingMessage } from 'node:http';
import type { Cancellation } from '../../database/cancellation.ts';

/**
 * Reads the body of a request. This happens before admission, so that a client that sends slowly does not take a slot
 * from others. Replaces Yoga's `maxRequestBodySize`, which copies each body through two streams and took as long as the
 * rest of a small request.
 *
 * @param maxBytes limit in bytes, with or without a `content-length` header
 * @returns the body, or the reason why it was not read
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  signal: Cancellation,
): Promise<Buffer | 'too large' | 'too slow'> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve('too large');
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) resolve('too large');
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.once('error', () => resolve('too slow'));
    signal.addEventListener('abort', () => resolve('too slow'));
  });
}
