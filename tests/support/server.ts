import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { createLog } from '../../src/config/log.ts';
import type { Connection } from '../../src/database/connection.ts';
import { schema } from '../../src/graphql/schema.ts';
import { listen } from '../../src/server/http/listen.ts';
import { readExamples } from '../../src/server/pages/examples.ts';
import { createRoutes, type RoutesOptions } from '../../src/server/routes.ts';
import { afterwards } from './afterwards.ts';

export const projectFolder = join(import.meta.dirname, '../..');

/**
 * Serves a database over HTTP on a free port of 127.0.0.1 until afterwards, with these options and
 * otherwise the defaults. With TEST_COMPILED=0 resolvers answer everything. Returns the URL.
 */
export async function serveTestDatabase(connection: Connection, options: Partial<RoutesOptions> = {}): Promise<string> {
  const log = createLog('silent');
  const examples = await readExamples();
  const compiled = process.env.TEST_COMPILED !== '0';
  const routes = createRoutes({ schema, connection, examples, log, limits: defaultLimits, compiled, ...options });
  const listening = await listen(routes, { host: '127.0.0.1', port: 0 });
  afterwards(() => listening.drain(5));
  return listening.url;
}

/** Sends a GraphQL request as clients do, and gives status and body. */
export async function post(url: string, query: string, variables: Record<string, unknown> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: whatever the query asked for.
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A run of the command line program. */
export interface Run {
  pid: number;
  /** Waits until standard output has a match, and gives it. Fails when the program ends without one. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  kill(signal: NodeJS.Signals): void;
  finished: Promise<Finished>;
}

/**
 * Starts the program as a user would, with these settings and no others: by default on a free port, with nothing to
 * load. Afterwards it is ended if it still runs.
 *
 * @param starter a program with arguments that starts what follows, such as setpriv
 */
export function startProgram(args: string[], settings: Record<string, string> = {}, starter: string[] = []): Run {
  const [command = '', ...rest] = [...starter, process.execPath];
  const child = spawn(command, [...rest, '--enable-source-maps', 'dist/main.js', ...args], {
    cwd: projectFolder,
    // Without a cache of responses: tests of faults are about what the database answers, each time.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', SEEDS: '', CACHE_BYTES: '0', ...settings },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
  afterwards(() => {
    child.kill('SIGKILL');
    return finished;
  });
  return {
    pid: child.pid as number,
    finished,
    kill: (signal) => child.kill(signal),
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output.stdout);
          if (match) resolve(match);
        };
        look();
        child.stdout.on('data', look);
        finished.then(
          ({ code, stderr }) => reject(new Error(`ended with ${code} without ${pattern}: ${stderr}`)),
          reject,
        );
      }),
  };
}

/** Where a run of `serve` says that it is. */
export async function addressOf(run: Run): Promise<string> {
  const [url] = await run.says(/http:\/\/[\w.:]+(?=\/ )/);
  return url;
}

/** Runs the program to its end. */
export function runProgram(args: string[], settings: Record<string, string> = {}): Promise<Finished> {
  return startProgram(args, settings).finished;
}

/** The Postgres server of the tests, or undefined where they run on the embedded database. */
export function testServerUrl(): string | undefined {
  const prepared = inject('prepared');
  return 'server' in prepared ? prepared.server : undefined;
}
