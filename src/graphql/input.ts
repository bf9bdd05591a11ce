import { badRequest, tooComplex } from './errors.ts';

/** Maximum nesting of lists and objects. No input of the API has more than a few levels. */
const MOST_NESTED = 20;

/**
 * Reads the query string of an address (`application/x-www-form-urlencoded`). Unlike `URLSearchParams`, which replaces invalid
 * UTF-8 and keeps characters that are not percent-encoded, it rejects both, and repeated parameters.
 *
 * @throws {GraphQLError} BAD_REQUEST
 */
export function readQueryString(address: string): Map<string, string> {
  const parameters = new Map<string, string>();
  const start = address.indexOf('?');
  const pairs = start < 0 ? [] : address.slice(start + 1).split('&');
  for (const pair of pairs.filter((one) => one !== '')) {
    const [name = '', ...value] = pair.split('=').map(decode);
    if (parameters.has(name)) throw badRequest(`${name.slice(0, 100)}: this parameter is repeated. Send it once.`);
    parameters.set(name, value.join('='));
  }
  return parameters;
}

/**
 * Reads JSON of bounded nesting and well-formed text: `"\ud800"` is valid JSON, but half of a surrogate pair, which would be
 * replaced on its way to the database.
 *
 * @param name what error messages call it
 * @param levels maximum nesting of lists and objects
 * @throws {GraphQLError} BAD_REQUEST or QUERY_TOO_COMPLEX
 */
export function readJson(name: string, text: string, levels = MOST_NESTED): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw badRequest(`${name}: this is not JSON (${(error as Error).message}).`);
  }
  const fault = faultOf(value, levels);
  if (fault === 'nesting') throw tooComplex('nesting', levels, undefined, 'No input of this API needs more levels.');
  if (fault === 'text')
    throw badRequest(`${name}: a string is not valid Unicode. Replace the half of a surrogate pair in it.`);
  return value;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the body of a request: JSON in UTF-8 (RFC 8259, section 8.1), with the parameters one level down. */
export function readJsonBody(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw badRequest('body: this is not UTF-8. Encode the body as UTF-8.');
  }
  return readJson('body', text, MOST_NESTED + 1);
}

function faultOf(value: unknown, levels: number): 'nesting' | 'text' | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : 'text';
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels === 0) return 'nesting';
  for (const [key, inner] of Object.entries(value)) {
    const fault = faultOf(key, levels) ?? faultOf(inner, levels - 1);
    if (fault) return fault;
  }
  return undefined;
}

function decode(text: string): string {
  try {
    // Other bytes were not percent-encoded by the client, and Node.js has decoded them as Latin-1.
    if (/[^!-~]/.test(text)) throw new URIError();
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badRequest(`query string: this is not percent-encoded UTF-8: ${JSON.stringify(text.slice(0, 100))}.`);
  }
}
