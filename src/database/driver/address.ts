/** The `sslmode` values: whether a connection is encrypted and what is verified (PostgreSQL, "SSL Support"). */
const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;

const bindings = ['disable', 'prefer', 'require'] as const;

/** The contents of a connection URL: the address of a Postgres server and how to connect to it. */
export interface ServerAddress {
  /** A host name, an IP address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** Defaults on the server to the database with the user's name. */
  readonly database: string | undefined;
  readonly tls: {
    readonly mode: (typeof sslModes)[number];
    /** Path of a PEM file, as are `certificate` and `key`; `system` stands for the authorities bundled with Node.js. */
    readonly root: string | undefined;
    readonly certificate: string | undefined;
    readonly key: string | undefined;
    /** Starts with the TLS handshake, without an SSLRequest first. */
    readonly direct: boolean;
  };
  /** Whether authentication is bound to the server's certificate (channel binding, SCRAM-SHA-256-PLUS). */
  readonly channelBinding: (typeof bindings)[number];
  /** Defaults to the driver's timeout. */
  readonly connectTimeoutSeconds: number | undefined;
  readonly applicationName: string;
  /** Command-line options of the server process, such as `-c search_path=…`. */
  readonly options: string | undefined;
  /**
   * Whether a pooler such as PgBouncer in transaction mode is in between. No state may be left in a session then, so
   * named statements, startup parameters and LISTEN are not used.
   */
  readonly pooler: boolean;
}

/**
 * Parses a connection URL. Parameters have the names and meanings of libpq's (PostgreSQL, "Connection URIs"), except
 * that `sslmode` and `channel_binding` default to `disable`; `pgbouncer` and `schema` are those of Prisma. The
 * characters `@`, `#`, `:` and `%` need no encoding in user and password.
 *
 * @returns the address, or one line that says what was expected, without any part of a password
 */
export function readAddress(url: string): ServerAddress | { problem: string } {
  const [, authority = '', path = '', query = ''] =
    url.match(/^postgres(?:ql)?:\/\/([^/?]*)\/?([^?]*)(?:\?(.*))?$/s) ?? [];
  const isUrl = /^postgres(ql)?:\/\//.test(url);
  // A password with an unencoded slash or question mark would be parsed as path and query, and might be printed.
  if (!isUrl || /[@/]/.test(path) || query.includes('@')) return { problem: EXPECTED_URL };
  const [, userinfo = '', place = ''] = authority.match(/^(?:(.*)@)?(.*)$/s) ?? [];
  if (place.includes(',')) return { problem: ONE_HOST };
  const [, bracketed, name = '', ownPort] = place.match(/^(?:\[([^\]]+)\]|([^:[\]]*))(?::(\d*))?$/s) ?? [];
  if (place && bracketed === undefined && name === '' && ownPort === undefined) return { problem: EXPECTED_URL };
  const [, user = '', password = ''] = userinfo.match(/^([^:]*):?(.*)$/s) ?? [];

  const given = parametersOf(query);
  const problem = parameterProblem(given);
  if (problem) return { problem };
  const text = (parameter: string, inUrl = '') => given.get(parameter) || decode(inUrl) || undefined;
  const host = text('host', bracketed ?? name) ?? 'localhost';
  const port = text('port', ownPort) ?? '5432';
  if (host.includes(',') || port.includes(',')) return { problem: ONE_HOST };
  if (!(/^\d{1,5}$/.test(port) && +port > 0 && +port < 65536)) return { problem: 'expected a port from 1 to 65535' };
  const address: ServerAddress = {
    host,
    port: Number(port),
    user: text('user', user),
    password: text('password', password),
    database: text('dbname', path),
    tls: {
      mode: one(sslModes, given.get('sslmode')) ?? 'disable',
      root: given.get('sslrootcert'),
      certificate: given.get('sslcert'),
      key: given.get('sslkey'),
      direct: given.get('sslnegotiation') === 'direct',
    },
    channelBinding: one(bindings, given.get('channel_binding')) ?? 'disable',
    connectTimeoutSeconds: Number(given.get('connect_timeout')) || undefined,
    applicationName: text('application_name') ?? text('fallback_application_name') ?? 'summitgraph',
    options: text('options'),
    pooler: given.get('pgbouncer') === 'true',
  };
  const clash = clashOf(address);
  return clash ? { problem: clash } : address;
}

/**
 * Parses a URL that `readAddress` has accepted before, such as one of the settings.
 *
 * @throws {TypeError} with the problem if the URL is invalid after all
 */
export function addressOf(url: string): ServerAddress {
  const address = readAddress(url);
  if ('problem' in address) throw new TypeError(address.problem);
  return address;
}

