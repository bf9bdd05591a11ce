import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const withBrotli = promisify(brotliCompress);
const withGzip = promisify(gzip);

/** Chooses the best encoding that a client accepts. Browsers accept Brotli only over TLS and from localhost. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const offered = String(accepted ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(?:\.0*)?$/.test(one))
    .map((one) => one.split(';', 1)[0]);
  if (offered.includes('br')) return 'br';
  return offered.includes('gzip') ? 'gzip' : 'identity';
}

/** Compresses a text. Quality 5 of Brotli takes as long as gzip, and its result is a sixth smaller. */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return withGzip(body);
  return withBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** The headers of a body in an encoding. */
export function encodingHeaders(encoding: Encoding): Record<string, string> {
  return { vary: 'accept, accept-encoding', ...(encoding !== 'identity' && { 'content-encoding': encoding }) };
}
