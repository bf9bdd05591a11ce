import { describe, expect, test } from 'vitest';
import { createStatementQueue, type QueuedRequest } from '../../src/database/driver/statement-queue.ts';

/** Enters the queue for each of some requests, and gives the order in which they were let in. */
function enterAll(queue: ReturnType<typeof createStatementQueue>, requests: readonly [string, QueuedRequest][]) {
  const order: string[] = [];
  for (const [name, request] of requests) void Promise.resolve(queue.enter(request)).then(() => order.push(name));
  return order;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('statements in front of the connections', () => {
  test('of older requests go first, whenever they come', async () => {
    const queue = createStatementQueue(1);
    const holder = { rank: 0 };
    await queue.enter(holder);
    const [older, younger] = [{ rank: 1 }, { rank: 2 }];
    const order = enterAll(queue, [
      ['younger', younger],
      ['older', older],
    ]);
    queue.leave(holder);
    await settled();
    queue.leave(older);
    await settled();
    expect(order).toEqual(['older', 'younger']);
  });

  test('of one request take half of them at most, and others pass it', async () => {
    const queue = createStatementQueue(4);
    const [greedy, modest] = [{ rank: 1 }, { rank: 2 }];
    const order = enterAll(queue, [
      ['greedy', greedy],
      ['greedy', greedy],
      ['greedy', greedy],
      ['modest', modest],
    ]);
    await settled();
    expect(order).toEqual(['greedy', 'greedy', 'modest']);
    queue.leave(greedy);
    await settled();
    expect(order).toEqual(['greedy', 'greedy', 'modest', 'greedy']);
  });

  test('of a job such as a load may take all', async () => {
    const queue = createStatementQueue(2);
    const job = { rank: 1, mayTakeAll: true };
    const order = enterAll(queue, [
      ['first', job],
      ['second', job],
    ]);
    await settled();
    expect(order).toEqual(['first', 'second']);
  });

  test('are taken out when their request is aborted, and cost nobody a place', async () => {
    const queue = createStatementQueue(1);
    const holder = { rank: 0 };
    await queue.enter(holder);
    const client = new AbortController();
    const gone = queue.enter({ rank: 1, signal: client.signal });
    const next = queue.enter({ rank: 2 });
    client.abort();
    await expect(gone).rejects.toMatchObject({ code: '57014' });
    queue.leave(holder);
    await next;
    await expect(queue.enter({ rank: 3, signal: client.signal })).rejects.toMatchObject({ code: '57014' });
  });

  test('fail together with what made the server unreachable', async () => {
    const queue = createStatementQueue(1);
    const holder = { rank: 0 };
    await queue.enter(holder);
    const waiting = [1, 2, 3].map((rank) => queue.enter({ rank }));
    queue.fail(new Error('refused'));
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    queue.leave(holder);
    await queue.enter({ rank: 4 });
  });
});
