import { setImmediate as iteration } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createEventLoopScheduler, type SliceKind } from '../../src/server/http/event-loop-scheduler.ts';

/** A scheduler whose slices take as long as they say, and the order in which they ran. */
function scheduled() {
  let time = 0;
  const order: string[] = [];
  const scheduler = createEventLoopScheduler(() => time);
  const run = async (kind: SliceKind, ms = 1, name: string = kind) => {
    await scheduler.slice(kind);
    order.push(name);
    time += ms;
  };
  return { order, run };
}

test('a request alone waits for nothing', async () => {
  const { order, run } = scheduled();
  void run('heavy');
  await Promise.resolve();
  await Promise.resolve();
  expect(order).toEqual(['heavy']);
});

test('one slice runs in an iteration of the event loop', async () => {
  const { order, run } = scheduled();
  const all = Promise.all(['a', 'b', 'c'].map((name) => run('new', 1, name)));
  const seen: number[] = [];
  for (let count = 0; count < 4; count++) {
    await iteration();
    seen.push(order.length);
  }
  await all;
  expect(order).toEqual(['a', 'b', 'c']);
  for (const [index, count] of seen.slice(1).entries()) expect(count - (seen[index] as number)).toBeLessThanOrEqual(1);
});

test('light requests go first, then new ones, then heavy ones', async () => {
  const { order, run } = scheduled();
  // The first takes 40 ms, for which others go before the next heavy one.
  await Promise.all([run('heavy', 40, 'first'), run('heavy'), run('new'), run('light'), run('new')]);
  expect(order).toEqual(['first', 'light', 'new', 'new', 'heavy']);
});

test('heavy requests keep three fifths of the time, however many others there are', async () => {
  const { order, run } = scheduled();
  const others = Array.from({ length: 200 }, () => run('new', 1));
  await Promise.all([...others, ...Array.from({ length: 8 }, () => run('heavy', 40))]);
  const last = order.lastIndexOf('heavy');
  // 27 of the others, of a millisecond each, go between two of 40 ms.
  expect(order.slice(0, last).filter((name) => name === 'new').length).toBeLessThanOrEqual(7 * 27 + 1);
  expect(order.slice(0, last).filter((name) => name === 'new').length).toBeGreaterThanOrEqual(7 * 27 - 1);
});

test('after a long slice the event loop goes round once for each of its milliseconds, 64 times at most', async () => {
  for (const [ms, rounds] of [
    [3, 1],
    [30, 30],
    [500, 64],
  ] as const) {
    const { order, run } = scheduled();
    void run('heavy', ms, 'long');
    void run('heavy', 1, 'next');
    let count = 0;
    while (order.length < 2) {
      await iteration();
      count++;
    }
    expect(count).toBeGreaterThanOrEqual(rounds);
    expect(count).toBeLessThanOrEqual(rounds + 4);
  }
});
