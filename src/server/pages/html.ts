import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress } from '../http/compress.ts';

export const HTML = 'text/html; charset=utf-8';

/**
 * A page that does not change while the server runs. It is compressed once, and answered with 304 to clients that have
 * it.
 */
export interface StaticPage {
  send(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/**
 * Creates a static page. It is rendered on the first request, since it may be large and never requested.
 *
 * @param policyOf returns its Content-Security-Policy (`http/headers.ts`)
 */
export function staticPage(
  make: () => string | Promise<string>,
  type = HTML,
  policyOf?: (text: string) => string,
): StaticPage {
  let built: Promise<{ text: string; zipped: Buffer; etag: string; policy: string | undefined }> | undefined;
  async function build() {
    const text = await make();
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    return { text, zipped: await compress(Buffer.from(text), 'gzip'), etag: `"${hash}"`, policy: policyOf?.(text) };
  }
  return {
    async send(request, response) {
      built ??= build();
      const { text, zipped, etag, policy } = await built;
      const headers = {
        etag,
        'cache-control': 'no-cache',
        vary: 'accept, accept-encoding',
        ...(policy && { 'content-security-policy': policy }),
      };
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, headers).end();
        return;
      }
      const isZipped = String(request.headers['accept-encoding'] ?? '').includes('gzip');
      sendBody(request, response, 200, isZipped ? zipped : Buffer.from(text), {
        ...headers,
        'content-type': type,
        ...(isZipped && { 'content-encoding': 'gzip' }),
      });
    },
  };
}

/** Sends a body, or to HEAD only its headers. */
export function sendBody(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Buffer,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}
