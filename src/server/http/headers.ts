import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** What every answer says to browsers: it is of the type it says, no page of others frames it, and none hears where from. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
}

/** What a page may do (Content Security Policy, level 3): what is given here, and nothing else. */
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

/** Allows this script or style inside the page, told by its hash, and so no other that somebody may bring in. */
export function inlineSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
