import { geoNaturalEarth1 } from 'd3-geo';

export const WIDTH = 1160;
export const HEIGHT = 560;

/** The projection of the map and of the outline of land (`assets/land.svg`), without Antarctica. */
export const projection = geoNaturalEarth1()
  .scale(WIDTH / 5.6)
  .translate([WIDTH / 2, HEIGHT / 2 + 44]);

/** Where a place is on the map. Undefined if its position is not known. */
export function pointOf({
  latitude,
  longitude,
}: {
  latitude: number | null;
  longitude: number | null;
}): { x: number; y: number } | undefined {
  if (latitude === null || longitude === null) return undefined;
  const [x, y] = projection([longitude, latitude]) ?? [];
  return x === undefined || y === undefined ? undefined : { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
