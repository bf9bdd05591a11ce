import { count } from '../words/terms.ts';
import { HEIGHT, pointOf, WIDTH } from './projection.ts';

export interface Circle {
  readonly slug: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** How many summits took place there, which the area of the circle shows. */
  readonly count: number;
}

interface MapProps {
  /** The address of the outline of land. */
  land: string;
  label: string;
  circles: readonly Circle[];
}

/** Places as circles on a map of the world, large ones first, so that small ones lie above. */
export function MapPicture({ land, label, circles }: MapProps) {
  const largestFirst = [...circles].sort((a, b) => b.count - a.count);
  return (
    <svg class="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{label}</title>
      <image href={land} width={WIDTH} height={HEIGHT} />
      {largestFirst.map((circle) => {
        const point = pointOf(circle);
        if (!point) return null;
        const radius = Math.round((4 + 4 * Math.sqrt(circle.count)) * 10) / 10;
        return (
          <a key={circle.slug} href={`/places/${circle.slug}`}>
            <title>
              {circle.name}: {count(circle.count, 'summit')}
            </title>
            <circle cx={point.x} cy={point.y} r={radius} />
            <text x={point.x} y={point.y - radius - 5} text-anchor="middle">
              {circle.name}
              {circle.count > 0 ? ` ${circle.count}` : ''}
            </text>
          </a>
        );
      })}
    </svg>
  );
}
