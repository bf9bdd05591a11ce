import { readFileSync, writeFileSync } from 'node:fs';
import postgres from 'postgres';

/** Microseconds of processor time; NaN where it is not known. */
export interface ProcessorTime {
  readonly node: number;
  readonly postgres: number;
}

/** What a server has used so far: its process with all threads, and each of its connections, by the process that serves it. */
export interface Reading {
  readonly node: number;
  /** Undefined where Postgres runs on another machine. */
  readonly backends: ReadonlyMap<number, number> | undefined;
}

/** Clock ticks a second, as /proc counts them (USER_HZ, which is 100 on every architecture that Node runs on). */
const TICKS = 100;

/**
 * Reads the processor time of a server and of its connections to Postgres. Known on Linux only, that of Postgres only
 * where it runs on this machine.
 *
 * @param name the `application_name` of the connections
 */
export function processorOf(serverPid: number, databaseUrl: string, name: string) {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { application_name: 'processor' } });
  const isHere = client<[{ pid: number; database: string }]>`
    select pg_backend_pid() as pid, current_database() as database`.then(([{ pid, database }]) =>
    isBackend(pid, database),
  );

  async function read(): Promise<Reading> {
    const node = usedBy(serverPid);
    if (!(await isHere)) return { node, backends: undefined };
    const backends = await client<{ pid: number }[]>`
      select pid from pg_stat_activity where datname = current_database() and application_name = ${name}`;
    return { node, backends: new Map(backends.map(({ pid }) => [pid, usedBy(pid)])) };
  }

  return { read, close: () => client.end() };
}

/** The time between two readings. A connection that was closed in between is not counted. */
export function usedBetween(before: Reading, after: Reading): ProcessorTime {
  const backends = [...(after.backends ?? [])].filter(([, time]) => !Number.isNaN(time));
  const used = backends.reduce((sum, [pid, time]) => sum + time - (before.backends?.get(pid) ?? 0), 0);
  return { node: after.node - before.node, postgres: after.backends ? used : Number.NaN };
}

/** Forgets the most memory that a process had, so that `peakMemory` tells that of the time since. Linux only. */
export function forgetPeakMemory(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Elsewhere, or where the kernel lacks it, the peak is that of the whole run or not known.
  }
}

/** The most memory (resident set) that a process had, in megabytes; NaN where it is not known. */
export function peakMemory(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(fileOf(pid, 'status'))?.[1] ?? Number.NaN) / 1000;
}

/** Microseconds that a process has used since it began; NaN where it is not known. */
function usedBy(pid: number): number {
  // After the name of the program, which may hold spaces: the state is the third field, utime the 14th, stime the 15th.
  const fields = fileOf(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1_000_000;
}

/** Whether a process of this machine is a connection to a database: Postgres has its name in the command line. */
function isBackend(pid: number, database: string): boolean {
  return fileOf(pid, 'cmdline').includes(` ${database} `);
}

/** A file in /proc; empty where there is none. */
function fileOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    return '';
  }
}
