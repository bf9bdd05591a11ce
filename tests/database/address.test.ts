import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAddress, readAddress } from '../../src/database/driver/address.ts';
import { clientConfig } from '../../src/database/driver/client-config.ts';

const plain = {
  host: 'localhost',
  port: 5432,
  user: undefined,
  password: undefined,
  database: undefined,
  tls: { mode: 'disable', root: undefined, certificate: undefined, key: undefined, direct: false },
  channelBinding: 'disable',
  connectTimeoutSeconds: undefined,
  applicationName: 'summitgraph',
  options: undefined,
  pooler: false,
};
const tls = plain.tls;
const on = { user: 'u', password: 'p', host: 'h', database: 'd' };

describe('a URL is read', () => {
  test.each([
    ['postgres://', {}],
    ['postgresql://h', { host: 'h' }],
    ['postgres://u@h/d', { user: 'u', host: 'h', database: 'd' }],
    ['postgres://u:@h/d', { user: 'u', host: 'h', database: 'd' }],
    ['postgres://u:p@h:6543/d', { ...on, port: 6543 }],
    ['postgres://u:p@h:/d?', on],
    // Passwords as they are pasted.
    ['postgres://u:50%@h/d', { ...on, password: '50%' }],
    ['postgres://u:%zz%4@h/d', { ...on, password: '%zz%4' }],
    ['postgres://u:%ff@h/d', { ...on, password: '%ff' }],
    ['postgres://u:p%40%E2%82%AC%25@h/d', { ...on, password: 'p@€%' }],
    ['postgres://u:a@b@h/d', { ...on, password: 'a@b' }],
    ['postgres://u:a#b@h/d', { ...on, password: 'a#b' }],
    ['postgres://u:a:b+c,d@h/d', { ...on, password: 'a:b+c,d' }],
    ['postgres://u%40tenant:p@h/d', { ...on, user: 'u@tenant' }],
    // Addresses and sockets.
    ['postgres://u:p@[::1]/d', { ...on, host: '::1' }],
    ['postgres://u:p@[2001:db8::7]:6543/d', { ...on, host: '2001:db8::7', port: 6543 }],
    ['postgres://u:p@/d?host=/cloudsql/project:region:one', { ...on, host: '/cloudsql/project:region:one' }],
    ['postgres:///d?host=/var/run/postgresql&user=u&password=p', { ...on, host: '/var/run/postgresql' }],
    ['postgres://u:p@%2Fvar%2Frun:5433/d', { ...on, host: '/var/run', port: 5433 }],
    ['postgres://u:p@ignored:1/other?host=h&port=2&dbname=d', { ...on, port: 2 }],
    // What providers hand out.
    [
      'postgres://u:p@h/d?sslmode=require&channel_binding=require',
      { ...on, tls: { ...tls, mode: 'require' }, channelBinding: 'require' },
    ],
    ['postgres://u:p@h:6543/d?pgbouncer=true', { ...on, port: 6543, pooler: true }],
    ['postgres://u:p@h/d?pgbouncer=false&schema=public', on],
    [
      'postgres://u:p@h/d?sslmode=require&options=endpoint%3Done',
      { ...on, tls: { ...tls, mode: 'require' }, options: 'endpoint=one' },
    ],
    [
      'postgres://u:p@h/d?sslmode=verify-full&sslrootcert=system',
      { ...on, tls: { ...tls, mode: 'verify-full', root: 'system' } },
    ],
    [
      'postgres://u:p@h/d?sslmode=verify-ca&sslrootcert=ca.pem&sslcert=c.pem&sslkey=k.pem&sslnegotiation=direct',
      { ...on, tls: { mode: 'verify-ca', root: 'ca.pem', certificate: 'c.pem', key: 'k.pem', direct: true } },
    ],
    [
      'postgres://u:p@h/d?connect_timeout=3&application_name=a+b%20c',
      { ...on, connectTimeoutSeconds: 3, applicationName: 'a+b c' },
    ],
    ['postgres://u:p@h/d?connect_timeout=0&fallback_application_name=web', { ...on, applicationName: 'web' }],
    ['postgres://u:p@h/d?target_session_attrs=any&gssencmode=prefer&client_encoding=UTF-8&uselibpqcompat=true', on],
    ['postgres://u:p@h/d?sslmode=verify-full&sslmode=require', { ...on, tls: { ...tls, mode: 'require' } }],
  ])('%s', (url, expected) => {
    expect(readAddress(url)).toEqual({ ...plain, ...expected });
  });
});

