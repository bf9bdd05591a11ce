import { execFileSync } from 'node:child_process';
import { type Finished, type Run, startProgram } from '../../support/server.ts';

/** What starts a program whom file permissions bind: root, whom they do not, gives that up; null where it cannot. */
const prefix = process.getuid?.() === 0 ? withoutOverride() : [];

function withoutOverride(): string[] | null {
  const [command, ...args] = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search', '--'] as const;
  try {
    execFileSync(command, [...args, 'true'], { stdio: 'ignore' });
    return [command, ...args];
  } catch {
    return null;
  }
}

export const isBoundByPermissions = prefix !== null;

/** Starts the program, bound by permissions. */
export function startBound(args: string[], settings: Record<string, string>): Run {
  return startProgram(args, settings, prefix ?? []);
}

/** Runs it to its end. */
export function runBound(args: string[], settings: Record<string, string>): Promise<Finished> {
  return startBound(args, settings).finished;
}
