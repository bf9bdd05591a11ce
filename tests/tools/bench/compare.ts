import type { Shape } from './shapes.ts';
import { type Side, sideTitles } from './sides.ts';

/**
 * Asks all sides for every variant of a shape. Throws when an answer is empty, or on the first difference to the answer
 * of the first side.
 */
export async function compareAnswers(shape: Shape, [first, ...others]: readonly Side[]): Promise<void> {
  if (!first) return;
  for (const variant of shape.variants) {
    const about = `${shape.name} ${JSON.stringify(variant.variables)}`;
    const data = await first.answer(shape, variant);
    const nodes = countNodes(data);
    if (shape.nodes !== undefined && nodes !== shape.nodes) {
      throw new Error(`${about}: the ${sideTitles[first.name]} finds ${nodes} nodes, not ${shape.nodes}`);
    }
    for (const side of others) {
      const difference = firstDifference(data, await side.answer(shape, variant), 'data');
      if (!difference) continue;
      const { path, one, other } = difference;
      throw new Error(
        `${about}: the answers differ at ${path}: ${sideTitles[first.name]} says ${one}, ${sideTitles[side.name]} ${other}`,
      );
    }
  }
}

function countNodes(data: unknown): number | undefined {
  const [list] = Object.values(data as Record<string, { nodes?: unknown[] } | null>);
  return list?.nodes?.length;
}

/** Where two JSON values differ, and how. The order of lists counts, that of the keys of an object does not. */
function firstDifference(one: unknown, other: unknown, path: string): Record<string, unknown> | undefined {
  if (isObject(one) && isObject(other) && Array.isArray(one) === Array.isArray(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const difference = firstDifference(one[key], other[key], `${path}.${key}`);
      if (difference) return difference;
    }
    return undefined;
  }
  if (one === other) return undefined;
  return { path, one: JSON.stringify(one)?.slice(0, 300), other: JSON.stringify(other)?.slice(0, 300) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
