import { describe, expect, test } from 'vitest';
import { costOfQuery } from '../../src/graphql/cost.ts';
import { schema } from '../../src/graphql/schema.ts';
import measured from '../tools/bench/work/measured.json' with { type: 'json' };
import { type WorkShape, workShapes } from '../tools/bench/work/shapes.ts';

// The processor time that each shape took when `npm run bench:work` measured it last, beside what is predicted today.

/** How far a prediction may be from what was measured. */
const FACTOR = 3;

const ids = JSON.stringify(Array.from({ length: 100 }, (_, index) => `id-${index}`));

const shapes = workShapes.map((shape: WorkShape) => {
  const found = (measured as Record<string, { node: number; postgres: number }>)[shape.name];
  if (!found) throw new Error(`${shape.name} was not measured`);
  // A unit is 10 µs.
  return {
    ...shape,
    cost: costOfQuery(schema, shape.document.replace('NODE_IDS', ids)),
    work: (found.node + found.postgres) / 10,
  };
});

describe('the cost of a query follows the work that was measured', () => {
  test.each(shapes)('$name', ({ cost, work, atMost }) => {
    expect(cost / work).toBeGreaterThan(1 / FACTOR);
    if (!atMost) expect(cost / work).toBeLessThan(FACTOR);
  });

  test('a shape that takes ten times as much as another costs more', () => {
    const exact = shapes.filter(({ atMost }) => !atMost);
    const wrong = exact.flatMap((dear) =>
      exact
        .filter(({ work, cost }) => dear.work > 10 * work && dear.cost <= cost)
        .map(({ name }) => `${dear.name} < ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every shape that was measured is one that is still there', () => {
    expect(Object.keys(measured).sort()).toEqual(shapes.map(({ name }) => name).sort());
  });
});
