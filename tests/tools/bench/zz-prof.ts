import { getIntrospectionQuery } from 'graphql';
import { startChild } from './children.ts';
import { findKeys } from './keys.ts';
import { measure } from './measure.ts';
import { shapes } from './shapes.ts';
import { floorTarget, serverTarget } from './targets.ts';
const url = process.env.LEAD_URL!;
const flags = ['--cpu-prof', '--cpu-prof-dir=/tmp/lead/prof', `--cpu-prof-interval=200`];
const child = await startChild('server', [...(process.env.FLOOR ? [] : flags), 'dist/main.js', 'serve'], { DATABASE_URL: `${url}?application_name=bench_server`, SEEDS: '', LOG_LEVEL: 'warn', CACHE_BYTES: '0' });
await child.ready(new AbortController().signal);
const keys = await findKeys(url, `${child.url}/graphql`);
const shape = shapes(keys).find(({ name }) => name === process.env.BENCH_ONLY)!;
let used = child;
if (process.env.FLOOR) {
  used = await startChild('floor', [...flags, '--import', 'tsx', 'tests/tools/bench/floor.ts'], { DATABASE_URL: `${url}?application_name=bench_floor`, GRAPHQL_URL: `${child.url}/graphql`, INTROSPECTION_QUERY: getIntrospectionQuery() });
  await used.ready(new AbortController().signal);
}
console.log(await measure(process.env.FLOOR ? floorTarget(shape, used.url) : serverTarget(shape, child.url), 32, Number(process.env.SECONDS_ ?? 20)));
await used.stop(); await child.stop();
process.exit(0);
