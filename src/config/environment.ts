import { join } from 'node:path';
import type { z } from 'zod';
import type { DatabaseAddress } from '../database/connection.ts';
import { projectFolder } from '../project-folder.ts';
import { type Limits, limitSettings, settingOf } from './limits.ts';
import type { LogLevel } from './log.ts';
import { settings } from './settings.ts';

/** The settings, as read from environment variables. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Scheme and host under which people reach the server; undefined for those that a client asks for. */
  readonly publicUrl?: string | undefined;
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
  /** The language model that drafts may ask. */
  readonly draftModel?: { url: string; model: string; key?: string | undefined; seconds: number } | undefined;
}

/** Thrown for invalid settings. The message has one line for each of them. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** The folder of the dossiers that come with the software. */
export const bundledSeeds = join(projectFolder, 'seeds');

const variablesSchema = settings.extend({ limits: limitSettings });

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
    'DRAFT_MODEL',
    'expected the name of the model that the server at DRAFT_MODEL_URL is to use',
    (env) => env.DRAFT_MODEL_URL === undefined || env.DRAFT_MODEL !== undefined,
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
  const limits = Object.fromEntries(
    Object.keys(limitSettings.shape).map((limit) => [limit, variables[settingOf(limit)]]),
  );
  const parsed = environment.safeParse({ ...variables, limits });
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path: [first, limit], message }) => {
      const name = first === 'limits' ? settingOf(String(limit)) : String(first);
      const isSecret = /^DATABASE_.*URLS?$|^DRAFT_MODEL_(?:URL|KEY)$/.test(name);
      const actual = isSecret || variables[name] === undefined ? '' : `, not "${variables[name]}"`;
      return `${name}: ${message}${actual}`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const env = parsed.data;
  return Object.freeze({
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    workers: env.WORKERS,
    database: env.DATABASE_URL === undefined ? { folder: env.DATA_DIR } : { url: env.DATABASE_URL },
    owner: env.DATABASE_OWNER_URL === undefined ? undefined : { url: env.DATABASE_OWNER_URL },
    replicas: (env.DATABASE_REPLICA_URLS ?? []).map((url) => ({ url })),
    databaseWaitSeconds: env.DATABASE_WAIT_SECONDS,
    connections: env.DATABASE_CONNECTIONS,
    seeds: env.SEEDS ?? [bundledSeeds],
    drainSeconds: env.DRAIN_SECONDS,
    limits: env.limits,
    switches: {
      graphiql: env.GRAPHIQL === 'true',
      introspection: env.INTROSPECTION === 'true',
      metrics: env.METRICS === 'true',
    },
    cacheBytes: env.CACHE_BYTES,
    slowMs: env.SLOW_MS,
    logLevel: env.LOG_LEVEL,
    draftModel:
      env.DRAFT_MODEL_URL === undefined
        ? undefined
        : {
            url: env.DRAFT_MODEL_URL,
            model: env.DRAFT_MODEL ?? '',
            key: env.DRAFT_MODEL_KEY,
            seconds: env.DRAFT_MODEL_SECONDS,
          },
    persistedDocuments:
      env.PERSISTED_DOCUMENTS === undefined
        ? undefined
        : { file: env.PERSISTED_DOCUMENTS, only: env.PERSISTED_DOCUMENTS_ONLY === 'true' },
  });
}
