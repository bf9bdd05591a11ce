import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Compiles the program that tests and measurements start, as `npm run build` does. */
export async function buildProgram(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../src/build.mjs')]);
}
