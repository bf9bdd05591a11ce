import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../src/config/environment.ts';

type Service = Record<string, unknown> & {
  environment: Record<string, string>;
  healthcheck: { test: string[] };
  ports?: string[];
};

const read = (path: string) => readFileSync(pathOf(path), 'utf8');
const compose: { services: Record<string, Service> & { postgres: Service; server: Service }; volumes: object } = parse(
  read('docker-compose.yml'),
);
const { postgres, server } = compose.services;
const stages = stagesOf(read('Dockerfile'));
const image = stages.at(-1) ?? [];
const manifest: { scripts: { start: string }; dependencies: object } = JSON.parse(read('package.json'));

describe('docker-compose.yml', () => {
  test('the server is built here and waits for a Postgres that answers', () => {
    expect(server.build).toBe('.');
    expect(server.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(postgres.healthcheck.test.slice(0, 2)).toEqual(['CMD', 'pg_isready']);
  });

  test('Postgres is version 18, with a named volume where that image keeps its data, and is not published', () => {
    expect(postgres.image).toBe('postgres:18');
    expect(postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(compose.volumes).toHaveProperty('postgres');
    expect(postgres.ports).toBeUndefined();
  });

  test.each([{}, { POSTGRES_PASSWORD: 'another' }])(
    'the server knows the role, password and database, given %o',
    (set) => {
      const url = new URL(substituted(server.environment.DATABASE_URL, set));
      expect(url.host).toBe('postgres:5432');
      expect({
        POSTGRES_USER: url.username,
        POSTGRES_PASSWORD: url.password,
        POSTGRES_DB: url.pathname.slice(1),
      }).toEqual({
        ...postgres.environment,
        POSTGRES_PASSWORD: substituted(postgres.environment.POSTGRES_PASSWORD, set),
      });
    },
  );

  test('PORT moves the published port, which only this machine reaches', () => {
    const inside = environmentOf(image).PORT;
    const ports = (set: object) => server.ports?.map((port) => substituted(port, set));
    expect(ports({})).toEqual([`127.0.0.1:4000:${inside}`]);
    expect(ports({ PORT: '5000' })).toEqual([`127.0.0.1:5000:${inside}`]);
  });

  test('the server can write to /tmp alone and gains no privileges', () => {
    expect(server.read_only).toBe(true);
    expect(server.tmpfs).toEqual(['/tmp']);
    expect(server.cap_drop).toEqual(['ALL']);
    expect(server.security_opt).toEqual(['no-new-privileges:true']);
    expect(server.init).toBe(true);
  });

  test('Docker waits longer for the server to stop than the server for its requests', () => {
    const seconds = Number(/^(\d+)s$/.exec(String(server.stop_grace_period))?.[1]);
    expect(seconds).toBeGreaterThan(readConfig({}).drainSeconds);
  });
});

describe('the profile scale', () => {
  const { postgres: _postgres, server: _server, ...scale } = compose.services;
  const get = (name: string) => scale[name] as Service;
  const primaryScript = read('compose/primary.sh');

  test('is all that is beside the two services that start without it', () => {
    expect(Object.keys(scale).sort()).toEqual(['loader', 'nginx', 'primary', 'replica', 'server-1', 'server-2']);
    for (const service of Object.values(scale)) expect(service.profiles).toEqual(['scale']);
  });

  test('its images are pinned, and Postgres is the same as without it', () => {
    expect([get('primary').image, get('replica').image]).toEqual([postgres.image, postgres.image]);
    expect(get('nginx').image).toMatch(/^nginx:\d+\.\d+\.\d+-alpine$/);
    for (const name of ['loader', 'server-1', 'server-2']) expect(get(name).build).toBe('.');
  });

  test('the settings of the servers are settings, for a role and hosts that are there', () => {
    for (const name of ['server-1', 'server-2']) {
      const environment = Object.entries(get(name).environment).map(([key, value]) => [key, substituted(value)]);
      const { workers, database, replicas } = readConfig(Object.fromEntries(environment));
      expect(workers).toBe(2);
      const urls = [database, ...replicas].map((address) => new URL('url' in address ? address.url : ''));
      expect(urls.map(({ hostname }) => hostname)).toEqual(['primary', 'replica']);
      for (const { username } of urls) {
        expect(primaryScript).toContain(`create role ${username} login`);
        expect(primaryScript).toMatch(/in role summitgraph_reader/);
      }
    }
    const { username } = new URL(substituted(get('loader').environment.DATABASE_URL));
    expect(username).toBe(get('primary').environment.POSTGRES_USER);
  });

  test('each file that is mounted is there, and each script is one for sh', async () => {
    const mounted = Object.values(scale)
      .flatMap(({ volumes }) => (volumes as string[] | undefined) ?? [])
      .flatMap((volume) => (volume.startsWith('./') ? [volume.split(':')[0] as string] : []));
    expect(mounted.sort()).toEqual(['./compose/nginx.conf', './compose/primary.sh', './compose/replica.sh']);
    for (const script of mounted.filter((path) => path.endsWith('.sh'))) {
      expect(await exitCode('sh', ['-n', pathOf(script)], {}), script).toBe(0);
    }
  });

  test('nginx goes to the two servers, waits longer than a request may take, and takes what they take', () => {
    const nginx = read('compose/nginx.conf');
    const upstream = [...nginx.matchAll(/^ +server ([\w-]+):(\d+) /gm)].map(([, name, port]) => [name, port]);
    const { PORT } = environmentOf(image);
    expect(upstream).toEqual([
      ['server-1', PORT],
      ['server-2', PORT],
    ]);
    expect(Number(/proxy_read_timeout (\d+)s/.exec(nginx)?.[1])).toBeGreaterThan(readConfig({}).limits.seconds);
    expect(Number(/client_max_body_size (\d+)k/.exec(nginx)?.[1]) * 1024).toBeGreaterThan(readConfig({}).limits.body);
    expect(get('nginx').ports?.[0]).toMatch(new RegExp(`:${/listen (\d+);/.exec(nginx)?.[1]}$`));
  });
});

describe('Dockerfile', () => {
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
    const allowed = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(new Set(paths)).toEqual(new Set(allowed));
    expect(paths.filter((path) => !existsSync(pathOf(path)))).toEqual([]);
  });

  test('ends up without development packages, and no source needs one', () => {
    expect(stages[0]?.findLast(({ name }) => name === 'RUN')?.value).toMatch(
      /^npm run build && npm prune --omit=dev\b/,
    );
    const sources = readdirSync(pathOf('src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const imports = /^(?:import|export|\}).* from '(?!node:)((?:@[^/']+\/)?[^./'][^/']*)/gm;
    const imported = sources.flatMap((path) => [...read(`src/${path}`).matchAll(imports)].map(([, name = '']) => name));
    const needed = new Set(imported);
    expect([...needed].filter((name) => !(name in manifest.dependencies))).toEqual([]);
    expect(needed).toContain('graphql-yoga');
  });

  test('runs as node, who owns nothing in the image', () => {
    expect(valuesOf(image, 'USER')).toEqual(['node']);
    expect(valuesOf(image, 'COPY').filter((copy) => /--ch(own|mod)/.test(copy))).toEqual([]);
  });

  test('runs the command of npm start, reachable from outside the container', () => {
    expect(JSON.parse(valuesOf(image, 'CMD')[0] ?? '')).toEqual(
      manifest.scripts.start.replace(/^.* && /, '').split(' '),
    );
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
});

interface Instruction {
  name: string;
  value: string;
}

function stagesOf(dockerfile: string): Instruction[][] {
  const lines = dockerfile
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name, value] = /^([A-Z]+) +(.+)$/.exec(line) ?? [];
    if (!name || !value) continue;
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, value });
  }
  return stages;
}

function valuesOf(stage: Instruction[], name: string): string[] {
  return stage.filter((instruction) => instruction.name === name).map(({ value }) => value);
}

function environmentOf(stage: Instruction[]): Record<string, string> {
  const pairs = valuesOf(stage, 'ENV').flatMap((value) => value.split(' '));
  return Object.fromEntries(pairs.map((pair) => pair.split('=')));
}

function copiedFromContext({ name, value }: Instruction): string[] {
  return name === 'COPY' && !value.includes('--from=') ? value.split(' ').slice(0, -1) : [];
}

/** What Compose makes of `${NAME:-default}`. */
function substituted(text = '', set: object = {}): string {
  const known = new Map(Object.entries(set));
  return text.replace(/\$\{(\w+):-([^}]*)\}/g, (_, name, fallback) => known.get(name) ?? fallback);
}

function pathOf(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
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

function exitCode(command: string, args: string[], env: Record<string, string>): Promise<number | null> {
  return new Promise((resolve) => execFile(command, args, { env }).on('exit', resolve));
}
