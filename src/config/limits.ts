import { z } from 'zod';
import { wholeNumber } from './forms.ts';

/**
 * A limit, with its default, what it limits, and the status and error code of a request over it. The table in
 * docs/api.md is made from it.
 */
const limit = (byDefault: number, description: string, answer = '400 `QUERY_TOO_COMPLEX`') =>
  wholeNumber(1, 1_000_000_000).default(byDefault).meta({ description, answer });

/** Limits on requests. Each is a setting, see `settingOf()`. */
export const limitSettings = z.object({
  cost: limit(100_000, 'the estimated cost of a request, see [Cost](#cost)'),
  depth: limit(20, 'nested fields, including `edges` and `node`'),
  tokens: limit(2_000, 'tokens of a document'),
  aliases: limit(50, 'aliases in a document'),
  directives: limit(50, 'directives in a document; a tenth of it in one place'),
  operations: limit(10, 'operations in a document'),
  repeats: limit(10, 'repetitions of one field under one name in a selection set'),
  body: limit(100_000, 'bytes of a request body; compressed bodies are refused (415)', '413 `QUERY_TOO_COMPLEX`'),
  costInWork: limit(
    100_000,
    'the total cost of the requests that a process executes at once; others wait, see [Overload](#overload)',
    '503 `SERVICE_UNAVAILABLE`',
  ),
  waiting: limit(256, 'requests that wait; the next one is refused at once', '503 `SERVICE_UNAVAILABLE`'),
  seconds: limit(
    10,
    'seconds that a request may take, waiting included; its statements are cancelled',
    '504 `TIMEOUT`',
  ),
});

export type Limits = Readonly<z.output<typeof limitSettings>>;

export const defaultLimits: Limits = limitSettings.parse({});

/** Returns the environment variable of a limit: `LIMIT_COST_IN_WORK` for `costInWork`. */
export function settingOf(limit: string): string {
  return `LIMIT_${limit.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
}

/** Describes all limits in their order. */
export function describeLimits(): { name: string; byDefault: number; description: string; answer: string }[] {
  return Object.entries(limitSettings.shape).map(([name, setting]) => ({
    name: settingOf(name),
    byDefault: setting.parse(undefined),
    description: setting.description ?? '',
    answer: String(setting.meta()?.answer),
  }));
}
