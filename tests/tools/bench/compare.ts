import { ask } from './ask.ts';
import type { Shape } from './shapes.ts';
import { floorPath } from './targets.ts';

/** Asks both servers for every variant of a shape. Throws when an answer is empty, or on the first difference. */
export async function compareAnswers(shape: Shape, graphqlUrl: string, floorUrl: string): Promise<void> {
  for (const variant of shape.variants) {
    const about = `${shape.name} ${JSON.stringify(variant.variables)}`;
    const data = await ask(graphqlUrl, shape.document, variant.variables);
    const response = await fetch(floorUrl + floorPath(shape, variant));
    if (!response.ok) throw new Error(`${about}: the floor answers ${response.status}`);
    const nodes = countNodes(data);
    if (shape.nodes !== undefined && nodes !== shape.nodes) {
      throw new Error(`${about}: the server finds ${nodes} nodes, not ${shape.nodes}`);
    }
    const { data: floorData } = (await response.json()) as { data: unknown };
    const difference = firstDifference(data, floorData, 'data');
    if (difference) throw new Error(`${about}: the answers differ at ${difference}`);
  }
}

function countNodes(data: unknown): number | undefined {
  const [list] = Object.values(data as Record<string, { nodes?: unknown[] } | null>);
  return list?.nodes?.length;
}

/** Where two JSON values differ, and how. The order of lists counts, that of the keys of an object does not. */
function firstDifference(server: unknown, floor: unknown, path: string): string | undefined {
  if (isObject(server) && isObject(floor) && Array.isArray(server) === Array.isArray(floor)) {
    for (const key of new Set([...Object.keys(server), ...Object.keys(floor)])) {
      const difference = firstDifference(server[key], floor[key], `${path}.${key}`);
      if (difference) return difference;
    }
    return undefined;
  }
  if (server === floor) return undefined;
  return `${path}: the server says ${JSON.stringify(server)?.slice(0, 300)}, the floor says ${JSON.stringify(floor)?.slice(0, 300)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
