import { execFileSync, spawn } from 'node:child_process';
import { type Finished, projectFolder } from '../../support/server.ts';

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

/** Runs the program to its end, bound by permissions. */
export function runBound(args: string[], settings: Record<string, string>): Promise<Finished> {
  const [command = '', ...rest] = [...(prefix ?? []), process.execPath, '--import', 'tsx', 'src/main.ts', ...args];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, SEEDS: '', ...settings };
  const child = spawn(command, rest, { cwd: projectFolder, env });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}
