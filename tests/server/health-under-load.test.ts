import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { isPostgres, sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await sharedTestDatabase();
const fields = Array.from({ length: 49 }, (_, index) => `a${index}: search(query: "gas ${index}") { totalCount }`);
/** So many searches cost more than a request may. */
const limits = { ...defaultLimits, cost: 1_000_000 };
const heavy = `{ ${fields.join(' ')} }`;

test('/health is answered between the statements of a request that has many', async () => {
  const url = await serveTestDatabase(database, { limits });
  const warned = vi.fn();
  process.on('warning', warned);
  onTestFinished(() => void process.off('warning', warned));
  let isOver = false;
  const asked = post(url, heavy).finally(() => {
    isOver = true;
  });
  let count = 0;
  while (!isOver) {
    expect((await fetch(`${url}/health`)).status).toBe(200);
    count++;
  }
  expect((await asked).status).toBe(200);
  // The last of them may have come after the answer.
  expect(count).toBeGreaterThan(5);
  expect(warned).not.toHaveBeenCalled();
});

test.skipIf(isPostgres())('statements that have not begun when the time of their request is up never do', async () => {
  const url = await serveTestDatabase(database, { limits: { ...limits, seconds: 0.03 } });
  const sent = vi.spyOn(Worker.prototype, 'postMessage');
  onTestFinished(() => sent.mockRestore());
  expect((await post(url, heavy)).status).toBe(504);
  await setTimeout(200);
  expect(sent.mock.calls.length).toBeGreaterThan(0);
  expect(sent.mock.calls.length).toBeLessThan(20);
});
