import { contentPolicy } from '../http/headers.ts';

/** Everything from the server itself, nothing inline. */
const POLICY = contentPolicy({
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
}).replace("form-action 'none'", "form-action 'self'");

/** The headers of a body of this type. Only pages need a policy. */
export function contentHeaders(type: string): Record<string, string> {
  return { 'content-type': type, ...(type.startsWith('text/html') && { 'content-security-policy': POLICY }) };
}
