import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { FolderInUseError, lockFolder } from '../../src/database/folder-lock.ts';

const parent = await mkdtemp(join(tmpdir(), 'summitgraph-lock-'));
afterAll(() => rm(parent, { recursive: true }));

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(parent, 'folder-'));
  lock = join(folder, 'lock');
});

describe('a folder that another process holds', () => {
  test('is refused, and the message names the process', async () => {
    const holder = await holdElsewhere();
    const refusal = lockFolder(folder, 100);
    await expect(refusal).rejects.toThrow(FolderInUseError);
    await expect(refusal).rejects.toThrow(`${folder} is in use by process ${holder.pid}.`);
  });

  test('is free when that process lets it go', async () => {
    const holder = await holdElsewhere();
    await expect(lockFolder(folder, 0)).rejects.toThrow(FolderInUseError);
    holder.stdin?.end();
    await once(holder, 'exit');
    expect(await readdir(folder)).toEqual([]);
    await (await lockFolder(folder))();
  });

  test('is taken over when that process died without letting it go', async () => {
    const holder = await holdElsewhere();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await readHolder()).toMatchObject({ pid: holder.pid });
    await lockFolder(folder);
    expect(await readHolder()).toMatchObject({ pid: process.pid });
  });
});

describe('a process that was killed', () => {
  test('holds nothing, even in the moment in which it still ends', async () => {
    for (let round = 0; round < 12; round++) {
      // Memory that the system has to take back first.
      const holder = await holdElsewhere('64');
      holder.kill('SIGKILL');
      await (await lockFolder(folder))();
    }
  }, 120_000);

  test.runIf(process.platform === 'linux')('holds nothing where its parent never asks how it ended', async () => {
    // A shell that starts the process and then becomes another program, which does not know that it has a child.
    const command = `exec 3<&0; "$0" "$@" <&3 & exec sleep 60`;
    const holder = await holdElsewhere('1', ['sh', '-c', command, process.execPath]);
    const { pid } = await readHolder();
    expect(pid).not.toBe(holder.pid);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => readFile(`/proc/${pid}/stat`, 'utf8')).toMatch(/^\d+ \(.*\) Z /s);
    await (await lockFolder(folder))();
  });
});

describe('a lock that was left behind', () => {
  test('is not taken over when this process holds it', async () => {
    await leave({});
    await expect(lockFolder(folder, 0)).rejects.toThrow(`in use by process ${process.pid}.`);
  });

  test.each([
    ['by a process that had the same id but started at another time', { started: '1' }],
    ['on another machine, or in a container that was made anew', { host: 'elsewhere' }],
    ['by an id that no process has', { pid: 2 ** 22 + 1 }],
  ])('is taken over when it was left %s', async (_how, changes) => {
    const left = await leave(changes);
    const unlock = await lockFolder(folder);
    expect(await readHolder()).toMatchObject({ pid: process.pid });
    expect(await readHolder()).not.toEqual(left);
    await unlock();
  });

  test('is taken over when it was cut short, at whatever place', async () => {
    const whole = JSON.stringify(await leave({}));
    for (let length = 0; length < whole.length; length++) {
      await writeFile(lock, whole.slice(0, length));
      const unlock = await lockFolder(folder);
      await expect(lockFolder(folder, 0)).rejects.toThrow(FolderInUseError);
      await unlock();
    }
  });
});

describe('a lock', () => {
  test('is one file, which goes when the folder is let go, and may be taken again', async () => {
    await writeFile(join(folder, 'other'), 'x');
    const unlock = await lockFolder(folder);
    expect((await readdir(folder)).sort()).toEqual(['lock', 'other']);
    await unlock();
    expect(await readdir(folder)).toEqual(['other']);
    await (await lockFolder(folder))();
  });

  test('is for one folder', async () => {
    await lockFolder(folder);
    await lockFolder(join(parent, 'another'));
  });

  test('makes the folder, and those around it', async () => {
    const deep = join(folder, 'a b', 'ç');
    await lockFolder(deep);
    expect(await readdir(deep)).toEqual(['lock']);
  });

  test('is taken by one of many that ask at once', async () => {
    for (let round = 0; round < 20; round++) await takenOnce();
  });

  test('that was left behind is taken over by one of many that ask at once', async () => {
    const left = JSON.stringify(await leave({ started: '1' }));
    for (let round = 0; round < 60; round++) {
      await writeFile(lock, left);
      await takenOnce();
    }
  });
});

async function takenOnce(): Promise<void> {
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder, 0)));
  const taken = asked.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  for (const unlock of taken) await unlock();
  expect(taken).toHaveLength(1);
}

/** Leaves a lock as this process would if it died now, with changes. */
async function leave(changes: object): Promise<object> {
  const unlock = await lockFolder(folder);
  const mine = await readHolder();
  await unlock();
  const left = { ...mine, ...changes };
  await writeFile(lock, JSON.stringify(left));
  return left;
}

async function readHolder(): Promise<{ pid: number; host: string; started: string | null }> {
  return JSON.parse(await readFile(lock, 'utf8'));
}

async function holdElsewhere(megabytes = '1', shell: string[] = [process.execPath]): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'hold.ts');
  const [command = '', ...before] = shell;
  const args = [...before, '--import', 'tsx', script, folder, megabytes];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}
