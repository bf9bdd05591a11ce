import { z } from 'zod';
import { readAddress } from '../database/driver/address.ts';
import { wholeNumber } from './forms.ts';
import { logLevels } from './log.ts';

/** The URL of a Postgres server. It may hold a password, so error messages do not repeat it. */
const databaseUrl = z.string().superRefine((text, context) => {
  const address = readAddress(text);
  if ('problem' in address) context.addIssue({ code: 'custom', message: address.problem });
});

/** A comma-separated list. Spaces around entries and empty entries are ignored. */
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

const flag = (byDefault: 'true' | 'false') => z.enum(['true', 'false'], 'expected true or false').default(byDefault);

/**
 * The settings other than limits: environment variables with their form, default and description. The table in
 * docs/operating.md and the help of the commands are made from it.
 */
export const settings = z.object({
  PORT: wholeNumber(0, 65_535).default(4000).describe('The port to listen on; `0` takes a free one.'),
  HOST: z.string().min(1, 'expected a host name or address').default('127.0.0.1').describe('The address to listen on.'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'expected scheme and host, such as https://summits.example.org')
    .optional()
    .describe(
      'Scheme and host under which people reach the server, which pages name where they are cited and shared. Without it, `http` and the host that a client asks for.',
    ),
  WORKERS: wholeNumber(1, 1000)
    .default(1)
    .describe('The number of processes that serve on the port. More than one needs Postgres.'),
  DATABASE_URL: databaseUrl
    .optional()
    .describe(
      'A Postgres server ([Connection URLs](scaling.md#connection-urls)). Without it the embedded database is used.',
    ),
  DATABASE_OWNER_URL: databaseUrl
    .optional()
    .describe('The same database for the role that migrates and loads, where that of `DATABASE_URL` may only read.'),
  DATABASE_REPLICA_URLS: list
    .pipe(z.array(databaseUrl))
    .optional()
    .describe('Postgres servers that follow it and take reads, separated by commas.'),
  DATABASE_WAIT_SECONDS: wholeNumber(0, 86_400)
    .default(60)
    .describe('How long a starting server waits for a database that is not reachable; `0`: not at all.'),
  DATABASE_CONNECTIONS: wholeNumber(1, 1000)
    .default(10)
    .describe(
      'The maximum of connections of each process to each Postgres server. One more asks for the version of the data set.',
    ),
  DATA_DIR: z
    .string()
    .min(1, 'expected a folder')
    .default('.data')
    .describe('The folder of the embedded database. One process at a time can use it.'),
  SEEDS: list
    .optional()
    .describe('Folders loaded at start, separated by commas; empty: none. Without it all of `seeds/`.'),
  DRAIN_SECONDS: wholeNumber(0, 3600).default(10).describe('How long a stopping server waits for requests in flight.'),
  LOG_LEVEL: z
    .enum(logLevels, `expected one of ${logLevels.join(', ')}`)
    .default('warn')
    .describe('`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`.'),
  CACHE_BYTES: wholeNumber(0, 1_000_000_000_000)
    .default(64_000_000)
    .describe('The size of the cache of responses, of each process, in bytes; `0`: none. A load empties it.'),
  SLOW_MS: wholeNumber(1, 3_600_000)
    .default(1000)
    .describe('Requests and statements that take this many milliseconds are logged at level `warn`.'),
  METRICS: flag('true').describe('`false`: no `/metrics`.'),
  GRAPHIQL: flag('true').describe('`false`: no GraphiQL at `/graphql`.'),
  INTROSPECTION: flag('true').describe(
    '`false`: the schema is hidden: no introspection, no "Did you mean" in errors, no `/schema.graphql`.',
  ),
  PERSISTED_DOCUMENTS: z
    .string()
    .min(1, 'expected a file')
    .optional()
    .describe('A JSON file, hash to document ([Persisted documents](api.md#persisted-documents)).'),
  PERSISTED_DOCUMENTS_ONLY: flag('false').describe('`true`: only these documents are answered.'),
  DRAFT_MODEL_URL: z
    .string()
    .refine(isHttp, 'expected an http or https address, such as http://127.0.0.1:11434/v1')
    .optional()
    .describe(
      'A server of chat completions in the form of OpenAI, which `draft` sends the documents to ([Drafts](dossiers.md#a-language-model-of-your-own)). Without it nothing is sent anywhere.',
    ),
  DRAFT_MODEL: z.string().min(1, 'expected the name of a model').optional().describe('The model that it is to use.'),
  DRAFT_MODEL_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'expected a key without spaces')
    .optional()
    .describe('The key that the server asks for.'),
  DRAFT_MODEL_SECONDS: wholeNumber(1, 3600).default(120).describe('How long `draft` waits for each of its answers.'),
});

function isHttp(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '');
}

/** Describes all settings in their order; the default is empty for a setting that has none. */
export function describeSettings(): { name: string; byDefault: string; description: string }[] {
  return Object.entries(settings.shape).map(([name, setting]) => ({
    name,
    byDefault: String(setting.parse(undefined) ?? ''),
    description: setting.description ?? '',
  }));
}
