import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildProgram } from '../../support/build.ts';

/** A server in a process of its own. */
export interface Child {
  /** Without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  /** Waits until a path, `/ready` by default, answers 200. Throws when the process ends before, or after half a minute. */
  ready(signal: AbortSignal, path?: string): Promise<void>;
  /** The last of what the process has printed. */
  output(): string;
  /** Asks the process to end, and after five seconds makes it. */
  stop(): Promise<void>;
}

/**
 * Starts a TypeScript file, or the program as it was built, on a free port of this machine, told by the variables HOST
 * and PORT.
 *
 * @param node the Node.js to run it with, by default the one that runs this
 */
export async function startChild(
  name: string,
  args: string[],
  env: Record<string, string>,
  node: string = process.execPath,
): Promise<Child> {
  await buildProgram();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(node, [...(args[0]?.endsWith('.ts') ? ['--import', 'tsx'] : []), ...args], {
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = keepOutput(child);
  return { url, pid: child.pid ?? 0, ready, output, stop: () => stop(child) };

  async function ready(signal: AbortSignal, path = '/ready'): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      signal.throwIfAborted();
      if (hasEnded(child)) throw new Error(`The ${name} ended before it was ready`);
      const response = await fetch(url + path).catch(() => undefined);
      await response?.body?.cancel();
      if (response?.ok) return;
      await sleep(100);
    }
    throw new Error(`The ${name} was not ready within half a minute`);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(kill);
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Reads what the process prints, so that it never waits for a reader. Gives the last of it. */
function keepOutput(child: ChildProcess): () => string {
  let last = '';
  const keep = (chunk: Buffer) => {
    last = (last + chunk).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => last;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
