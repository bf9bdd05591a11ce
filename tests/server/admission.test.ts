import { describe, expect, test } from 'vitest';
import { type Admitted, createAdmission, NotAdmitted } from '../../src/server/http/admission.ts';

const limits = { costInWork: 100_000, waiting: 10, seconds: 10 };

/** An admission by a clock of its own, and the names of requests in the order in which they were let in. */
function scene(given = limits) {
  let time = 0;
  const admission = createAdmission(given, () => time);
  const order: string[] = [];
  const inside = new Map<string, Admitted>();

  function ask(name: string, cost: number, { within = 10_000, signal = new AbortController().signal } = {}) {
    const entered = Promise.resolve(admission.enter(cost, time + within, signal)).then((admitted) => {
      order.push(name);
      inside.set(name, admitted);
    });
    entered.catch(() => {});
    return entered;
  }
  const settle = () => new Promise(setImmediate);

  return {
    admission,
    order,
    ask,
    settle,
    pass: (ms: number) => {
      time += ms;
    },
    leave: async (name: string, isAnswered = true) => {
      inside.get(name)?.leave(isAnswered);
      await settle();
    },
  };
}

describe('room', () => {
  test('is for so much cost together, however many requests that are', async () => {
    const { admission, ask, settle, leave, order } = scene();
    for (const name of ['a', 'b', 'c', 'd']) ask(name, 30_000);
    await settle();
    expect(order).toEqual(['a', 'b', 'c']);
    expect(admission.state).toMatchObject({ requests: 3, cost: 90_000, waiting: 1, waitingCost: 30_000 });
    await leave('b');
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is for one that costs more than all of it, alone', async () => {
    const { ask, settle, leave, order } = scene();
    ask('small', 2_000);
    ask('huge', 100_000);
    await settle();
    expect(order).toEqual(['small']);
    await leave('small');
    expect(order).toEqual(['small', 'huge']);
  });

  test('is kept for light requests, whatever else is there', async () => {
    const { ask, settle, order } = scene();
    for (let count = 0; count < 8; count++) ask(`heavy ${count}`, 60_000);
    ask('light', 1_000);
    await settle();
    expect(order).toEqual(['heavy 0', 'light']);
  });

  test('is there again after requests that failed, and after those that went while they waited', async () => {
    const { admission, ask, settle, leave, order } = scene();
    const gone = new AbortController();
    ask('first', 60_000);
    ask('gone', 80_000, { signal: gone.signal }).catch(() => {});
    ask('behind', 81_000);
    await settle();
    gone.abort();
    await leave('first', false);
    expect(order).toEqual(['first', 'behind']);
    await leave('behind');
    expect(admission.state).toMatchObject({ requests: 0, cost: 0, waiting: 0, waitingCost: 0 });
  });

  test('that one leaves in the queue is for those behind it', async () => {
    const { ask, settle, order } = scene();
    const gone = new AbortController();
    ask('first', 50_000);
    ask('large', 60_000, { signal: gone.signal }).catch(() => {});
    ask('later, and fits', 61_000 - 22_000, {}).catch(() => {});
    await settle();
    // Cheaper, it is before the large one.
    expect(order).toEqual(['first', 'later, and fits']);
    gone.abort();
    await settle();
    expect(order).toHaveLength(2);
  });
});

describe('those who wait', () => {
  test('go by their cost, the cheap first', async () => {
    const { ask, settle, leave, order } = scene();
    ask('first', 90_000);
    ask('dear', 80_000);
    ask('cheap', 70_000);
    await settle();
    await leave('first');
    await leave('cheap');
    expect(order).toEqual(['first', 'cheap', 'dear']);
  });

  test('go by their age as well: a dear one is not overtaken for ever', async () => {
    const { ask, settle, pass, leave, order } = scene();
    ask('first', 90_000);
    ask('dear', 90_000);
    let last = 'first';
    for (let count = 0; count < 8; count++) {
      pass(900);
      const name = `cheap ${count}`;
      ask(name, 5_000);
      // Cheap ones fill all the room there is, one after the other.
      ask(`${name}, too`, 85_000, { within: 100_000 });
      await settle();
      await leave(last);
      last = order.at(-1) as string;
    }
    expect(order).toContain('dear');
  });
});

describe('a request is refused', () => {
  const refusal = async (entered: Promise<void>) => {
    const error = await entered.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(NotAdmitted);
    return error as NotAdmitted;
  };

  test('at once where what is before it takes longer than it has, and gets a Retry-After', async () => {
    const { ask } = scene();
    for (let count = 0; count < 4; count++) ask(`heavy ${count}`, 90_000);
    // At 100,000 a second there are 3.6 seconds before it.
    const { retryAfter, message } = await refusal(ask('late', 90_000, { within: 4_000 }));
    expect(retryAfter).toBe(4);
    expect(message).toContain('Try again in 4 s');
  });

  test('at once where as many as may wait already', async () => {
    const { ask, admission } = scene({ ...limits, waiting: 2 });
    for (let count = 0; count < 3; count++) ask(`heavy ${count}`, 90_000);
    await refusal(ask('too many', 90_000));
    expect(admission.state.waiting).toBe(2);
  });

  test('as soon as it turns out that it has not enough time left', async () => {
    const { ask, pass, settle, leave } = scene();
    ask('first', 90_000);
    const waiting = ask('second', 90_000, { within: 3_000 });
    ask('light', 100);
    await settle();
    // The first is slow: not even half of it was answered in a second.
    pass(2_500);
    await leave('light');
    ask('third', 90_000);
    await refusal(waiting);
  });

  test('and never where nobody is before it, however slow the server was', async () => {
    const { ask, pass, settle, leave, order } = scene();
    ask('first', 90_000);
    ask('second', 90_000, { within: 1_000_000 });
    await settle();
    pass(100_000);
    await leave('first', false);
    await leave('second', false);
    ask('third', 90_000, { within: 1_000 });
    await settle();
    expect(order).toEqual(['first', 'second', 'third']);
  });
});

test('throughput is what was answered while others waited', async () => {
  const { ask, pass, settle, leave, admission } = scene();
  for (let count = 0; count < 10; count++) ask(`${count}`, 90_000, { within: 1_000_000 });
  for (let count = 0; count < 9; count++) {
    await settle();
    pass(3_000);
    await leave(`${count}`);
  }
  // Three seconds each.
  expect(admission.state.throughput).toBeGreaterThan(25_000);
  expect(admission.state.throughput).toBeLessThan(40_000);
});
