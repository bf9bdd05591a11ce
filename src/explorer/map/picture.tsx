import { count } from '../words/terms.ts';
import { type Circle, labelled } from './labels.ts';
import { HEIGHT, WIDTH } from './projection.ts';

interface MapProps {
  /** The address of the outline of land. */
  land: string;
  label: string;
  circles: readonly Circle[];
}

/** Places as circles on a map of the world, large ones first, so that small ones lie above. */
export function MapPicture({ land, label, circles }: MapProps) {
  return (
    <svg class="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{label}</title>
      <image href={land} width={WIDTH} height={HEIGHT} />
      {labelled(circles).map(({ circle, x, y, radius, text }) => (
        <a
          key={circle.slug}
          href={`/places/${circle.slug}`}
          aria-label={`${circle.name}: ${count(circle.count, 'summit')}`}
        >
          <title>
            {circle.name}: {count(circle.count, 'summit')}
          </title>
          <circle cx={x} cy={y} r={radius} />
          {text && (
            <text x={x} y={text.y} text-anchor="middle">
              {text.words}
            </text>
          )}
        </a>
      ))}
    </svg>
  );
}
