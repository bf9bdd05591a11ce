import { defaultSize, type Size } from './rows/size.ts';

export interface Options {
  /** The Postgres server, by the address of a database from which others may be made. */
  readonly databaseUrl: string;
  /** How long one round of one shape against one server lasts, in seconds. */
  readonly seconds: number;
  readonly rounds: number;
  /** How long each server is warmed up before the rounds of a shape, in seconds. */
  readonly warmUp: number;
  /** How many requests are under way at once. */
  readonly concurrency: number;
  readonly size: Size;
  /** The names of the shapes to measure; none for all. */
  readonly only: readonly string[];
  /** Whether to compare with PostGraphile too. */
  readonly peer: boolean;
}

/** Reads the options from BENCH_* variables. Throws on a number that is not one. */
export function readOptions(env: NodeJS.ProcessEnv): Options {
  return {
    databaseUrl: env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres',
    seconds: positive('BENCH_SECONDS', 4),
    rounds: positive('BENCH_ROUNDS', 3),
    warmUp: positive('BENCH_WARMUP', 10),
    concurrency: positive('BENCH_CONCURRENCY', 32),
    size: { ...defaultSize, summits: positive('BENCH_SUMMITS', defaultSize.summits) },
    only: env.BENCH_ONLY?.split(',') ?? [],
    peer: env.BENCH_PEER === '1',
  };

  function positive(name: string, otherwise: number): number {
    const value = Number(env[name] ?? otherwise);
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`${name} is "${env[name]}", which is not a whole number above 0`);
    return value;
  }
}
