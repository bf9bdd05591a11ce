import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Two processes on one embedded database lose each other's rows without a word, so the second is turned away. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

interface Holder {
  pid: number;
  host: string;
  /** When the process started, as the system tells it: a process id alone may have been given to another since. */
  started: string | null;
}

/**
 * Takes the lock file of a folder, making the folder if need be. A lock whose process is gone is taken over.
 *
 * @param patienceMs how long to wait for a process that holds it, which may be ending: one that was killed still runs for
 *   a moment
 * @returns what lets the folder go.
 * @throws {FolderInUseError} when a living process holds it; the message names the process.
 */
export async function lockFolder(folder: string, patienceMs = 2000): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const started = (await statusOf(process.pid))?.started ?? null;
  const mine: Holder = { pid: process.pid, host: hostname(), started };
  const end = performance.now() + patienceMs;
  for (let attempt = 1; ; attempt++) {
    if (await writeNew(path, JSON.stringify(mine))) return () => rm(path, { force: true });
    const holder = await readHolder(path);
    const isHeld = holder !== undefined && (await isAlive(holder));
    if ((isHeld || attempt > MOST_ATTEMPTS) && performance.now() >= end) {
      throw new FolderInUseError(
        `${folder} is in use by process ${holder?.pid ?? 'unknown'}. Stop it, or choose another folder with DATA_DIR, ` +
          'or share a Postgres server between processes with DATABASE_URL.',
      );
    }
    if (isHeld) await pause(50);
    else await removeStale(path, holder);
  }
}

const MOST_ATTEMPTS = 20;

/**
 * Removes a lock that was left behind. Of several processes that find it, one at a time looks again and removes it, lest
 * one remove the lock that another has just taken.
 */
async function removeStale(path: string, seen: Holder | undefined): Promise<void> {
  const turn = `${path}.turn`;
  if (await writeNew(turn, '')) {
    const holder = await readHolder(path);
    if (JSON.stringify(holder) === JSON.stringify(seen)) await rm(path, { force: true });
    await rm(turn, { force: true });
    return;
  }
  // Whoever has the turn is done in a moment, unless it died in that very moment.
  const taken = await stat(turn).catch(() => null);
  if (taken && Date.now() - taken.mtimeMs > 5000) await rm(turn, { force: true });
  await pause(25);
}

/** Makes a file with its content in one step, so that nobody reads half of it; false where there is one already. */
async function writeNew(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.${randomUUID()}`;
  try {
    await writeFile(draft, content);
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    // Gone in the meantime, or not written by us.
    return undefined;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  // A container that is started again has another host name and may have the same process id.
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const status = await statusOf(holder.pid);
  return status === null ? holder.started === null : !status.isDead && holder.started === status.started;
}

/** Linux: /proc/PID/stat (proc(5)), whose fields are counted after the name, which may hold spaces. Elsewhere null. */
async function statusOf(pid: number): Promise<{ started: string | null; isDead: boolean } | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Fields 3, 20 and 22. A zombie has ended, and so have its threads where only one is counted; nobody has asked how.
    const [state = '', threads, started = null] = [fields[0], fields[17], fields[19]];
    return { started, isDead: 'ZX'.includes(state) && Number(threads) <= 1 };
  } catch {
    return null;
  }
}
