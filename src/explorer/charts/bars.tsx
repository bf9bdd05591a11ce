import { scaleLinear } from 'd3-scale';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly href?: string;
}

interface Layout {
  /** Where the bars begin, in per cent of the width. */
  readonly from: number;
  readonly row: number;
  /** The base line of the words, and the top of the bar, within a row. */
  readonly base: number;
  readonly top: number;
}

const BESIDE: Layout = { from: 40, row: 30, base: 20, top: 6 };
const ABOVE: Layout = { from: 0, row: 46, base: 16, top: 22 };

/** Where the longest bar ends, in per cent of the width. */
const TO = 90;
const HEIGHT = 18;

/** Characters of a label that have room beside a bar on a phone. */
const ROOM = 17;

/**
 * Horizontal bars with their numbers at the end, in per cent of the width, so that the words keep their size on a phone. Each
 * is a link to what it counts, where that is a page. Where a label is long, all stand above their bars.
 */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const { from, row, base, top } = bars.some((bar) => [...bar.label].length > ROOM) ? ABOVE : BESIDE;
  const x = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, TO - from]);
  return (
    <svg class="bars" width="100%" height={bars.length * row}>
      <title>{label}</title>
      {bars.map((bar, index) => {
        const y = index * row;
        const width = Math.round(x(bar.value) * 10) / 10;
        const drawn = (
          <>
            <text x={`${from}%`} dx={from > 0 ? -10 : 0} y={y + base} text-anchor={from > 0 ? 'end' : 'start'}>
              {bar.label}
            </text>
            <rect x={`${from}%`} y={y + top} width={`${Math.max(0.3, width)}%`} height={HEIGHT} />
            <text class="number" x={`${from + width}%`} dx={8} y={y + top + 14}>
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
