import { createHash } from 'node:crypto';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { LOADER_VERSION } from '../../src/loader/version.ts';
import { byPath, reachedFrom } from '../support/sources.ts';
import record from './version.json' with { type: 'json' };

test('the version of the loader is recorded with the code that it stands for', async () => {
  const now = { version: LOADER_VERSION, code: await digestOfCode() };
  expect(
    now,
    'What turns files into rows was changed. Where the same files can come to other rows, raise LOADER_VERSION in ' +
      'src/loader/version.ts: else databases keep rows of the earlier code. Then write what was received to ' +
      'tests/loader/version.json.',
  ).toEqual(record);
});

/** Of all that decides about rows, without comments, types and names that are seen inside a function only. */
async function digestOfCode(): Promise<string> {
  const files = reachedFrom(['loader/check/check-dossier.ts', 'loader/read/dossier-folders.ts']);
  const codes = await Promise.all(
    files.map(async (path) => {
      const { code } = await transform(byPath.get(path)?.text ?? '', { loader: 'ts', minify: true });
      // Where a file stands makes no other rows.
      return code.replaceAll(/(?<=from)"[^"]*"/g, '');
    }),
  );
  const { yaml, zod, 'i18n-iso-countries': countries } = packageJson.dependencies;
  return createHash('sha256')
    .update(JSON.stringify([codes.sort(), { yaml, zod, countries }]))
    .digest('hex');
}
