import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { HEIGHT, projection, WIDTH } from '../../src/explorer/map/projection.ts';

/** Draws the outline of land once, as the map of the explorer shows it: Natural Earth, 1:110 million, public domain. */
const source = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
const topology = JSON.parse(await readFile(source, 'utf8')) as Topology<{ land: GeometryCollection }>;
const whole = feature(topology, topology.objects.land);
/** Without what lies beyond 58 degrees south, which the map does not show. */
const land = {
  ...whole,
  features: whole.features.map((one) => {
    if (one.geometry.type !== 'MultiPolygon') return one;
    const coordinates = one.geometry.coordinates.filter(([ring]) => ring?.some(([, latitude = 0]) => latitude > -58));
    return { ...one, geometry: { ...one.geometry, coordinates } };
  }),
};
const path = geoPath(projection).digits(1)(land) ?? '';
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<title>Land</title>
<style>path{fill:#e6e1d4;stroke:#d3ccba;stroke-width:.6}@media(prefers-color-scheme:dark){path{fill:#262b32;stroke:#383f48}}</style>
<path d="${path}"/>
</svg>
`;
await writeFile(join(import.meta.dirname, '../../src/explorer/assets/land.svg'), svg);
