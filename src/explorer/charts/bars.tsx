import { scaleLinear } from 'd3-scale';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly href?: string;
}

/** Where the bars begin and the longest ends, in per cent of the width. */
const [FROM, TO] = [40, 90];
const ROW = 30;

/**
 * Horizontal bars with their numbers at the end, in per cent of the width, so that the words keep their size on a phone. Each
 * is a link to what it counts, where that is a page.
 */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const x = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, TO - FROM]);
  return (
    <svg class="bars" width="100%" height={bars.length * ROW}>
      <title>{label}</title>
      {bars.map((bar, index) => {
        const y = index * ROW;
        const width = Math.round(x(bar.value) * 10) / 10;
        const drawn = (
          <>
            <text x={`${FROM}%`} dx={-10} y={y + 20} text-anchor="end">
              {bar.label}
            </text>
            <rect x={`${FROM}%`} y={y + 6} width={`${Math.max(0.3, width)}%`} height={ROW - 12} />
            <text class="number" x={`${FROM + width}%`} dx={8} y={y + 20}>
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
