import { readdirSync, readFileSync } from 'node:fs';
import { startChild } from './children.ts';
import { createDatabase, forbidParallelWorkers } from './database.ts';
import { findKeys } from './keys.ts';
import { measure } from './measure.ts';
import { readOptions } from './options.ts';
import { fillRows } from './rows.ts';
import { shapes } from './shapes.ts';
import { startFloor, startServer } from './sides.ts';
const options = readOptions(process.env);
const url = process.env.LEAD_URL ?? (await (async () => { const u = await createDatabase(options.databaseUrl, 'leadbench'); await forbidParallelWorkers(u); await fillRows(u, new AbortController().signal, options.size); return u; })());
const children: any[] = [];
const start = async (name: any, args: string[], env: any, how: any = {}) => { const c = await startChild(name, args, env, how.node); children.push(c); await c.ready(new AbortController().signal, how.path); return c; };
const server = await startServer(start as any, url);
const floor = await startFloor(start as any, url, server.child);
const keys = await findKeys(url, `${server.child.url}/graphql`);
const all = shapes(keys).filter(({ name }) => options.only.includes(name));
const threads = (pid: number) => { const m = new Map<string, number>(); for (const t of readdirSync(`/proc/${pid}/task`)) { const s = readFileSync(`/proc/${pid}/task/${t}/stat`, 'latin1'); const name = /\((.*)\)/.exec(s)![1]!; const f = s.replace(/^.*\) /s, '').split(' '); m.set(`${name}:${t}`, (Number(f[11]) + Number(f[12])) * 10); } return m; };
for (const shape of all) for (const side of [server, floor]) {
  const target = await side.target(shape);
  for (let w = 0; w < Number(process.env.WINDOWS ?? 5); w++) {
    const a = threads(side.child.pid); const f = await measure(target, 32, 4); const b = threads(side.child.pid);
    const d = [...b].map(([k, v]) => [k, v - (a.get(k) ?? 0)] as const).filter(([, v]) => v > 0).sort((x, y) => y[1] - x[1]);
    const total = d.reduce((s, [, v]) => s + v, 0);
    console.log(shape.name, side.name, w, `${f.rate.toFixed(0)}/s`, `${(total / f.answers).toFixed(3)} ms/req`, 'main', (d[0]![1] / f.answers).toFixed(3), d.map(([k, v]) => `${k.split(':')[0]}=${v}`).join(' '));
  }
}
for (const c of children) await c.stop();
process.exit(0);
