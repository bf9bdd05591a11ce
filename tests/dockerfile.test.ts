import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import {
  environmentOf,
  exitCode,
  type Instruction,
  pathOf,
  readProjectFile,
  stagesOf,
  valuesOf,
} from './support/containers.ts';

const stages = stagesOf(readProjectFile('Dockerfile'));
const image = stages.at(-1) ?? [];
const manifest: { scripts: { start: string }; dependencies: object } = JSON.parse(readProjectFile('package.json'));

test('every stage starts from one pinned slim Node 24', () => {
  const bases = stages.map((stage) => stage[0]?.value.split(' ')[0]);
  expect(bases.length).toBeGreaterThan(1);
  expect(new Set(bases).size).toBe(1);
  expect(bases[0]).toMatch(/^node:24\.\d+\.\d+(-\w+)?-slim$/);
});

test('every path it copies exists and is let through by .dockerignore', () => {
  const paths = stages.flat().flatMap(copiedFromContext);
  expect(paths).toEqual(
    expect.arrayContaining(['package.json', 'package-lock.json', 'src', 'drizzle', 'seeds', 'LICENSE']),
  );
  const allowed = readProjectFile('.dockerignore')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
  expect(new Set(paths)).toEqual(new Set(allowed));
  expect(paths.filter((path) => !existsSync(pathOf(path)))).toEqual([]);
});

test('ends up without development packages, and no source needs one', () => {
  expect(stages[0]?.findLast(({ name }) => name === 'RUN')?.value).toMatch(/^npm run build && npm prune --omit=dev\b/);
  const sources = readdirSync(pathOf('src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const imports = /^(?:import|export|\}).* from '(?!node:)((?:@[^/']+\/)?[^./'][^/']*)/gm;
  const imported = sources.flatMap((path) =>
    [...readProjectFile(`src/${path}`).matchAll(imports)].map(([, name = '']) => name),
  );
  const needed = new Set(imported);
  expect([...needed].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  expect(needed).toContain('graphql-yoga');
});

test('runs as node, who owns nothing in the image', () => {
  expect(valuesOf(image, 'USER')).toEqual(['node']);
  expect(valuesOf(image, 'COPY').filter((copy) => /--ch(own|mod)/.test(copy))).toEqual([]);
});

test('runs the command of npm start, reachable from outside the container', () => {
  expect(JSON.parse(valuesOf(image, 'CMD')[0] ?? '')).toEqual(manifest.scripts.start.replace(/^.* && /, '').split(' '));
  expect(environmentOf(image)).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '4000' });
  expect(valuesOf(image, 'EXPOSE')).toEqual(['4000']);
});

const answers: [number | undefined, number][] = [
  [200, 0],
  [503, 1],
  [undefined, 1],
];
test.each(answers)('when /ready answers %s, its health check exits with %s', async (answer, code) => {
  const { port, asked } = await answering(answer);
  const [command = '', ...args] = JSON.parse(valuesOf(image, 'HEALTHCHECK')[0]?.split(/ CMD (?=\[)/)[1] ?? '');
  expect(command).toBe('node');
  expect(await exitCode(process.execPath, args, { PORT: String(port) })).toBe(code);
  expect(asked).toEqual(answer ? ['/ready'] : []);
});

function copiedFromContext({ name, value }: Instruction): string[] {
  return name === 'COPY' && !value.includes('--from=') ? value.split(' ').slice(0, -1) : [];
}

/** A port where every request gets this status and is noted, or, without a status, where nobody listens. */
async function answering(status?: number): Promise<{ port: number; asked: (string | undefined)[] }> {
  const asked: (string | undefined)[] = [];
  const http = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(status ?? 500).end();
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const { port } = http.address() as AddressInfo;
  if (status) onTestFinished(() => void http.close());
  else await new Promise((closed) => http.close(closed));
  return { port, asked };
}
