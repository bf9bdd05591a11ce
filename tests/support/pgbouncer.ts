import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterwards } from './afterwards.ts';

/** Where Debian's and Ubuntu's package puts it. */
const PROGRAM = '/usr/sbin/pgbouncer';

/** PgBouncer refuses to run as root, and then becomes this user. */
const asUser = process.getuid?.() === 0 ? ['-u', 'postgres'] : [];

export const hasPgbouncer = await access(PROGRAM).then(
  () => true,
  () => false,
);

/**
 * Starts a PgBouncer in transaction mode before a database, gone afterwards.
 *
 * @returns the URL of the database by way of it
 */
export async function startPgbouncer(url: string): Promise<string> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const ours = await freePort();
  const login = `user=${username}${password ? ` password=${password}` : ''}`;
  const settings = [
    '[databases]',
    `${pathname.slice(1)} = host=${hostname} port=${port || 5432} ${login}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${ours}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    // Fewer than the server asks for, so that they share sessions.
    'default_pool_size = 4',
  ];
  const folder = await mkdtemp(join(tmpdir(), 'summitgraph-pgbouncer-'));
  await chmod(folder, 0o755);
  const file = join(folder, 'pgbouncer.ini');
  await writeFile(file, `${settings.join('\n')}\n`);
  const child = spawn(PROGRAM, [...asUser, '--quiet', file], { stdio: 'ignore', cwd: folder });
  afterwards(async () => {
    await stop(child);
    await rm(folder, { recursive: true });
  });
  for (let tries = 0; !(await answers(ours)); tries++) {
    if (tries > 100 || child.exitCode !== null) throw new Error(`PgBouncer does not answer on port ${ours}`);
    await pause(100);
  }
  return `postgres://${username}@127.0.0.1:${ours}${pathname}`;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
