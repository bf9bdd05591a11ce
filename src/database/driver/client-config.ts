import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import { ChannelBindingError, RootCertificateError } from '../errors.ts';
import type { ServerAddress } from './address.ts';

/**
 * Returns the node-postgres configuration of an address. It gets no URL, since it interprets `sslmode` differently from
 * libpq. It does not support `sslmode=prefer`, which `openClient` implements.
 *
 * @throws {RootCertificateError} if a file that the address names cannot be read
 */
export function clientConfig(address: ServerAddress): pg.ClientConfig & { ssl: false | ConnectionOptions } {
  const { host, port, user, password, database, tls, options, applicationName, connectTimeoutSeconds } = address;
  const ssl = sslOf(address);
  return {
    host,
    port,
    user,
    password,
    database,
    ssl,
    application_name: applicationName,
    enableChannelBinding: address.channelBinding !== 'disable',
    ...(ssl && tls.direct && { sslnegotiation: 'direct' as const }),
    ...(options !== undefined && { options }),
    ...(connectTimeoutSeconds !== undefined && { connectionTimeoutMillis: connectTimeoutSeconds * 1000 }),
  };
}

/** Called with each client before it connects; there may be several, of which the last one is returned. */
type OnClient = (client: pg.Client) => void;

/**
 * Connects to a server.
 *
 * @param more options of node-postgres besides those that follow from the address
 * @throws {RootCertificateError} if a file that the address names cannot be read
 * @throws {ChannelBindingError} if the address requires channel binding and the server does not offer it
 */
export async function openClient(
  address: ServerAddress,
  more: pg.ClientConfig = {},
  onClient: OnClient = () => {},
): Promise<pg.Client> {
  const config = { ...clientConfig(address), ...more };
  try {
    return await connected(address, config, onClient);
  } catch (error) {
    if (address.tls.mode !== 'prefer' || !isWithoutTls(error)) throw error;
    return connected(address, { ...config, ssl: false }, onClient);
  }
}

async function connected(address: ServerAddress, config: pg.ClientConfig, onClient: OnClient): Promise<pg.Client> {
  if (address.channelBinding === 'require') return connectedBound(config, onClient);
  const client = createClient(config, onClient);
  await client.connect();
  return client;
}

/**
 * Creates a client that does not end the process when its connection is lost between being made and being handed over: an
 * error event without a listener is thrown. Its next statement fails then.
 */
function createClient(config: pg.ClientConfig, onClient: OnClient): pg.Client {
  const client = new pg.Client(config).on('error', () => {});
  onClient(client);
  return client;
}

/** Whether a server does not support TLS; node-postgres reports that with a message only, without a code. */
function isWithoutTls(error: unknown): boolean {
  return /^The server does not support SSL connections/.test((error as Error).message);
}

/**
 * Connects, but rejects a server that authenticates without channel binding before it gets anything of the password.
 */
async function connectedBound({ password, ...config }: pg.ClientConfig, onClient: OnClient): Promise<pg.Client> {
  let isOffered = false;
  let isVerified = false;
  const refuse = () => {
    throw new ChannelBindingError('channel_binding=require, and the server does not offer it');
  };
  const secret = () => (isOffered ? ((password ?? '') as string) : refuse());
  const client = createClient({ ...config, password: secret }, onClient);
  // The types of `pg` omit the client's connection, which emits each server message as an event of that name.
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
  connection.prependListener('authenticationSASL', ({ mechanisms }: { mechanisms: string[] }) => {
    isOffered = mechanisms.includes('SCRAM-SHA-256-PLUS');
  });
  connection.on('authenticationSASLFinal', () => {
    isVerified = true;
  });
  await client.connect();
  if (isOffered && isVerified) return client;
  await client.end();
  return refuse();
}

function sslOf({ host, tls }: ServerAddress): false | ConnectionOptions {
  const { mode, root, certificate, key } = tls;
  if (mode === 'disable' || host.startsWith('/')) return false;
  const own =
    certificate === undefined || key === undefined
      ? {}
      : { cert: read('sslcert', certificate), key: read('sslkey', key) };
  if (mode === 'prefer' || (mode === 'require' && root === undefined)) return { rejectUnauthorized: false, ...own };
  const ca = root === undefined || root === 'system' ? {} : { ca: read('sslrootcert', root) };
  const anyHost = mode === 'verify-full' ? {} : { checkServerIdentity: () => undefined };
  return { rejectUnauthorized: true, ...ca, ...own, ...anyHost };
}

function read(parameter: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new RootCertificateError(`${parameter}: ${file} cannot be read`, { cause: error });
  }
}
