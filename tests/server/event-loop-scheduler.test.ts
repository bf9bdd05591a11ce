import { setImmediate as iteration } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createEventLoopScheduler, type SliceKind } from '../../src/server/http/event-loop-scheduler.ts';

/** A scheduler whose slices take as long as they say, and the order in which they ran. */
function scheduled() {
  let time = 0;
  const order: string[] = [];
  const scheduler = createEventLoopScheduler(
    () => new Error('aborted'),
    () => time,
  );
  const run = async (
    kind: SliceKind,
    ms = 1,
    name: string = kind,
    signal: AbortSignal = new AbortController().signal,
  ) => {
    await scheduler.slice(kind, signal);
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

test('short slices share an iteration of the event loop, for about a millisecond', async () => {
  const { order, run } = scheduled();
  const all = Promise.all(Array.from({ length: 30 }, (_, count) => run('new', 0.4, `${count}`)));
  const seen = [0];
  while (order.length < 30) {
    await iteration();
    seen.push(order.length);
  }
  await all;
  const perIteration = seen.slice(1).map((count, index) => count - (seen[index] as number));
  // The third begins before the millisecond is over. The first iteration that is seen may be the second.
  expect(perIteration.slice(1)).toEqual(perIteration.slice(1).map(() => 3));
  expect(perIteration.length).toBeGreaterThan(5);
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

test('a request that is aborted while it waits leaves at once, and the next one has its slice', async () => {
  const { order, run } = scheduled();
  const controller = new AbortController();
  const [first, aborted, next] = [
    run('new', 1, 'first'),
    run('new', 1, 'aborted', controller.signal),
    run('new', 1, 'next'),
  ];
  controller.abort();
  await expect(aborted).rejects.toThrow('aborted');
  // No iteration of the event loop has passed: the slice of the first is not over.
  expect(order).toEqual(['first']);
  await Promise.all([first, next]);
  expect(order).toEqual(['first', 'next']);
});

test('a request that is already aborted has no slice', async () => {
  const { order, run } = scheduled();
  await expect(run('new', 1, 'aborted', AbortSignal.abort())).rejects.toThrow('aborted');
  await run('new', 1, 'next');
  expect(order).toEqual(['next']);
});

test('a signal that aborts after the slice has begun changes nothing', async () => {
  const { order, run } = scheduled();
  const controller = new AbortController();
  await Promise.all([run('new', 1, 'a'), run('new', 1, 'b', controller.signal)]);
  controller.abort();
  await Promise.all([run('new', 1, 'c'), run('new', 1, 'd')]);
  expect(order).toEqual(['a', 'b', 'c', 'd']);
});
