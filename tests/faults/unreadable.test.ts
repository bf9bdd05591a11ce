import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { temporaryFolder } from '../server/support/own-database.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { addressOf, post, serveTestDatabase } from '../support/server.ts';
import { askOnce } from './support/requests.ts';
import { isBoundByPermissions, startBound } from './support/unprivileged.ts';

const asked = {
  query: '{ deals { totalCount nodes { title amounts { value } } } people { nodes { name } } }',
  isRight: (data: { deals: { totalCount: number } }) => data.deals.totalCount === 4,
};

describe.skipIf(isPostgres() || !isBoundByPermissions)(
  'a folder that becomes read-only while a server reads from it',
  () => {
    /** Of a folder and all in it. */
    async function setMode(path: string, ofFolders: number, ofFiles: number): Promise<void> {
      await chmod(path, 0o755);
      const all = await readdir(path, { recursive: true, withFileTypes: true });
      for (const one of all) await chmod(join(one.parentPath, one.name), one.isDirectory() ? ofFolders : ofFiles);
      await chmod(path, ofFolders);
    }

    test('what it can still read is answered, the rest is 503, and all is well when it may write again', async () => {
      const folder = join(await temporaryFolder(), 'data');
      const run = startBound(['serve'], { DATA_DIR: folder, SEEDS: 'seeds/beijing-2022' });
      const url = await addressOf(run);
      await setMode(folder, 0o555, 0o444);
      onTestFinished(() => setMode(folder, 0o755, 0o644));
      // Postgres opens the file of a table for writing too, when it first reads from it.
      expect(await askOnce(url, asked)).toBe('503 SERVICE_UNAVAILABLE');
      expect(await askOnce(url, { query: '{ __typename }' })).toBe('200 whole');
      expect((await fetch(`${url}/health`)).status).toBe(200);
      await setMode(folder, 0o755, 0o644);
      expect(await askOnce(url, asked)).toBe('200 whole');
      run.kill('SIGTERM');
      const { code, stderr } = await run.finished;
      expect(code).toBe(0);
      expect(stderr).toContain('database not readable');
    });
  },
);

describe.runIf(isPostgres())('a role that may not read the tables', () => {
  test('is 503 to clients, and tells nobody but the log what it may not', async () => {
    const { address, db } = await openTestDatabase();
    if (!('url' in address)) return;
    const role = `summitgraph_nothing_${process.pid}`;
    await db.execute(`create role ${role} login`);
    onTestFinished(async () => void (await db.execute(`drop role ${role}`)));
    const url = new URL(address.url);
    url.username = role;
    const connection = await connect({ url: url.href });
    onTestFinished(connection.close);
    const { status, body } = await post(await serveTestDatabase(connection), asked.query);
    expect(status).toBe(503);
    expect(body.errors[0].extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    expect(JSON.stringify(body)).not.toMatch(/permission|denied|select/i);
  });
});
