import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isPostgres } from '../support/database.ts';
import { addressOf, startProgram } from '../support/server.ts';
import { askOnce } from './support/requests.ts';
import { mountSmallDisk } from './support/small-disk.ts';

const disk = isPostgres() ? null : await mountSmallDisk(160);
const why = isPostgres() ? 'a server has the disk' : 'mounting a small disk is not allowed here';

async function tests() {
  const folder = join(disk?.folder ?? '', 'data');
  const settings = { DATA_DIR: folder, SEEDS: 'seeds/beijing-2022' };
  const asked = {
    query: `{ deals { totalCount nodes { title amounts { value } } } search(query: "gas") { totalCount }
      people { nodes { name quotes { totalCount } } } }`,
    isRight: (data: { deals: { totalCount: number } }) => data.deals.totalCount === 4,
  };

  test('what is read is read all the same, and it stops and starts again', async () => {
    const run = startProgram(['serve'], settings);
    const url = await addressOf(run);
    expect(await askOnce(url, asked)).toBe('200 whole');
    await disk?.fill(0);
    onTestFinished(() => disk?.makeRoom().catch(() => {}));
    for (let count = 0; count < 20; count++) expect(await askOnce(url, asked)).toBe('200 whole');
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    run.kill('SIGTERM');
    const stopped = await run.finished;
    await disk?.makeRoom();
    const again = startProgram(['serve'], settings);
    expect(await askOnce(await addressOf(again), asked)).toBe('200 whole');
    again.kill('SIGKILL');
    await again.finished;
    expect(stopped).toMatchObject({ code: 0, stderr: '' });
  });
}

// What the tests need is made only where they run: after tests that are all skipped nothing would remove it.
if (disk) describe('a disk that becomes full while a server reads from it', tests);
else test.skip(`a disk that becomes full while a server reads from it: ${why}`, () => {});
