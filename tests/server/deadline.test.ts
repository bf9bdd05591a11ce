import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { deadlineOf } from '../../src/server/http/deadline.ts';

/** As much of a response as the deadline listens to. */
function response({ writableFinished = false } = {}) {
  return Object.assign(new EventEmitter(), { writableFinished }) as unknown as ServerResponse;
}

test('the signal aborts after the time, once', async () => {
  const signal = deadlineOf(response(), 0.02);
  let aborts = 0;
  signal.addEventListener('abort', () => aborts++);
  expect(signal.aborted).toBe(false);
  await sleep(60);
  expect([signal.aborted, aborts]).toEqual([true, 1]);
});

test('the signal aborts when the client disconnects, and not after a complete response', () => {
  const [left, complete] = [response(), response({ writableFinished: true })];
  const signals = [deadlineOf(left), deadlineOf(complete)];
  left.emit('close');
  complete.emit('close');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test('a listener that was removed is not called, also if another removes it while the signal aborts', () => {
  const given = response();
  const signal = deadlineOf(given);
  const called: string[] = [];
  const removed = () => called.push('removed');
  const other = () => called.push('other');
  signal.addEventListener('abort', removed);
  signal.removeEventListener('abort', removed);
  signal.addEventListener('abort', () => signal.removeEventListener('abort', other));
  signal.addEventListener('abort', other);
  signal.addEventListener('abort', () => called.push('last'));
  given.emit('close');
  expect(called).toEqual(['last']);
});
