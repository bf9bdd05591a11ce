import type { ServerResponse } from 'node:http';

/** Sets the security headers of every response: no MIME sniffing, no framing by other sites, no referrer. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
}

/**
 * Builds the value of a `Content-Security-Policy` header (CSP Level 3) that allows only the given sources.
 *
 * @param allowed sources by directive
 */
export function contentPolicy(allowed: Record<string, string>): string {
  const directives = {
    'default-src': "'none'",
    ...allowed,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
