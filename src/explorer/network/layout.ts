import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { createLabels } from '../charts/labels.ts';

export interface Pair {
  readonly a: { readonly slug: string; readonly name: string };
  readonly b: { readonly slug: string; readonly name: string };
  readonly summitCount: number;
}

export interface NetworkNode {
  readonly slug: string;
  readonly name: string;
  /** Meetings with all others, which its size shows. */
  readonly meetings: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Base line of the name. Undefined where it has no room. */
  readonly base: number | undefined;
}

export interface NetworkEdge {
  readonly from: NetworkNode;
  readonly to: NetworkNode;
  readonly summitCount: number;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly height: number;
}

export const WIDTH = 1160;
/** The height of the picture of all, in its own units. */
export const HEIGHT = 760;

/** Room for the longest names beside the nodes at the edges. */
const MARGIN = 70;

type Moving = SimulationNodeDatum & { slug: string; name: string; meetings: number; r: number };

/** Places people so that those who met often are near each other. The same pairs always give the same picture. */
export function networkOf(pairs: readonly Pair[], height = HEIGHT): Network {
  const moving = new Map<string, Moving>();
  for (const { a, b, summitCount } of pairs) {
    for (const { slug, name } of [a, b]) {
      const node = moving.get(slug) ?? { slug, name, meetings: 0, r: 0 };
      node.meetings += summitCount;
      moving.set(slug, node);
    }
  }
  const nodes = [...moving.values()];
  const spread = Math.min(1, 30 / Math.max(1, nodes.length));
  const radius = (meetings: number) => 5 + 2.2 * Math.sqrt(meetings);
  // Many circles are smaller than few.
  const most = radius(Math.max(0, ...nodes.map(({ meetings }) => meetings)));
  for (const node of nodes) node.r = radius(node.meetings) * Math.min(1, (26 * Math.sqrt(spread)) / most);
  const links = pairs.map(({ a, b, summitCount }) => ({ source: a.slug, target: b.slug, summitCount }));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Moving, (typeof links)[number]>(links)
        .id(({ slug }) => slug)
        .distance(({ summitCount }) => 90 + 160 * spread - 12 * Math.min(5, summitCount)),
    )
    .force('charge', forceManyBody().strength(-240 - 500 * spread))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .force(
      'apart',
      forceCollide<Moving>(({ name, r }) => r + 10 + name.length * 1.6),
    )
    .stop()
    .tick(300);
  const placed = new Map(fitted(nodes, height).map((node) => [node.slug, node]));
  const edges = pairs.map(({ a, b, summitCount }) => ({
    from: placed.get(a.slug) as NetworkNode,
    to: placed.get(b.slug) as NetworkNode,
    summitCount,
  }));
  return { nodes: [...placed.values()], edges, height };
}

/** Scales the positions to the picture, and names as many as there is room for: first those who met often. */
function fitted(nodes: readonly Moving[], height: number): NetworkNode[] {
  const scaleOf = (values: number[], size: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const factor = most > least ? Math.min(2.2, (size - 2 * MARGIN) / (most - least)) : 0;
    const middle = (least + most) / 2;
    return (value: number) => Math.round((size / 2 + (value - middle) * factor) * 10) / 10;
  };
  const x = scaleOf(
    nodes.map((node) => node.x ?? 0),
    WIDTH,
  );
  const y = scaleOf(
    nodes.map((node) => node.y ?? 0),
    height,
  );
  const circles = nodes.map(({ slug, name, meetings, r, ...node }) => ({
    ...{ slug, name, meetings },
    r: Math.round(r * 10) / 10,
    x: x(node.x ?? 0),
    y: y(node.y ?? 0),
  }));
  const labels = createLabels();
  circles.forEach(labels.avoid);
  return circles
    .sort((a, b) => b.meetings - a.meetings)
    .map((circle) => ({
      ...circle,
      base: labels.place(circle.name, circle.x, [circle.y + circle.r + 17, circle.y - circle.r - 5]),
    }));
}
