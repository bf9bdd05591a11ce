import { spawn } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { DatabaseAddress } from '../../../src/database/connection.ts';
import { projectFolder } from '../../support/server.ts';

/** What a database holds: which version, a digest of its rows, and one of them as they were written. */
export interface Holding {
  version: string;
  content: string;
  written: string;
}

/** Something that a victim told: when, in milliseconds since its process began. */
type Told = { at: number } & (
  | ({ what: 'holds' } & Holding)
  | { what: 'statement'; number: number; isWrite: boolean }
  | { what: 'loaded' | 'closed' }
);

/** When to kill: so long after the process has begun, or has sent this statement of its load, or has loaded. */
export interface Moment {
  after: 'start' | 'loaded' | number;
  milliseconds: number;
}

export interface Life {
  /** What the database held when it was opened; nothing where the kill came before. */
  held: Holding | undefined;
  told: Told[];
  stderr: string;
  wasKilled: boolean;
}

/** The code of the victim as one file, which starts in a third of the time. Gives what lets one live. */
export async function prepareVictims(folder: string) {
  const program = join(folder, 'victim.mjs');
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: [join(import.meta.dirname, '../victim.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    // The thread of the embedded database is a file that is found from where the code is.
    define: {
      'import.meta.url': JSON.stringify(pathToFileURL(join(projectFolder, 'src/database/driver/embedded-thread.ts'))),
    },
  });
  return (address: DatabaseAddress, choose: (held: Holding) => { load: string; kill?: Moment }, early?: Moment) =>
    live(program, address, choose, early);
}

/** Runs a victim to its end, be it its own or the kill. */
async function live(
  program: string,
  address: DatabaseAddress,
  choose: (held: Holding) => { load: string; kill?: Moment },
  early?: Moment,
): Promise<Life> {
  const where = 'url' in address ? { VICTIM_URL: address.url } : { VICTIM_FOLDER: address.folder ?? '' };
  const child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH, ...where } });
  const ended = new Promise<string | null>((resolve) => child.on('close', (_code, signal) => resolve(signal)));
  const told: Told[] = [];
  let stderr = '';
  let held: Holding | undefined;
  let moment = early;
  let timer: NodeJS.Timeout | undefined;
  const reached = (point: Moment['after']) => {
    if (moment?.after !== point) return;
    timer = setTimeout(() => child.kill('SIGKILL'), moment.milliseconds);
  };
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  // It may be dead before it is told what to load.
  child.stdin.on('error', () => {});
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = JSON.parse(line) as Told;
    told.push(event);
    if (event.what === 'holds') {
      held = { version: event.version, content: event.content, written: event.written };
      const { load, kill } = choose(held);
      moment ??= kill;
      child.stdin.write(`${load}\n`);
      if (!moment) child.stdin.end();
    } else if (event.what === 'statement') reached(event.number);
    else if (event.what === 'loaded') reached('loaded');
    // A moment that did not come: the load was another than the one that it was chosen from.
    else if (event.what === 'closed' && moment && !timer) child.kill('SIGKILL');
  });
  reached('start');
  const signal = await ended;
  clearTimeout(timer);
  return { held, told, stderr, wasKilled: signal === 'SIGKILL' };
}
