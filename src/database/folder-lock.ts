import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Another process has the folder open. Two processes on one embedded database would silently lose each other's rows.
 */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

interface Holder {
  pid: number;
  host: string;
  /** Start time of the process as the system reports it, since process ids are reused; null if unknown. */
  started: string | null;
}

/**
 * Acquires the lock file of a folder, which is created if missing. The lock of a process that has ended is taken over.
 *
 * @param patienceMs how long to wait for the process that holds the lock, in milliseconds; a killed process still runs
 *   for a moment
 * @returns a function that releases the lock
 * @throws {FolderInUseError} if a running process holds the lock; the message names the process
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
 * Removes a stale lock. If several processes find it, one at a time checks it again and removes it, so that none
 * removes the lock that another has just acquired.
 */
async function removeStale(path: string, seen: Holder | undefined): Promise<void> {
  const turn = `${path}.turn`;
  if (await writeNew(turn, '')) {
    const holder = await readHolder(path);
    if (JSON.stringify(holder) === JSON.stringify(seen)) await rm(path, { force: true });
    await rm(turn, { force: true });
    return;
  }
  // The process with the turn file removes it within milliseconds, unless it died meanwhile.
  const taken = await stat(turn).catch(() => null);
  if (taken && Date.now() - taken.mtimeMs > 5000) await rm(turn, { force: true });
  await pause(25);
}

/** Creates a file with its content atomically, so that nobody reads half of it; returns false if it exists. */
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
    // Removed meanwhile, or not a lock file of this program.
    return undefined;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  // A restarted container has another host name and may have the same process id.
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const status = await statusOf(holder.pid);
  return status === null ? holder.started === null : !status.isDead && holder.started === status.started;
}

/**
 * Reads the start time and state of a process from /proc/PID/stat (Linux, proc(5)); returns null elsewhere. Fields are
 * counted after the name, which may contain spaces.
 */
async function statusOf(pid: number): Promise<{ started: string | null; isDead: boolean } | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Fields 3, 20 and 22. A zombie has ended but its parent has not waited for it yet; with a thread count of at most
    // one, all of its threads have ended too.
    const [state = '', threads, started = null] = [fields[0], fields[17], fields[19]];
    return { started, isDead: 'ZX'.includes(state) && Number(threads) <= 1 };
  } catch {
    return null;
  }
}
