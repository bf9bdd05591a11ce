import { describe, expect, test } from 'vitest';
import { pointOf } from '../../src/explorer/map/projection.ts';
import { HEIGHT, networkOf, type Pair, WIDTH } from '../../src/explorer/network/layout.ts';
import { type TimelineEvent, timelineOf } from '../../src/explorer/timeline/layout.ts';

/** A ring of people, each of whom met the next, and every seventh of whom met the first twice. */
function ring(size: number): Pair[] {
  const person = (index: number) => ({ slug: `p${index}`, name: `Person ${index}` });
  const next = Array.from({ length: size }, (_none, index) => ({
    ...{ a: person(index), b: person((index + 1) % size) },
    summitCount: 1,
  }));
  const spokes = Array.from({ length: Math.floor(size / 7) }, (_none, index) => ({
    ...{ a: person(0), b: person(7 * index + 3) },
    summitCount: 2,
  }));
  return [...next, ...spokes];
}

describe.each([1, 2, 12, 60, 90])('a network of %i people', (size) => {
  const pairs = size === 1 ? [] : ring(size);
  const network = networkOf(pairs);

  test('is the same for the same pairs', () => {
    expect(networkOf(pairs)).toEqual(network);
  });

  test('lies within the picture, and no two people at one place', () => {
    for (const { x, y, r } of network.nodes) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(WIDTH);
      expect(y - r).toBeGreaterThanOrEqual(0);
      expect(y + r + 20).toBeLessThanOrEqual(HEIGHT);
    }
    const distances = network.nodes.flatMap((a, index) =>
      network.nodes.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    for (const distance of distances) expect(distance).toBeGreaterThan(12);
    expect(network.edges).toHaveLength(pairs.length);
  });

  test('names most people, those who met often first, and no name covers another or a circle', () => {
    const named = network.nodes.filter(({ base }) => base !== undefined);
    expect(named.length).toBeGreaterThanOrEqual(network.nodes.length * 0.6);
    if (size > 1) expect(named[0]?.name).toBe('Person 0');
    for (const one of named) {
      const half = (one.name.length * 7.6) / 2;
      const top = (one.base as number) - 15;
      const covers = (x: number, y: number, width: number, height: number) =>
        Math.abs(x - one.x) < half + width && Math.abs(y - (top + 7.5)) < 7.5 + height;
      for (const other of network.nodes) {
        if (other === one) continue;
        expect(covers(other.x, other.y, other.r, other.r), `${one.name}, circle of ${other.name}`).toBe(false);
        if (other.base !== undefined)
          expect(covers(other.x, other.base - 7.5, half, 7.5), `${one.name}, ${other.name}`).toBe(false);
      }
    }
  });
});

describe('a time line', () => {
  const event = (lane: string, start: string, end = start): TimelineEvent => ({
    ...{ lane, start, end, label: `${lane} ${start}`, href: '/', edtf: start },
  });

  test('draws days as dots, and months and years as bars as long as they are', () => {
    const { lanes } = timelineOf([
      ...[event('a', '2015-06-01'), event('a', '2016-01-01', '2016-12-31'), event('a', '2014-02-01', '2014-02-28')],
    ]);
    const [month, day, year] = lanes[0]?.marks ?? [];
    expect(day?.width).toBe(0);
    expect((year?.width ?? 0) / (month?.width ?? 1)).toBeCloseTo(366 / 28, 0);
  });

  test('lets no two marks of a row touch, and keeps the order of time', () => {
    const events = Array.from({ length: 200 }, (_none, index) =>
      event(index % 3 ? 'a' : 'b', `20${String(10 + (index % 12)).padStart(2, '0')}-0${1 + (index % 9)}-15`),
    );
    for (const { marks, y, height } of timelineOf(events).lanes) {
      for (const [index, mark] of marks.entries()) {
        expect(mark.y).toBeGreaterThanOrEqual(y);
        expect(mark.y).toBeLessThanOrEqual(y + height);
        for (const other of marks.slice(index + 1)) {
          if (other.y === mark.y) expect(Math.abs(other.x - mark.x - mark.width)).toBeGreaterThanOrEqual(15);
          expect(other.x).toBeGreaterThanOrEqual(mark.x);
        }
      }
    }
  });

  test('of nothing is nothing', () => {
    expect(timelineOf([])).toEqual({ lanes: [], ticks: [], height: 0 });
  });
});

test('places are where they are: north above south, west left of east, unknown ones nowhere', () => {
  const at = (latitude: number, longitude: number) => pointOf({ latitude, longitude }) as { x: number; y: number };
  const [beijing, paris, sydney] = [at(39.9, 116.4), at(48.9, 2.4), at(-33.9, 151.2)];
  expect(paris.x).toBeLessThan(beijing.x);
  expect(beijing.x).toBeLessThan(sydney.x);
  expect(beijing.y).toBeLessThan(sydney.y);
  expect(pointOf({ latitude: null, longitude: null })).toBeUndefined();
  expect(pointOf({ latitude: 0, longitude: 0 })).toBeDefined();
});
