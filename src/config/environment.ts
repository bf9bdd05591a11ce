import { join } from 'node:path';
import { z } from 'zod';
import type { DatabaseAddress } from '../database/connection.ts';
import { readAddress } from '../database/driver/address.ts';
import { projectFolder } from '../project-folder.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { type LogLevel, logLevels } from './log.ts';

/** The settings, as read from environment variables. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Number of processes that share the port. */
  readonly workers: number;
  readonly database: DatabaseAddress;
  /** The same database as a role that may write to it, if the role of `database` is read-only. */
  readonly owner?: { readonly url: string } | undefined;
  /** Read replicas of `database`. */
  readonly replicas: readonly { readonly url: string }[];
  /** How long to wait at startup for a database that is not reachable, in seconds. */
  readonly databaseWaitSeconds: number;
  /** Maximum number of connections to each Postgres server. */
  readonly connections: number;
  /** Folders to load at startup. */
  readonly seeds: readonly string[];
  /** How long to wait at shutdown for requests in flight, in seconds. */
  readonly drainSeconds: number;
  /** The file of persisted documents, and whether to reject all other documents. */
  readonly persistedDocuments?: { readonly file: string; readonly only: boolean } | undefined;
  readonly limits: Limits;
  /** Features that can be switched off. */
  readonly switches: { readonly graphiql: boolean; readonly introspection: boolean; readonly metrics: boolean };
  /** Size of the response cache of each process, in bytes. */
  readonly cacheBytes: number;
  /** Requests and statements that take at least this long are logged as slow, in milliseconds. */
  readonly slowMs: number;
  readonly logLevel: LogLevel;
}

/** Thrown for invalid settings. The message has one line for each of them. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** The folder of the dossiers that come with the software. */
export const bundledSeeds = join(projectFolder, 'seeds');

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, `expected a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `expected a whole number from ${from} to ${to}`);

/** The URL of a Postgres server. It may hold a password, so error messages do not repeat it. */
const databaseUrl = z.string().superRefine((text, context) => {
  const address = readAddress(text);
  if ('problem' in address) context.addIssue({ code: 'custom', message: address.problem });
});

/** The variables for the limits, named after them: `LIMIT_COST`, `LIMIT_COST_IN_WORK`, … */
const limitNames = Object.keys(defaultLimits) as (keyof Limits)[];
const settingOf = (limit: keyof Limits) => `LIMIT_${limit.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

const flag = (byDefault: 'true' | 'false') => z.enum(['true', 'false'], 'expected true or false').default(byDefault);

const variablesSchema = z.object({
  ...Object.fromEntries(limitNames.map((limit) => [settingOf(limit), whole(1, 1_000_000_000).optional()])),
  HOST: z.string().min(1, 'expected a host name or address').default('127.0.0.1'),
  PORT: whole(0, 65535).default(4000),
  WORKERS: whole(1, 1000).default(1),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_REPLICA_URLS: z.string().default('').transform(splitList).pipe(z.array(databaseUrl)),
  DATABASE_WAIT_SECONDS: whole(0, 86_400).default(60),
  DATABASE_CONNECTIONS: whole(1, 1000).default(10),
  DATA_DIR: z.string().min(1, 'expected a folder').default('.data'),
  SEEDS: z.string().optional(),
  DRAIN_SECONDS: whole(0, 3600).default(10),
  LOG_LEVEL: z.enum(logLevels, `expected one of ${logLevels.join(', ')}`).default('warn'),
  PERSISTED_DOCUMENTS: z.string().min(1, 'expected a file').optional(),
  PERSISTED_DOCUMENTS_ONLY: flag('false'),
  GRAPHIQL: flag('true'),
  INTROSPECTION: flag('true'),
  METRICS: flag('true'),
  CACHE_BYTES: whole(0, 1_000_000_000_000).default(64_000_000),
  SLOW_MS: whole(1, 3_600_000).default(1000),
});

type Environment = z.output<typeof variablesSchema>;

/** Rules that involve several variables. */
const crossRules: [name: keyof Environment, message: string, holds: (env: Environment) => boolean][] = [
  [
    'PERSISTED_DOCUMENTS_ONLY',
    'expected false unless PERSISTED_DOCUMENTS is set',
    (env) => env.PERSISTED_DOCUMENTS_ONLY !== 'true' || env.PERSISTED_DOCUMENTS !== undefined,
  ],
  [
    'WORKERS',
    'expected 1 unless DATABASE_URL is set (the embedded database supports one process)',
    (env) => !(env.WORKERS > 1) || env.DATABASE_URL !== undefined,
  ],
  [
    'DATABASE_OWNER_URL',
    'expected DATABASE_URL to be set too, for the role that serves',
    (env) => env.DATABASE_OWNER_URL === undefined || env.DATABASE_URL !== undefined,
  ],
  [
    'DATABASE_REPLICA_URLS',
    'expected DATABASE_URL to be set too, for the primary server',
    (env) => !env.DATABASE_REPLICA_URLS?.length || env.DATABASE_URL !== undefined,
  ],
];

const environment = crossRules.reduce<z.ZodType<Environment>>(
  // `when`: also checked if there are other problems, so that all problems are reported at once.
  (checked, [name, message, holds]) => checked.refine(holds, { path: [name], message, when: () => true }),
  variablesSchema,
);

/**
 * Reads the settings from environment variables.
 *
 * @throws {ConfigError} naming every variable with an invalid value
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const actual = /^DATABASE_.*URLS?$/.test(name) ? '' : `, not "${variables[name]}"`;
      return `${name}: ${message}${actual}`;
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
    seeds: env.SEEDS === undefined ? [bundledSeeds] : splitList(env.SEEDS),
    drainSeconds: env.DRAIN_SECONDS,
    // The variables for the limits are derived from their names, so the type of `env` does not include them.
    limits: Object.fromEntries(
      limitNames.map((limit) => [limit, (env as Record<string, unknown>)[settingOf(limit)] ?? defaultLimits[limit]]),
    ) as unknown as Limits,
    switches: {
      graphiql: env.GRAPHIQL === 'true',
      introspection: env.INTROSPECTION === 'true',
      metrics: env.METRICS === 'true',
    },
    cacheBytes: env.CACHE_BYTES,
    slowMs: env.SLOW_MS,
    logLevel: env.LOG_LEVEL,
    persistedDocuments:
      env.PERSISTED_DOCUMENTS === undefined
        ? undefined
        : { file: env.PERSISTED_DOCUMENTS, only: env.PERSISTED_DOCUMENTS_ONLY === 'true' },
  });
}

/** Splits a comma-separated list. Ignores spaces around entries, and empty entries. */
function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
