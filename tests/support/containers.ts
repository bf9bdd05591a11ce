import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An instruction of a Dockerfile. */
export interface Instruction {
  name: string;
  value: string;
}

/** The stages of the Dockerfile, each a list of instructions. */
export function stagesOf(dockerfile: string): Instruction[][] {
  const lines = dockerfile
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name, value] = /^([A-Z]+) +(.+)$/.exec(line) ?? [];
    if (!name || !value) continue;
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, value });
  }
  return stages;
}

export function valuesOf(stage: Instruction[], name: string): string[] {
  return stage.filter((instruction) => instruction.name === name).map(({ value }) => value);
}

/** The environment that a stage of the Dockerfile sets. */
export function environmentOf(stage: Instruction[]): Record<string, string> {
  const pairs = valuesOf(stage, 'ENV').flatMap((value) => value.split(' '));
  return Object.fromEntries(pairs.map((pair) => pair.split('=')));
}

export function readProjectFile(path: string): string {
  return readFileSync(pathOf(path), 'utf8');
}

/** The absolute path of a file of the project. */
export function pathOf(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Runs a program and returns its exit code. */
export function exitCode(command: string, args: string[], env: Record<string, string>): Promise<number | null> {
  return new Promise((resolve) => execFile(command, args, { env }).on('exit', resolve));
}
