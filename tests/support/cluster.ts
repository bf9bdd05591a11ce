import { execFile } from 'node:child_process';
import { access, appendFile, chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterwards } from './afterwards.ts';

const run = promisify(execFile);

/** How a Postgres server stops: `fast` says goodbye to everybody, `immediate` is as if it had crashed. */
export type StopMode = 'fast' | 'immediate';

/** A Postgres server of a test file's own, which may be stopped while something talks to it. */
export interface Cluster {
  /** The URL of its first database, with a password that no output may repeat. */
  url: string;
  start(): Promise<void>;
  stop(mode: StopMode): Promise<void>;
  restart(mode: StopMode): Promise<void>;
  /** Starts another that follows this one (streaming replication). */
  replicate(): Promise<Cluster>;
}

/** Where Debian's and Ubuntu's packages put the programs of each version. */
const INSTALLED = '/usr/lib/postgresql';

/**
 * Starts a server on a free port of 127.0.0.1, gone afterwards; null where no server is installed.
 *
 * @param settings further ones of the server; the content of files by their paths in its folder
 */
export async function startCluster(
  settings: Record<string, string> = {},
  files: Record<string, string> = {},
): Promise<Cluster | null> {
  const programs = await findPrograms();
  if (programs === null) return null;
  return makeCluster(programs, settings, async (asServer, folder, data) => {
    const password = join(folder, 'password');
    await writeFile(password, 'geheim\n', { mode: 0o644 });
    const options = ['--username', 'postgres', '--auth', 'scram-sha-256', '--pwfile', password];
    await asServer('initdb', '--pgdata', data, '--no-sync', '--encoding', 'UTF8', '--locale', 'C', ...options);
    for (const [path, content] of Object.entries(files)) {
      await writeFile(join(data, path), content, { mode: 0o600 });
      if (isRoot) await giveTo('postgres', join(data, path));
    }
  });
}

// The server refuses to run as root, who can be anybody.
const isRoot = process.getuid?.() === 0;

type AsServer = (program: string, ...args: string[]) => Promise<void>;

async function makeCluster(
  programs: string,
  settings: Record<string, string>,
  fill: (asServer: AsServer, folder: string, data: string) => Promise<void>,
): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'summitgraph-cluster-'));
  const data = join(folder, 'data');
  if (isRoot) await giveTo('postgres', folder);
  const asServer: AsServer = async (program, ...args) => {
    const command = [join(programs, program), ...args];
    const [first = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    await run(first, rest, { cwd: folder });
  };
  const port = await freePort();
  const all = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 40,
    // What another that follows it may yet ask for.
    wal_keep_size: '256MB',
    ...settings,
  };
  const control = (...args: string[]) =>
    asServer('pg_ctl', '--pgdata', data, '--log', join(folder, 'log'), '--wait', '--timeout', '60', ...args);
  const url = `postgres://postgres:geheim@127.0.0.1:${port}/postgres`;
  const cluster: Cluster = {
    url,
    start: () => control('start'),
    stop: (mode) => control('stop', '--mode', mode),
    restart: (mode) => control('restart', '--mode', mode),
    replicate: () =>
      makeCluster(programs, settings, (as, _folder, copy) =>
        as(
          'pg_basebackup',
          '--dbname',
          url,
          '--pgdata',
          copy,
          '--write-recovery-conf',
          '--checkpoint',
          'fast',
          '--no-sync',
        ),
      ),
  };
  afterwards(async () => {
    await cluster.stop('immediate').catch(() => {});
    await rm(folder, { recursive: true, force: true });
  });
  await fill(asServer, folder, data);
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'\n`);
  // Of what a copy has of the first server the last word counts.
  await appendFile(join(data, 'postgresql.auto.conf'), lines.join(''));
  await cluster.start();
  return cluster;
}

/** The folder with the programs of the newest version that is installed. */
async function findPrograms(): Promise<string | null> {
  const versions = await readdir(INSTALLED).catch(() => []);
  for (const version of versions.sort((a, b) => Number(b) - Number(a))) {
    const folder = join(INSTALLED, version, 'bin');
    const hasServer = await access(join(folder, 'initdb')).then(
      () => true,
      () => false,
    );
    if (hasServer) return folder;
  }
  return null;
}

async function giveTo(user: string, folder: string): Promise<void> {
  const ids = await Promise.all(['-u', '-g'].map(async (which) => Number((await run('id', [which, user])).stdout)));
  await chown(folder, ids[0] as number, ids[1] as number);
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
