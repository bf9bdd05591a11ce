import type { IncomingMessage } from 'node:http';

/**
 * Tests whether a body is declared as JSON in UTF-8 (RFC 8259, 8.1). Form types are rejected, since any page of any
 * site can make a browser send a form.
 */
export function isJson({ headers }: IncomingMessage): boolean {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  return /^application\/(graphql\+)?json$/.test(type) && parameters.every(isUtf8);
}

/** Tests whether a body is compressed. A few compressed bytes can expand to any size. */
export function isEncoded({ headers }: IncomingMessage): boolean {
  return !['', 'identity'].includes(headers['content-encoding'] ?? '');
}

/** Tests whether a parameter is `charset=utf-8`. Other parameters do not matter. */
function isUtf8(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=', 2);
  return name.trim() !== 'charset' || /^\s*("?)utf-?8\1\s*$/.test(value);
}

/** Tests whether a request comes from a browser, or from another program that asks for pages. */
export function acceptsHtml({ headers }: IncomingMessage): boolean {
  return (headers.accept ?? '').includes('text/html');
}

export function isGetOrHead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}
