import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

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
 * @returns what lets the folder go.
 * @throws {FolderInUseError} when a living process holds it; the message names the process.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const mine: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid) };
  for (let attempt = 1; ; attempt++) {
    if (await writeNew(path, JSON.stringify(mine))) return () => rm(path, { force: true });
    const holder = await readHolder(path);
    if (attempt > 3 || (holder && (await isAlive(holder)))) {
      throw new FolderInUseError(
        `${folder} is in use by process ${holder?.pid ?? 'unknown'}. Stop it, or choose another folder with DATA_DIR, ` +
          'or share a Postgres server between processes with DATABASE_URL.',
      );
    }
    await rm(path, { force: true });
  }
}

async function writeNew(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(content).finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    // Gone in the meantime, or cut short by a crash while it was written.
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
  return holder.started === (await startOf(holder.pid));
}

/** Linux: field 22 of /proc/PID/stat (proc(5)), counted after the name, which may hold spaces. Elsewhere null. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
