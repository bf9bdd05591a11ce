import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Of these a request has one at most; which of two is meant, two servers could answer differently. */
const SINGLE = ['host', 'content-type'];

/**
 * Checks what Node.js leaves to its users of the head of a request (RFC 9112, 3.2): one host, and a valid one. The host is
 * then replaced, since no answer may depend on it: Yoga would look for the path in there too.
 *
 * @returns what is wrong, if anything
 */
export function checkHead(request: IncomingMessage): string | undefined {
  const { headers, rawHeaders, httpVersionMinor, url = '/' } = request;
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const twice = SINGLE.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice) return `${twice}: send this header once.`;
  if (headers.host === undefined && httpVersionMinor > 0) return 'host: HTTP/1.1 requires this header.';
  if (!isHost(headers.host ?? '')) return 'host: this is not a host, or one with a port.';
  headers.host = 'localhost';
  if (url.startsWith('/')) return undefined;
  // As a client would send it to a proxy.
  const [origin = '', authority = ''] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? [];
  if (origin !== '' && (authority === '' || !isHost(authority))) return 'request target: this is not a host.';
  request.url = url.slice(origin.length);
  return undefined;
}

/** A host, perhaps with a port (RFC 3986, 3.2.2). It may be empty. */
function isHost(text: string): boolean {
  const [, address, rest = ''] = /^(?:\[([^\]]*)\])?(.*)$/s.exec(text) ?? [];
  if (address !== undefined) return isIPv6(address) && /^(:\d*)?$/.test(rest);
  return /^([\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*(:\d*)?$/i.test(rest);
}
