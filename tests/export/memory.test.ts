import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { copyPostgres } from '../support/database.ts';
import { projectFolder } from '../support/server.ts';

const PASSAGES = 150_000;

/** In megabytes: less than the text of the passages takes alone. */
const HEAP = 64;

test('an export of many records takes no more memory than one of few', async () => {
  const script = join(import.meta.dirname, 'support/export-many.ts');
  const options = [`--max-old-space-size=${HEAP}`, '--import', 'tsx', script, await source(), String(PASSAGES)];
  // Ends with a failure where the heap does not suffice.
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: projectFolder, timeout: 110_000 });
  const { records, characters } = JSON.parse(stdout);
  expect(records).toBeGreaterThan(PASSAGES);
  expect(characters).toBeGreaterThan(1.2 * HEAP * 1_000_000);
}, 120_000);

async function source(): Promise<string> {
  const prepared = inject('prepared');
  return 'files' in prepared ? pathToFileURL(prepared.files.loaded).href : (await copyPostgres('loaded')).url;
}
