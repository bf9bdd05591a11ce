import { readFileSync } from 'node:fs';
import postgres from 'postgres';

/** Microseconds of processor time that a server in Node and its Postgres have used so far. */
export interface ProcessorTime {
  readonly node: number;
  readonly postgres: number;
}

/** Clock ticks a second, as /proc counts them (USER_HZ, which is 100 on every architecture that Node runs on). */
const TICKS = 100;

/**
 * Reads the processor time of a server and of its connections to a Postgres server on this machine. Linux only.
 *
 * @param name the `application_name` of the connections
 */
export function processorOf(serverPid: number, databaseUrl: string, name: string) {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { application_name: 'processor' } });

  async function read(): Promise<ProcessorTime> {
    const backends = await client<{ pid: number }[]>`
      select pid from pg_stat_activity where datname = current_database() and application_name = ${name}`;
    return { node: usedBy(serverPid), postgres: backends.reduce((sum, { pid }) => sum + usedBy(pid), 0) };
  }

  return { read, close: () => client.end() };
}

function usedBy(pid: number): number {
  // After the name of the program, which may hold spaces: the state is the third field, utime the 14th, stime the 15th.
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1_000_000;
}
