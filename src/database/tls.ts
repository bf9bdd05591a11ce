import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';
import { RootCertificateError } from './errors.ts';

/** How a connection is encrypted and whom it trusts, as libpq has it (PostgreSQL, "SSL Support"). */
const modes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'];

/** What a URL asks of TLS, as the driver takes it. */
export interface Tls {
  /** The URL without what only this concerns: the driver would send it on to the server. */
  plainUrl: string;
  ssl: false | 'prefer' | ConnectionOptions;
}

/** What is wrong with `sslmode` and `sslrootcert` of a URL, as what was expected instead. */
export function tlsProblem(url: string): string | undefined {
  const { searchParams } = new URL(url);
  if (searchParams.has('ssl')) return 'expected sslmode in place of ssl';
  const { mode, root } = parametersOf(searchParams);
  if (!modes.includes(mode)) return `expected sslmode to be one of ${modes.join(', ')}`;
  if (root === undefined || mode.startsWith('verify') || (mode === 'require' && root !== 'system')) return undefined;
  return 'expected sslrootcert beside sslmode=verify-full or verify-ca only, which are what compares with it';
}

/**
 * Reads `sslmode` (unless given, `disable`) and `sslrootcert`, a PEM file, of a URL. Without a file, or with `system`,
 * the authorities are those that Node.js comes with. `require` compares with a file where there is one, as in libpq.
 *
 * @throws {RootCertificateError} where the file cannot be read
 */
export function tlsOf(url: string): Tls {
  const parsed = new URL(url);
  const { mode, root } = parametersOf(parsed.searchParams);
  if (mode === 'disable' && !parsed.search) return { plainUrl: url, ssl: false };
  parsed.searchParams.delete('sslmode');
  parsed.searchParams.delete('sslrootcert');
  return { plainUrl: parsed.href, ssl: sslOf(mode, root, parsed.hostname.replace(/^\[|\]$/g, '')) };
}

function sslOf(mode: string, root: string | undefined, host: string): Tls['ssl'] {
  if (mode === 'disable') return false;
  if (mode === 'prefer') return 'prefer';
  if (mode === 'require' && root === undefined) return { rejectUnauthorized: false };
  const ca = root === undefined || root === 'system' ? {} : { ca: certificateIn(root) };
  if (mode !== 'verify-full') return { rejectUnauthorized: true, ...ca, checkServerIdentity: () => undefined };
  return {
    rejectUnauthorized: true,
    ...ca,
    // Of a host that is an address the driver tells TLS nothing, which would then compare with "localhost".
    checkServerIdentity: (name, certificate) => checkServerIdentity(isIP(host) ? host : name, certificate),
  };
}

function parametersOf(searchParams: URLSearchParams): { mode: string; root: string | undefined } {
  return { mode: searchParams.get('sslmode') ?? 'disable', root: searchParams.get('sslrootcert') ?? undefined };
}

function certificateIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new RootCertificateError(`sslrootcert: ${file} cannot be read`, { cause: error });
  }
}