describe('what is wrong with a URL is a line that names it, without the password', () => {
  test.each([
    ['', 'postgres://user:password@host:5432/database'],
    ['mysql://u:geheim@h/d', 'postgres://'],
    ['postgres:u:geheim@h/d', 'postgres://'],
    ['postgres://u:geheim/1@h/d', '%2F'],
    ['postgres://u:1/geheim@h/d', '%2F'],
    ['postgres://u:1?geheim=2@h/d', '%3F'],
    ['postgres://u:1@2?geheim=2@h/d', '%3F'],
    ['postgres://u:geheim@[::1/d', 'postgres://'],
    ['postgres://u:geheim@::1/d', 'postgres://'],
    ['postgres://u:geheim@h:0/d', 'port'],
    ['postgres://u:geheim@h:65536/d', 'port'],
    ['postgres://u:geheim@h:p/d', 'postgres://'],
    ['postgres://u:geheim@h1,h2:5433/d', 'one host'],
    ['postgres://u:geheim@/d?host=h1,h2', 'one host'],
    ['postgres://u:geheim@h/d?target_session_attrs=read-write', 'target_session_attrs'],
    ['postgres://u:geheim@h/d?ssl=true', 'sslmode'],
    ['postgres://u:geheim@h/d?sslmode=no-verify', 'sslmode'],
    ['postgres://u:geheim@h/d?sslmode=', 'sslmode'],
    ['postgres://u:geheim@h/d?sslrootcert=ca.pem', 'sslrootcert'],
    ['postgres://u:geheim@h/d?sslmode=require&sslrootcert=system', 'sslrootcert'],
    ['postgres://u:geheim@h/d?sslmode=verify-ca&sslrootcert=', 'sslrootcert'],
    ['postgres://u:geheim@h/d?sslmode=require&sslcert=c.pem', 'sslkey'],
    ['postgres://u:geheim@h/d?sslnegotiation=direct', 'sslnegotiation'],
    ['postgres://u:geheim@h/d?channel_binding=on', 'channel_binding'],
    ['postgres://u:geheim@h/d?channel_binding=require', 'channel_binding'],
    ['postgres://u:geheim@h/d?pgbouncer=1', 'pgbouncer'],
    ['postgres://u:geheim@h/d?schema=other', 'schema'],
    ['postgres://u:geheim@h/d?search_path=other', 'search_path'],
    ['postgres://u:geheim@h/d?connection_limit=1', 'DATABASE_CONNECTIONS'],
    ['postgres://u:geheim@h/d?pool_timeout=1', 'pool_timeout'],
    ['postgres://u:geheim@h/d?connect_timeout=1s', 'connect_timeout'],
    ['postgres://u:geheim@h/d?statement_timeout=1', 'statement_timeout'],
    ['postgres://u:geheim@h/d?client_encoding=latin1', 'client_encoding'],
    ['postgres://u:geheim@h/d?gssencmode=require', 'gssencmode'],
    ['postgres://u:geheim@h/d?sslaccept=strict', 'sslaccept'],
    ['postgres://u:geheim@h/d?keepalives=1', 'keepalives'],
    ['postgres://u:geheim@h/d?constructor=1', 'constructor'],
    ['postgres://u@h/d?password=a&geheim=2', 'not known'],
  ])('%s', (url, named) => {
    const { problem } = readAddress(url) as { problem: string };
    expect(problem).toMatch(/^expected [^\n]+$/);
    expect(problem).toContain(named);
    expect(problem).not.toContain('geheim');
  });
});

test('any password that is percent-encoded is read as it was, and one with no slash or question mark also bare', () => {
  const text = fc.string({ minLength: 1, unit: 'binary' });
  fc.assert(
    fc.property(text, (password) => {
      expect(readAddress(`postgres://u:${encodeURIComponent(password)}@h/d`)).toMatchObject({ ...on, password });
    }),
  );
  const bare = fc.string({ minLength: 1 }).filter((password) => !/[/?]|%[0-9a-f]{2}/i.test(password));
  fc.assert(
    fc.property(bare, (password) => {
      expect(readAddress(`postgres://u:${password}@h/d`)).toMatchObject({ ...on, password });
    }),
  );
});

test('no text of a URL is an error, and no password is in what is said of it', () => {
  const piece = fc.oneof(fc.constantFrom(...'/?#@:%&=,[]', 'geheim', 'host=', 'password=', '%2F'), fc.string());
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const url = `postgres://u:geheim${pieces.join('')}@h/d?a=1`;
      expect(JSON.stringify(describeAddress(url))).not.toContain('geheim');
      const address = readAddress(url);
      if ('problem' in address) expect(address.problem).not.toContain('geheim');
    }),
    { numRuns: 2000 },
  );
});

test('the driver gets the fields and decides nothing of TLS by itself', () => {
  const config = (url: string) => {
    const address = readAddress(url);
    if ('problem' in address) throw new Error(address.problem);
    return clientConfig(address);
  };
  expect(config('postgres://u:p@h/d')).toMatchObject({ ...on, port: 5432, ssl: false, enableChannelBinding: false });
  expect(config('postgres://u:p@h/d?sslmode=require&channel_binding=prefer')).toMatchObject({
    ssl: { rejectUnauthorized: false },
    enableChannelBinding: true,
  });
  expect(config('postgres://u:p@h/d?sslmode=verify-full')).toMatchObject({ ssl: { rejectUnauthorized: true } });
  expect(config('postgres://u:p@/d?host=/tmp&sslmode=verify-full')).toMatchObject({ host: '/tmp', ssl: false });
  expect(config('postgres://u:p@h/d?connect_timeout=3')).toMatchObject({ connectionTimeoutMillis: 3000 });
  expect(() => config('postgres://h/d?sslmode=verify-ca&sslrootcert=/none.pem')).toThrow(
    'sslrootcert: /none.pem cannot be read',
  );
});
