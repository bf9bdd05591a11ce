import type { IncomingMessage } from 'node:http';

/** Whether a body says that it is JSON, in UTF-8 (RFC 8259, 8.1). Forms are what any page of any site can have a browser send. */
export function isJson({ headers }: IncomingMessage): boolean {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  return /^application\/(graphql\+)?json$/.test(type) && parameters.every(isUtf8);
}

/** Whether a body is compressed. A few bytes could then stand for any number of them. */
export function isEncoded({ headers }: IncomingMessage): boolean {
  return !['', 'identity'].includes(headers['content-encoding'] ?? '');
}

/** Parameters other than the character set say nothing that matters. */
function isUtf8(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=', 2);
  return name.trim() !== 'charset' || /^\s*("?)utf-?8\1\s*$/.test(value);
}
