import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../src/config/environment.ts';
import { describeSettings } from '../src/config/settings.ts';
import { environmentOf, exitCode, pathOf, readProjectFile, stagesOf } from './support/containers.ts';

type Service = Record<string, unknown> & {
  environment: Record<string, string>;
  healthcheck: { test: string[] };
  ports?: string[];
};

const compose: { services: Record<string, Service> & { postgres: Service; server: Service }; volumes: object } = parse(
  readProjectFile('docker-compose.yml'),
);
const { postgres, server } = compose.services;
const image = stagesOf(readProjectFile('Dockerfile')).at(-1) ?? [];

test('every variable of a container that runs the server is a setting', () => {
  const settings = ['NODE_ENV', ...describeSettings().map(({ name }) => name)];
  const ours = Object.values(compose.services).filter(({ build }) => build !== undefined);
  expect(ours.length).toBeGreaterThan(3);
  const variables = [environmentOf(image), ...ours.map(({ environment }) => environment)].flatMap(Object.keys);
  expect(variables.filter((name) => !settings.includes(name))).toEqual([]);
});

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
  const primaryScript = readProjectFile('compose/primary.sh');

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
    const nginx = readProjectFile('compose/nginx.conf');
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

/** What Compose makes of `${NAME:-default}`. */
function substituted(text = '', set: object = {}): string {
  const known = new Map(Object.entries(set));
  return text.replace(/\$\{(\w+):-([^}]*)\}/g, (_, name, fallback) => known.get(name) ?? fallback);
}
