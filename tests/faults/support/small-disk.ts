import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, statfsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterwards } from '../../support/afterwards.ts';

export interface SmallDisk {
  folder: string;
  /** Takes all room but so many bytes. */
  fill(leave: number): Promise<void>;
  makeRoom(): Promise<void>;
}

/**
 * A file system in memory of so many megabytes, gone afterwards; null where mounting one is not
 * allowed. It is mounted in a name space of its own, which takes no rights, and is reached through the process in that.
 */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  const mountPoint = mkdtempSync(join(tmpdir(), 'summitgraph-disk-'));
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && echo mounted && exec cat`;
  const holder = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, mountPoint]);
  // Where there is no such program, or it has ended, there is nobody to be told.
  holder.stdin.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    holder.on('error', () => resolve());
    holder.on('close', () => resolve());
  });
  const unmount = async () => {
    holder.stdin.end();
    await ended;
    await rm(mountPoint, { recursive: true });
  };
  const isMounted = await Promise.race([
    new Promise<boolean>((resolve) => holder.stdout.once('data', () => resolve(true))),
    ended.then(() => false),
  ]);
  const folder = `/proc/${holder.pid}/root${mountPoint}`;
  if (!isMounted || !canBeReached(folder)) {
    await unmount();
    return null;
  }
  afterwards(unmount);
  const filler = join(folder, 'filler');
  const fill = async (leave: number) => {
    const { bavail, bsize } = statfsSync(folder);
    await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
  };
  return { folder, fill, makeRoom: () => rm(filler) };
}

function canBeReached(folder: string): boolean {
  try {
    execFileSync('test', ['-w', folder]);
    return true;
  } catch {
    return false;
  }
}
