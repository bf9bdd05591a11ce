import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Headers that a request may have only once: given two, a proxy and the server could each pick a different one. */
const SINGLE = ['host', 'content-type'];

/**
 * Checks the parts of a request head that Node.js does not check (RFC 9112, 3.2): one valid host. Then replaces the
 * host by `localhost`, since no response may depend on it: Yoga would also look for the path in it.
 *
 * @returns the problem, or undefined if there is none
 */
export function checkHead(request: IncomingMessage): string | undefined {
  const { headers, rawHeaders, httpVersionMinor, url = '/' } = request;
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const twice = SINGLE.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice) return `${twice}: send this header only once.`;
  if (headers.host === undefined && httpVersionMinor > 0) return 'host: HTTP/1.1 requires this header.';
  if (!isHost(headers.host ?? '')) return 'host: expected a host name or address, optionally with a port.';
  headers.host = 'localhost';
  if (url.startsWith('/')) return undefined;
  // Absolute form, as clients send it to a proxy.
  const [origin = '', authority = ''] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? [];
  if (origin !== '' && (authority === '' || !isHost(authority)))
    return 'request target: expected a host name or address, optionally with a port.';
  request.url = url.slice(origin.length);
  return undefined;
}

/** Tests for a host with an optional port (RFC 3986, 3.2.2). May be empty. */
function isHost(text: string): boolean {
  const [, address, rest = ''] = /^(?:\[([^\]]*)\])?(.*)$/s.exec(text) ?? [];
  if (address !== undefined) return isIPv6(address) && /^(:\d*)?$/.test(rest);
  return /^([\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*(:\d*)?$/i.test(rest);
}
