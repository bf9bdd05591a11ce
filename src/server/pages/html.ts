import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

export const HTML = 'text/html; charset=utf-8';

/** A page that stays the same while the server runs: compressed once, and sent only to those who do not have it yet. */
export interface StaticPage {
  send(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/**
 * Makes the page when it is first asked for, since one may be large and never asked for.
 *
 * @param policyOf what a browser is to let the page do (headers.ts)
 */
export function staticPage(make: () => string, type = HTML, policyOf?: (text: string) => string): StaticPage {
  let made: Promise<{ text: string; zipped: Buffer; etag: string; policy: string | undefined }> | undefined;
  async function build() {
    const text = make();
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    return { text, zipped: await compress(text), etag: `"${hash}"`, policy: policyOf?.(text) };
  }
  return {
    async send(request, response) {
      made ??= build();
      const { text, zipped, etag, policy } = await made;
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
      sendPage(request, response, isZipped ? zipped : text, {
        ...headers,
        'content-type': type,
        ...(isZipped && { 'content-encoding': 'gzip' }),
      });
    },
  };
}

export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, {
    'content-type': HTML,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it can stand in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}
