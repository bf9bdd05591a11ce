import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDatabase, dropDatabase } from './database.ts';
import { readOptions } from './options.ts';
import { align } from './report.ts';

// Measures the load of synthetic dossiers into new databases, and of the same again: `npm run bench:load`. What each
// dossier costs is told beside what it costs in the smallest load, which is the measure of whether the cost is flat.

interface Figures {
  given: number;
  unchanged: number;
  seconds: number;
  megabytes: number;
}

const { databaseUrl } = readOptions(process.env);
const sizes = (process.env.BENCH_DOSSIERS ?? '100,1000,10000').split(',').map(Number);
const NAME = 'summitgraph_bench_load';
const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), 'summitgraph-bench-load-'));
try {
  const rows = [
    ['dossiers', 'first load, s', 'dossiers/s', 'cost of one', 'memory, MB', 'the same again, s', 'of the first'],
  ];
  let cost: number | undefined;
  for (const size of sizes) {
    const out = join(folder, String(size));
    await tsx(['tests/tools/generate/generate.ts', '--dossiers', String(size), '--out', out]);
    const url = await createDatabase(databaseUrl, NAME);
    const first = await loadOnce(out, url);
    const again = await loadOnce(out, url);
    if (first.unchanged > 0 || again.unchanged < size) throw new Error('the loads did not do what is measured');
    const each = first.seconds / size;
    cost ??= each;
    rows.push([
      size.toLocaleString('en'),
      first.seconds.toFixed(1),
      (size / first.seconds).toFixed(1),
      (each / cost).toFixed(2),
      first.megabytes.toFixed(0),
      again.seconds.toFixed(2),
      `${((100 * again.seconds) / first.seconds).toFixed(1)}%`,
    ]);
    await rm(out, { recursive: true });
  }
  const [processor] = cpus();
  process.stdout.write(
    `${cpus().length} cores (${processor?.model.trim()}), shared by loader and Postgres; Node ${process.versions.node}\n\n${align(rows)}\n`,
  );
} finally {
  await dropDatabase(databaseUrl, NAME);
  await rm(folder, { recursive: true });
}

/** In a process of its own, whose memory is that of the load alone. */
async function loadOnce(path: string, url: string): Promise<Figures> {
  return JSON.parse(await tsx(['tests/tools/bench/load-once.ts', path], { DATABASE_URL: url }));
}

async function tsx(args: string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', ...args], { env: { ...process.env, ...env } });
  return stdout;
}
