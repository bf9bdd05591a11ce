import { startChild } from './children.ts';
import { findKeys } from './keys.ts';
import { shapes } from './shapes.ts';
import { ask } from './ask.ts';
import { setTimeout as sleep } from 'node:timers/promises';
const url = process.env.LEAD_URL!;
const child = await startChild('server', ['dist/main.js', 'serve'], { DATABASE_URL: `${url}?application_name=bench_server`, SEEDS: '', LOG_LEVEL: 'warn', CACHE_BYTES: '0' });
await child.ready(new AbortController().signal);
const keys = await findKeys(url, `${child.url}/graphql`);
await sleep(2000);
for (const s of shapes(keys).filter(({ name }) => (process.env.BENCH_ONLY ?? '').split(',').includes(name))) {
  console.log(s.name, JSON.stringify(s.variants[0]));
  for (let i = 0; i < 3; i++) await ask(`${child.url}/graphql`, s.document, s.variants[0]!.variables);
}
await child.stop(); process.exit(0);
