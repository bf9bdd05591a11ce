import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isPostgres } from '../support/database.ts';
import { addressOf, post, runProgram, startProgram } from '../support/server.ts';
import { type OwnDatabase, ownDatabase } from './support/own-database.ts';

describe.runIf(!isPostgres())('the folder of the embedded database', async () => {
  const settings: OwnDatabase = await ownDatabase();
  const folder = 'DATA_DIR' in settings ? settings.DATA_DIR : '';

  test('serves one process: a second is turned away and told which has it, and after a crash the next goes on', async () => {
    const first = startProgram(['serve'], { ...settings, SEEDS: 'seeds/beijing-2022' });
    const url = await addressOf(first);

    for (const args of [['serve'], ['load', 'seeds/beijing-2022']]) {
      const { code, stdout, stderr } = await runProgram(args, settings);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toContain(`process ${first.pid}`);
      expect(stderr).toContain(folder);
      expect(stderr).toMatch(/DATA_DIR/);
    }
    expect((await post(url, '{ deals { totalCount } }')).body).toEqual({ data: { deals: { totalCount: 4 } } });

    first.kill('SIGKILL');
    expect(await first.finished).toMatchObject({ code: null });
    const next = startProgram(['serve'], settings);
    const again = await addressOf(next);
    expect((await post(again, '{ deals { totalCount } }')).body).toEqual({ data: { deals: { totalCount: 4 } } });
    next.kill('SIGTERM');
    expect((await next.finished).code).toBe(0);
    expect(await readdir(folder)).toEqual(['database']);
  }, 180_000);
});
