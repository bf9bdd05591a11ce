import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress, type Encoding, encodingFor, encodingHeaders } from '../http/compress.ts';

export const HTML = 'text/html; charset=utf-8';

/**
 * A page that does not change while the server runs. It is compressed once for each encoding, and answered with 304 to clients
 * that have it.
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
  let built: Promise<{ body: Buffer; etag: string; policy: string | undefined }> | undefined;
  const encoded = new Map<Encoding, Promise<Buffer>>();
  async function build() {
    const text = await make();
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    return { body: Buffer.from(text), etag: `"${hash}"`, policy: policyOf?.(text) };
  }
  return {
    async send(request, response) {
      built ??= build();
      const { body, etag, policy } = await built;
      const encoding = encodingFor(request.headers['accept-encoding']);
      const headers = {
        etag,
        'cache-control': 'no-cache',
        ...encodingHeaders(encoding),
        ...(policy && { 'content-security-policy': policy }),
      };
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, headers).end();
        return;
      }
      const sent = encoded.get(encoding) ?? compress(body, encoding);
      encoded.set(encoding, sent);
      sendBody(request, response, 200, await sent, { ...headers, 'content-type': type });
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
