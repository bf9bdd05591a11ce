import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';
import { exported } from '../export/support/exported.ts';
import { copyPostgres, isPostgres } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { newPostgres } from './postgres.ts';

// As docs/operating.md has it, with the programs of Postgres that are on the machine; they have to be as new as the server.

const run = promisify(execFile);
const hasPrograms = await run('pg_dump', ['--version']).then(
  () => true,
  () => false,
);

describe.runIf(isPostgres() && hasPrograms)('what pg_dump saves', async () => {
  const [original, restored] = isPostgres() ? [await copyPostgres('loaded'), await newPostgres()] : [];

  test('pg_restore brings back whole: the same data, and a database to load into', async () => {
    const { stdout: dump } = await run('pg_dump', ['--format=custom', `--dbname=${original?.url}`], {
      encoding: 'buffer',
      maxBuffer: 2 ** 27,
    });
    const restoring = run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${restored?.url}`]);
    restoring.child.stdin?.end(dump);
    await restoring;
    const [before, after] = await Promise.all([
      connect(original as { url: string }),
      connect(restored as { url: string }),
    ]);
    await migrate(after);
    expect(await exported(after, 'all', 'jsonld')).toBe(await exported(before, 'all', 'jsonld'));
    expect(await load(after.db, [dossier])).toMatchObject({ given: 1, unchanged: 1 });
    await Promise.all([before.close(), after.close()]);
  });
});
