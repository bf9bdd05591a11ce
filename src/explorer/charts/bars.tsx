import { scaleLinear } from 'd3-scale';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly href?: string;
}

const LABEL = 210;
const WIDTH = 640;
const ROW = 30;

/** Horizontal bars with their numbers at the end. Each is a link to what it counts, where that is a page. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const x = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, WIDTH - LABEL - 60]);
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}>
      <title>{label}</title>
      {bars.map((bar, index) => {
        const y = index * ROW;
        const drawn = (
          <>
            <text class="name" x={LABEL - 12} y={y + 20} text-anchor="end">
              {bar.label}
            </text>
            <rect x={LABEL} y={y + 6} width={Math.max(1.5, Math.round(x(bar.value) * 10) / 10)} height={ROW - 12} />
            <text class="number" x={LABEL + x(bar.value) + 8} y={y + 20}>
              {bar.value}
            </text>
          </>
        );
        return bar.href ? (
          <a key={bar.label} href={bar.href}>
            {drawn}
          </a>
        ) : (
          <g key={bar.label}>{drawn}</g>
        );
      })}
    </svg>
  );
}
