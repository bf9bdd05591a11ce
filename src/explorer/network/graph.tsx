import { count } from '../words/terms.ts';
import { type Network, WIDTH } from './layout.ts';

/** The network as a picture: circles are links, lines are as broad as people met often. */
export function Graph({ network: { nodes, edges, height }, label }: { network: Network; label: string }) {
  return (
    <svg class="network" viewBox={`0 0 ${WIDTH} ${height}`}>
      <title>{label}</title>
      {edges.map(({ from, to, summitCount }) => (
        <line
          key={`${from.slug} ${to.slug}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke-width={Math.min(9, 0.6 + 1.6 * (summitCount - 1) + 0.4)}
        >
          <title>
            {from.name} and {to.name}: {count(summitCount, 'summit')}
          </title>
        </line>
      ))}
      {nodes.map(({ slug, name, x, y, r, meetings, base }) => (
        <a key={slug} href={`/people/${slug}`}>
          <title>
            {name}: {count(meetings, 'meeting')}
          </title>
          <circle cx={x} cy={y} r={r} />
          {base !== undefined && (
            <text x={x} y={base} text-anchor="middle">
              {name}
            </text>
          )}
        </a>
      ))}
    </svg>
  );
}
