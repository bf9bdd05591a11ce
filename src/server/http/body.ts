import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a request, before the request takes a place among those in flight: a client that sends slowly keeps
 * nobody out. Yoga's own limit copies each body through two streams, which took as long as the rest of a small request.
 *
 * @param most bytes, whether the client says how many there are (`content-length`) or not
 * @returns why it was not read, otherwise
 */
export async function readBody(
  request: IncomingMessage,
  most: number,
  signal: AbortSignal,
): Promise<Buffer | 'too large' | 'too slow'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too large';
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > most) resolve('too large');
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve('too slow'));
    signal.addEventListener('abort', () => resolve('too slow'), { once: true });
  });
}
