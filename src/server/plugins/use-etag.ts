import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { isKnown } from '../../export/http.ts';

/**
 * Answers to GET, those without errors, carry a tag by which a client, or a cache between, asks later whether they still
 * hold (RFC 9110, 13.1.2). It is a weak one: equal answers have the same, and fields may come in another order.
 */
export function useEtag(): Plugin {
  return {
    async onResponse({ request, response, setResponse, fetchAPI }) {
      const isWhole = response.status === 200 && /json/.test(response.headers.get('content-type') ?? '');
      // Yoga sends what it is asked for as a stream of events in parts.
      if (request.method !== 'GET' || !isWhole) return;
      const text = await response.text();
      const headers = new fetchAPI.Headers(response.headers);
      const answer = JSON.parse(text) as object;
      // What went wrong may go well the next time.
      if ('errors' in answer) {
        headers.set('cache-control', 'no-store');
        setResponse(new fetchAPI.Response(text, { status: 200, headers }));
        return;
      }
      const etag = etagOf(String(headers.get('content-type')), answer);
      headers.set('etag', etag);
      headers.set('cache-control', 'no-cache');
      headers.set('access-control-expose-headers', 'etag');
      if (!isKnown(request.headers.get('if-none-match') ?? undefined, etag)) {
        setResponse(new fetchAPI.Response(text, { status: 200, headers }));
        return;
      }
      headers.delete('content-type');
      headers.delete('content-length');
      setResponse(new fetchAPI.Response(null, { status: 304, headers }));
    },
  };
}

function etagOf(type: string, answer: object): string {
  const made = JSON.stringify([type, answer], (_key, value: unknown) => (isObject(value) ? sorted(value) : value));
  return `W/"${createHash('sha256').update(made).digest('base64url').slice(0, 22)}"`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: object): object {
  return Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
}
