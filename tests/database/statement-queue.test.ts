import { describe, expect, test } from 'vitest';
import { createStatementQueue, type QueuedRequest, type Slot } from '../../src/database/driver/statement-queue.ts';

/** Enters the queue for each of some requests, and gives the order in which they were let in, and their slots. */
function enterAll(queue: ReturnType<typeof createStatementQueue>, requests: readonly [string, QueuedRequest][]) {
  const order: string[] = [];
  const slots = new Map<string, Slot>();
  for (const [name, request] of requests) {
    void Promise.resolve(queue.enter(request)).then((slot) => {
      order.push(name);
      slots.set(name, slot);
    });
  }
  return { order, slotOf: (name: string) => slots.get(name) as Slot };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('statements in front of the connections', () => {
  test('of older requests go first, whenever they come', async () => {
    const queue = createStatementQueue(1);
    const holder = { rank: 0 };
    const held = await queue.enter(holder);
    const [older, younger] = [{ rank: 1 }, { rank: 2 }];
    const { order, slotOf } = enterAll(queue, [
      ['younger', younger],
      ['older', older],
    ]);
    queue.leave(held, holder);
    await settled();
    queue.leave(slotOf('older'), older);
    await settled();
    expect(order).toEqual(['older', 'younger']);
  });

  test('of one request take half of them at most, and others pass it', async () => {
    const queue = createStatementQueue(4);
    const [greedy, modest] = [{ rank: 1 }, { rank: 2 }];
    const { order, slotOf } = enterAll(queue, [
      ['greedy', greedy],
      ['greedy', greedy],
      ['greedy', greedy],
      ['modest', modest],
    ]);
    await settled();
    expect(order).toEqual(['greedy', 'greedy', 'modest']);
    queue.leave(slotOf('greedy'), greedy);
    await settled();
    expect(order).toEqual(['greedy', 'greedy', 'modest', 'greedy']);
  });

  test('of a job such as a load may take all', async () => {
    const queue = createStatementQueue(2);
    const job = { rank: 1, mayTakeAll: true };
    const { order } = enterAll(queue, [
      ['first', job],
      ['second', job],
    ]);
    await settled();
    expect(order).toEqual(['first', 'second']);
  });

  test('are taken out when their request is aborted, and cost nobody a place', async () => {
    const queue = createStatementQueue(1);
    const holder = { rank: 0 };
    const held = await queue.enter(holder);
    const client = new AbortController();
    const gone = queue.enter({ rank: 1, signal: client.signal });
    const next = queue.enter({ rank: 2 });
    client.abort();
    await expect(gone).rejects.toMatchObject({ code: '57014' });
    queue.leave(held, holder);
    await next;
    await expect(queue.enter({ rank: 3, signal: client.signal })).rejects.toMatchObject({ code: '57014' });
  });

  test('fail together with what made the server unreachable', async () => {
    const queue = createStatementQueue(1);
    const holder = { rank: 0 };
    const held = await queue.enter(holder);
    const waiting = [1, 2, 3].map((rank) => queue.enter({ rank }));
    queue.fail(new Error('refused'));
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    queue.leave(held, holder);
    await queue.enter({ rank: 4 });
  });

  test('share a slot if they are light, three at most, the emptiest first', async () => {
    const queue = createStatementQueue(2, { isShareable: () => true });
    const light = (rank: number) => ({ rank, isLight: true });
    const slots = [1, 2, 3, 4, 5, 6].map((rank) => queue.enter(light(rank)));
    expect(slots.every((slot) => !(slot instanceof Promise))).toBe(true);
    expect(new Set(slots.slice(0, 2)).size).toBe(2);
    expect((slots as Slot[]).map(({ statements }) => statements)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(queue.enter(light(7))).toBeInstanceOf(Promise);
  });

  test('share no slot with one that is not light, nor one that must not be shared', () => {
    const mixed = createStatementQueue(1, { isShareable: () => true });
    void mixed.enter({ rank: 1 });
    expect(mixed.enter({ rank: 2, isLight: true })).toBeInstanceOf(Promise);
    const apart = createStatementQueue(1);
    void apart.enter({ rank: 1, isLight: true });
    expect(apart.enter({ rank: 2, isLight: true })).toBeInstanceOf(Promise);
  });

  test('that are light do not pass one that waits for a slot of its own', async () => {
    const queue = createStatementQueue(1, { isShareable: () => true });
    const holder = { rank: 1, isLight: true };
    const held = await queue.enter(holder);
    const heavy = { rank: 2 };
    const { order, slotOf } = enterAll(queue, [
      ['heavy', heavy],
      ['light', { rank: 3, isLight: true }],
    ]);
    await settled();
    expect(order).toEqual([]);
    queue.leave(held, holder);
    await settled();
    expect(order).toEqual(['heavy']);
    queue.leave(slotOf('heavy'), heavy);
    await settled();
    expect(order).toEqual(['heavy', 'light']);
  });
});