/** Returns the server and the database of a URL for messages, without user and password. */
export function describeAddress(url: string): { server: string; database: string } {
  const address = readAddress(url);
  if ('problem' in address) return { server: 'an unreadable URL', database: '' };
  const { host, port, user, database } = address;
  const server = host.startsWith('/') ? host : `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { server, database: database ?? user ?? '' };
}

const EXPECTED_URL =
  'expected a URL such as postgres://user:password@host:5432/database, with / and ? in a password as %2F and %3F';

const ONE_HOST =
  'expected one host: DATABASE_URL names the server that takes changes, DATABASE_REPLICA_URLS those that follow it';

type Check = (value: string) => string | undefined;

const anything: Check = () => undefined;

const oneOf =
  (name: string, values: readonly string[], why = ''): Check =>
  (value) =>
    values.includes(value)
      ? undefined
      : `expected ${name} to be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}${why}`;

/** The known parameters, each with the check of its value. */
const checks = new Map<string, Check>([
  ...['host', 'port', 'user', 'password', 'dbname', 'options', 'application_name', 'fallback_application_name'].map(
    (name): [string, Check] => [name, anything],
  ),
  ...['sslrootcert', 'sslcert', 'sslkey'].map((name): [string, Check] => [
    name,
    (file) => (file ? undefined : `expected ${name} to name a file`),
  ]),
  ['sslmode', oneOf('sslmode', sslModes)],
  ['sslnegotiation', oneOf('sslnegotiation', ['postgres', 'direct'])],
  ['channel_binding', oneOf('channel_binding', bindings)],
  ['gssencmode', oneOf('gssencmode', ['disable', 'prefer'])],
  ['client_encoding', (value) => oneOf('client_encoding', ['utf8', 'auto'])(value.toLowerCase().replace('-', ''))],
  [
    'connect_timeout',
    (value) => (/^\d{1,5}$/.test(value) ? undefined : 'expected connect_timeout to be whole seconds'),
  ],
  ['pgbouncer', oneOf('pgbouncer', ['true', 'false'])],
  ...['schema', 'search_path'].map((name): [string, Check] => [
    name,
    oneOf(name, ['public'], ': what is to be apart needs a database of its own'),
  ]),
  ['target_session_attrs', (value) => (value === 'any' ? undefined : `${ONE_HOST}, in place of target_session_attrs`)],
  // A parameter of node-postgres that gives TLS parameters their libpq meaning, which they always have here.
  ['uselibpqcompat', oneOf('uselibpqcompat', ['true'])],
  ['ssl', () => 'expected sslmode in place of ssl'],
  ['sslaccept', () => 'expected sslmode=require or verify-full in place of sslaccept'],
  ['connection_limit', () => 'expected the setting DATABASE_CONNECTIONS in place of connection_limit'],
  ['pool_timeout', () => 'expected no pool_timeout: a request waits for a connection up to LIMIT_SECONDS'],
  ['statement_timeout', () => 'expected the setting LIMIT_SECONDS in place of statement_timeout'],
]);

function parameterProblem(given: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of given) {
    const check = checks.get(name);
    const problem = check?.(value);
    if (problem) return problem;
    if (check) continue;
    // If a password parameter contains an unencoded ampersand, the rest of the password looks like a parameter name.
    const isName = /^\w+$/.test(name) && ![...given.keys()].some((other) => other.endsWith('password'));
    return `expected no parameter ${isName ? name : 'that is not known'}: leave it out`;
  }
  return undefined;
}

/** Returns the problem with parameters that do not go together, if any. */
function clashOf({ host, tls, channelBinding }: ServerAddress): string | undefined {
  const { mode, root } = tls;
  if (root !== undefined && !mode.startsWith('verify') && !(mode === 'require' && root !== 'system'))
    return 'expected sslrootcert beside sslmode=verify-full or verify-ca only, which are what compares with it';
  if ((tls.certificate === undefined) !== (tls.key === undefined)) return 'expected sslcert and sslkey together';
  if (tls.direct && ['disable', 'prefer'].includes(mode))
    return 'expected sslnegotiation=direct beside sslmode=require, verify-ca or verify-full only';
  const isEncrypted = !['disable', 'prefer'].includes(mode) && !host.startsWith('/');
  if (channelBinding === 'require' && !isEncrypted)
    return 'expected channel_binding=require beside sslmode=require, verify-ca or verify-full only';
  return undefined;
}

/** Parses a query like libpq: splits first, then decodes; a plus sign is literal; the last parameter of a name wins. */
function parametersOf(query: string): Map<string, string> {
  const pairs = query.split('&').filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const [, name = '', value = ''] = pair.match(/^([^=]*)=?(.*)$/s) ?? [];
      return [decode(name), decode(value)];
    }),
  );
}

/** Decodes percent-encoded bytes and keeps a percent sign that begins none. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

function one<Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text);
}
