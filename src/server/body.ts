import type { IncomingMessage } from 'node:http';

/** What became of reading a body. */
export type BodyOutcome = 'read' | 'too large' | 'too slow';

/**
 * Reads the body of a request and leaves it there for the endpoint. It is read beforehand, so that who sends slowly takes
 * no place in the gate; and not by the endpoint's own limit, which copies each body through two streams and took as long as
 * all the rest of a small request.
 *
 * @param most bytes, told by the client (`content-length`) or not
 */
export async function readBody(request: IncomingMessage, most: number, signal: AbortSignal): Promise<BodyOutcome> {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too large';
  const chunks: Buffer[] = [];
  let bytes = 0;
  const outcome = await new Promise<BodyOutcome>((resolve) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > most) resolve('too large');
      else chunks.push(chunk);
    });
    request.once('end', () => resolve('read'));
    request.once('error', () => resolve('too slow'));
    signal.addEventListener('abort', () => resolve('too slow'), { once: true });
  });
  // Found there, it is taken for the body. As text or bytes it would be asked for its keys, one for each of them.
  if (outcome === 'read') Object.assign(request, { body: asIterable(chunks) });
  return outcome;
}

function asIterable(chunks: Buffer[]): AsyncIterable<Buffer> & { chunks: Buffer[] } {
  return {
    chunks,
    async *[Symbol.asyncIterator]() {
      yield* chunks;
    },
  };
}
