import { join } from 'node:path';
import { z } from 'zod';
import type { DatabaseAddress } from '../database/connection.ts';
import { readAddress } from '../database/driver/address.ts';
import { projectFolder } from '../project-folder.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { type LogLevel, logLevels } from './log.ts';

/** What the environment sets. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** How many processes serve on the one port. */
  readonly workers: number;
  readonly database: DatabaseAddress;
  /** The same database for a role that may change it, where the one of `database` may only read. */
  readonly owner?: { readonly url: string } | undefined;
  /** Servers that follow the one of `database` and take reads from it. */
  readonly replicas: readonly { readonly url: string }[];
  /** How long a server that starts waits for a database that does not answer. */
  readonly databaseWaitSeconds: number;
  /** The most connections to a Postgres server. */
  readonly connections: number;
  /** Folders that are loaded at start. */
  readonly seeds: readonly string[];
  /** How long a stopping server waits for requests in flight. */
  readonly drainSeconds: number;
  /** The file of the documents that clients may ask for by their hash, and whether they may ask for nothing else. */
  readonly persistedDocuments?: { readonly file: string; readonly only: boolean } | undefined;
  readonly limits: Limits;
  /** What is there for browsers and operators, or is not. */
  readonly switches: { readonly graphiql: boolean; readonly introspection: boolean; readonly metrics: boolean };
  /** Requests and statements that take as many milliseconds or more are in the log as slow. */
  readonly slowMs: number;
  readonly logLevel: LogLevel;
}

/** Settings that cannot be used: all of them, a line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** The seeds that come with the software. */
export const bundledSeeds = join(projectFolder, 'seeds');

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, `expected a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `expected a whole number from ${from} to ${to}`);

/** A Postgres server. It holds a password, so what is wrong with it is told without repeating it. */
const databaseUrl = z.string().superRefine((text, context) => {
  const address = readAddress(text);
  if ('problem' in address) context.addIssue({ code: 'custom', message: address.problem });
});

/** `LIMIT_COST`, `LIMIT_COST_IN_WORK`, …: a setting for each of the limits, by its name. */
const limitNames = Object.keys(defaultLimits) as (keyof Limits)[];
const settingOf = (limit: keyof Limits) => `LIMIT_${limit.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

const yesOrNo = (unlessSet: 'true' | 'false') => z.enum(['true', 'false'], 'expected true or false').default(unlessSet);

const each = z.object({
  ...Object.fromEntries(limitNames.map((limit) => [settingOf(limit), whole(1, 1_000_000_000).optional()])),
  HOST: z.string().min(1, 'expected a host name or address').default('127.0.0.1'),
  PORT: whole(0, 65535).default(4000),
  WORKERS: whole(1, 1000).default(1),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_REPLICA_URLS: z.string().default('').transform(listed).pipe(z.array(databaseUrl)),
  DATABASE_WAIT_SECONDS: whole(0, 86_400).default(60),
  DATABASE_CONNECTIONS: whole(1, 1000).default(10),
  DATA_DIR: z.string().min(1, 'expected a folder').default('.data'),
  SEEDS: z.string().optional(),
  DRAIN_SECONDS: whole(0, 3600).default(10),
  LOG_LEVEL: z.enum(logLevels, `expected one of ${logLevels.join(', ')}`).default('warn'),
  PERSISTED_DOCUMENTS: z.string().min(1, 'expected a file').optional(),
  PERSISTED_DOCUMENTS_ONLY: yesOrNo('false'),
  GRAPHIQL: yesOrNo('true'),
  INTROSPECTION: yesOrNo('true'),
  METRICS: yesOrNo('true'),
  SLOW_MS: whole(1, 3_600_000).default(1000),
});

type Environment = z.output<typeof each>;

/** What settings ask of one another. */
const together: [name: keyof Environment, message: string, holds: (env: Environment) => boolean][] = [
  [
    'PERSISTED_DOCUMENTS_ONLY',
    'expected false where PERSISTED_DOCUMENTS names no file',
    (env) => env.PERSISTED_DOCUMENTS_ONLY !== 'true' || env.PERSISTED_DOCUMENTS !== undefined,
  ],
  [
    'WORKERS',
    'expected 1 without DATABASE_URL: one process at a time has an embedded database',
    (env) => !(env.WORKERS > 1) || env.DATABASE_URL !== undefined,
  ],
  [
    'DATABASE_OWNER_URL',
    'expected DATABASE_URL beside it, for the role that serves',
    (env) => env.DATABASE_OWNER_URL === undefined || env.DATABASE_URL !== undefined,
  ],
  [
    'DATABASE_REPLICA_URLS',
    'expected DATABASE_URL beside it, for the server that they follow',
    (env) => !env.DATABASE_REPLICA_URLS?.length || env.DATABASE_URL !== undefined,
  ],
];

const environment = together.reduce<z.ZodType<Environment>>(
  // Also beside other problems, which are all told at once.
  (checked, [name, message, holds]) => checked.refine(holds, { path: [name], message, when: () => true }),
  each,
);

/**
 * Reads the settings from environment variables.
 *
 * @throws {ConfigError} that names every variable with an impossible value.
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const given = /^DATABASE_.*URLS?$/.test(name) ? '' : `, not "${variables[name]}"`;
      return `${name}: ${message}${given}`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const env = parsed.data;
  return Object.freeze({
    host: env.HOST,
    port: env.PORT,
    workers: env.WORKERS,
    database: env.DATABASE_URL === undefined ? { folder: env.DATA_DIR } : { url: env.DATABASE_URL },
    owner: env.DATABASE_OWNER_URL === undefined ? undefined : { url: env.DATABASE_OWNER_URL },
    replicas: env.DATABASE_REPLICA_URLS.map((url) => ({ url })),
    databaseWaitSeconds: env.DATABASE_WAIT_SECONDS,
    connections: env.DATABASE_CONNECTIONS,
    seeds: env.SEEDS === undefined ? [bundledSeeds] : listed(env.SEEDS),
    drainSeconds: env.DRAIN_SECONDS,
    // A setting for each limit is made from their names, which the type of the environment does not tell.
    limits: Object.fromEntries(
      limitNames.map((limit) => [limit, (env as Record<string, unknown>)[settingOf(limit)] ?? defaultLimits[limit]]),
    ) as unknown as Limits,
    switches: {
      graphiql: env.GRAPHIQL === 'true',
      introspection: env.INTROSPECTION === 'true',
      metrics: env.METRICS === 'true',
    },
    slowMs: env.SLOW_MS,
    logLevel: env.LOG_LEVEL,
    persistedDocuments:
      env.PERSISTED_DOCUMENTS === undefined
        ? undefined
        : { file: env.PERSISTED_DOCUMENTS, only: env.PERSISTED_DOCUMENTS_ONLY === 'true' },
  });
}

/** What stands between commas. */
function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
