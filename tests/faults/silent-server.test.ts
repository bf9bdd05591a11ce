import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { connect } from '../../src/database/connect.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { farServer } from './support/far-server.ts';
import { askOnce, askWhile } from './support/requests.ts';

describe.runIf(isPostgres())('a server whose host is gone from the network without a word', async () => {
  if (!isPostgres()) return;
  const { address } = await openTestDatabase();
  if (!('url' in address)) return;

  test('is given up by requests when their time is up, by all some seconds later, and found again', async () => {
    const far = await farServer(address.url);
    onTestFinished(far.close);
    const connection = await connect({ url: far.url }, { connections: 2, statementTimeout: 1000 });
    onTestFinished(connection.close);
    const url = await serveTestDatabase(connection, { limits: { ...defaultLimits, seconds: 1 } });
    const asked = { query: '{ deals { nodes { slug } } }' };
    const tally = await askWhile(url, asked, 4, async () =>
      expect.poll(() => connection.prepared()).toBeGreaterThan(0),
    );
    expect(Object.keys(tally.counts)).toEqual(['200 whole']);

    far.vanish();
    const atFirst = await Promise.all(Array.from({ length: 6 }, () => askOnce(url, asked)));
    expect(new Set(atFirst)).toEqual(new Set(['504 TIMEOUT']));
    // 5 seconds for what is to be cancelled, and 10 to connect.
    await expect.poll(() => askOnce(url, asked), { timeout: 20_000 }).toBe('503 SERVICE_UNAVAILABLE');
    const start = performance.now();
    expect(await askOnce(url, asked)).toBe('503 SERVICE_UNAVAILABLE');
    expect(performance.now() - start).toBeLessThan(1000);
    expect((await fetch(`${url}/health`)).status).toBe(200);

    far.comeBack();
    await expect.poll(() => askOnce(url, asked), { timeout: 15_000 }).toBe('200 whole');
    const after = await Promise.all(Array.from({ length: 20 }, () => askOnce(url, asked)));
    expect(new Set(after)).toEqual(new Set(['200 whole']));
  }, 60_000);
});
