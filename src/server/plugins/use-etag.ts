import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { matchesEtag } from '../../export/http.ts';
import type { RequestContext } from '../request-context.ts';

/**
 * Adds an `ETag` to error-free responses to GET, and answers 304 to a client or cache that has the response already
 * (RFC 9110, 13.1.2). The tag is weak, since a proxy may compress the response. Responses with errors are `no-store`:
 * the same request may succeed the next time.
 */
export function useEtag(): Plugin<RequestContext> {
  return {
    async onResponse({ request, response, serverContext, setResponse, fetchAPI }) {
      const type = response.headers.get('content-type') ?? '';
      // Yoga streams responses to clients that accept text/event-stream, so there is no complete body to hash.
      if (request.method !== 'GET' || response.status !== 200 || !type.includes('json')) return;
      const { headers } = response;
      if ((serverContext as unknown as RequestContext).info.codes.size > 0) {
        headers.set('cache-control', 'no-store');
        return;
      }
      const text = await response.text();
      const etag = etagOf(type, text);
      headers.set('etag', etag);
      headers.set('cache-control', 'no-cache');
      headers.set('access-control-expose-headers', 'etag');
      if (matchesEtag(request.headers.get('if-none-match') ?? undefined, etag)) {
        headers.delete('content-type');
        headers.delete('content-length');
        setResponse(new fetchAPI.Response(null, { status: 304, headers }));
      } else {
        setResponse(new fetchAPI.Response(text, { status: 200, headers }));
      }
    },
  };
}

/** Returns the tag of a response with this content type and body. */
export function etagOf(type: string, body: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(type).update(body).digest('base64url').slice(0, 22)}"`;
}
