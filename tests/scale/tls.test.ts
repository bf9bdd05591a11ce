import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { databaseFailure } from '../../src/cli/failures.ts';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { temporaryFolder } from '../server/support/own-database.ts';
import { startCluster } from '../support/cluster.ts';
import { isPostgres } from '../support/database.ts';
import { runProgram } from '../support/server.ts';

const run = promisify(execFile);
const hasOpenssl = await run('openssl', ['version']).then(
  () => true,
  () => false,
);

/** A certificate authority of its own, and a certificate that it gives for a host, in files of a folder. */
async function authority(folder: string, name: string, host: string) {
  const file = (ending: string) => join(folder, `${name}.${ending}`);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  await run('openssl', ['req', '-x509', ...key, '-subj', `/CN=${name}`, '-keyout', file('key'), '-out', file('pem')]);
  const by = ['-CA', file('pem'), '-CAkey', file('key'), '-addext', `subjectAltName=${host}`];
  const made = ['-keyout', file('server.key'), '-out', file('server.pem')];
  await run('openssl', ['req', '-x509', ...key, '-subj', '/CN=server', ...by, ...made]);
  return {
    root: file('pem'),
    key: await readFile(file('server.key'), 'utf8'),
    server: await readFile(file('server.pem'), 'utf8'),
  };
}

const folder = isPostgres() && hasOpenssl ? await temporaryFolder() : '';
const ours = folder ? await authority(folder, 'ours', 'DNS:localhost') : undefined;
const other = folder ? await authority(folder, 'other', 'IP:127.0.0.1') : undefined;
/** The server asks one user for the password itself, and all others for a proof that they know it. */
const access = 'host all unbound all password\nhost all all all scram-sha-256\n';
const cluster = ours
  ? await startCluster({ ssl: 'on' }, { 'server.crt': ours.server, 'server.key': ours.key, 'pg_hba.conf': access })
  : null;

function tests(plain: string) {
  const urlOf = (host: string, parameters: Record<string, string>) => {
    const url = new URL(plain);
    url.hostname = host;
    url.search = Object.entries(parameters)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
    return url.href;
  };

  /** Whether the connection is encrypted, or why there is none. */
  async function connected(host: string, parameters: Record<string, string>): Promise<boolean | string> {
    const address = { url: urlOf(host, parameters) };
    try {
      const connection = await connect(address, { connections: 1 });
      const rows = rowsOf<{ ssl: boolean }>(
        connection.db,
        sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`,
      );
      return (await rows.finally(() => connection.close()))[0]?.ssl as boolean;
    } catch (error) {
      return (databaseFailure(error, address) as Error).message;
    }
  }

  const root = ours?.root ?? '';
  const distrust = /^cannot verify the identity of the database at [\w.]+:\d+: .*\. Check sslmode and sslrootcert/;

  test.each([
    ['127.0.0.1', {}, false],
    ['127.0.0.1', { sslmode: 'disable' }, false],
    ['127.0.0.1', { sslmode: 'prefer' }, true],
    ['127.0.0.1', { sslmode: 'require' }, true],
    ['127.0.0.1', { sslmode: 'require', sslrootcert: root }, true],
    ['127.0.0.1', { sslmode: 'verify-ca', sslrootcert: root }, true],
    ['localhost', { sslmode: 'verify-full', sslrootcert: root }, true],
    ['127.0.0.1', { sslmode: 'require', channel_binding: 'require' }, true],
    ['127.0.0.1', { sslmode: 'prefer', channel_binding: 'prefer' }, true],
  ])('%s with %o: connected, and encrypted: %s', async (host, parameters, isEncrypted) => {
    expect(await connected(host, parameters)).toBe(isEncrypted);
  });

  test.each([
    ['another authority', 'localhost', { sslmode: 'verify-full', sslrootcert: other?.root ?? '' }],
    ['another authority', '127.0.0.1', { sslmode: 'verify-ca', sslrootcert: other?.root ?? '' }],
    ['another authority', '127.0.0.1', { sslmode: 'require', sslrootcert: other?.root ?? '' }],
    ['no known authority', 'localhost', { sslmode: 'verify-full' }],
    ['another host', '127.0.0.1', { sslmode: 'verify-full', sslrootcert: root }],
  ])('a certificate of %s is refused: %s with %o', async (_what, host, parameters) => {
    expect(await connected(host, parameters)).toMatch(distrust);
  });

  test('with channel_binding=require a server that does not bind gets nothing of the password', async () => {
    const admin = await connect({ url: plain }, { connections: 1 });
    await admin.db.execute(sql`create role unbound login password 'geheim'`);
    await admin.close();
    const url = new URL(urlOf('127.0.0.1', { sslmode: 'require', channel_binding: 'require' }));
    url.username = 'unbound';
    const address = { url: url.href };
    const connection = await connect(address, { connections: 1 });
    const told = await connection.ready().catch((error: unknown) => databaseFailure(error, address) as Error);
    await connection.close();
    expect(told?.message).toMatch(distrust);
  });

  test('a file that is not there is reported with its name', async () => {
    expect(await connected('localhost', { sslmode: 'verify-full', sslrootcert: join(folder, 'none.pem') })).toMatch(
      /^sslrootcert: .*none\.pem cannot be read: no such file or folder \(ENOENT\)\.$/,
    );
  });

  test('a server that is not to be trusted is reported in one line, without the password', async () => {
    const DATABASE_URL = urlOf('127.0.0.1', { sslmode: 'verify-full', sslrootcert: root });
    const { code, stdout, stderr } = await runProgram(['serve'], { DATABASE_URL });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^cannot verify the identity of the database at .*: .*\n$/);
    expect(stderr).not.toContain('geheim');
  });

  test.each(['require', 'verify-full'])('with sslmode=%s a server that speaks no TLS is refused', async (sslmode) => {
    const plainServer = createServer((socket) => socket.once('data', () => socket.end('N')));
    onTestFinished(() => void plainServer.close());
    await new Promise<void>((resolve) => plainServer.listen(0, '127.0.0.1', resolve));
    const { port } = plainServer.address() as AddressInfo;
    const address = { url: `postgres://somebody:geheim@127.0.0.1:${port}/summits?sslmode=${sslmode}` };
    const connection = await connect(address, { connections: 1 });
    const told = await connection.ready().catch((error: unknown) => databaseFailure(error, address) as Error);
    await connection.close();
    expect(told?.message).toMatch(distrust);
  });
}

if (cluster) describe('a server with TLS', () => tests(cluster.url));
else test.skip('a server with TLS: no Postgres server or no openssl is here', () => {});
