import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PGliteOptions, Results } from '@electric-sql/pglite';
import { types } from '@electric-sql/pglite';
import { projectFolder } from '../../project-folder.ts';

/** The worker thread that the embedded database runs on. */
export interface Thread {
  query(statement: string, parameters?: unknown[], rowMode?: 'array' | 'object'): Promise<Results>;
  /** Returns the contents of the database, as PGlite's `dumpDataDir` does. */
  dump(): Promise<ArrayBuffer>;
  /** Closes the database and ends the thread. */
  close(): Promise<void>;
  /** Terminates the thread at once; pending calls fail when it has exited. */
  kill(): Promise<unknown>;
  /** Whether the thread accepts no more calls. */
  readonly isOver: boolean;
}

/** The thread of the embedded database ended during a call or before it. */
export class ThreadEndedError extends Error {
  override name = 'ThreadEndedError';
  /** SQLSTATE crash_shutdown. */
  code = '57P02';
}

interface Answer {
  id: number;
  result?: unknown;
  error?: object;
  isFatal?: boolean;
}

/**
 * Opens a database on a new thread.
 *
 * @throws PGlite's error if the database cannot be opened
 */
export async function startThread(options: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>): Promise<Thread> {
  const calls = new Map<number, { resolve(result: unknown): void; reject(error: unknown): void }>();
  let count = 0;
  let isOver = false;
  let reason: unknown;
  const file = join(projectFolder, 'src/database/driver/embedded-worker.mjs');
  // Without the process's own flags, such as a TypeScript loader.
  const worker = new Worker(file, { workerData: options, execArgv: [] });

  worker.on('message', ({ id, result, error, isFatal }: Answer) => {
    if (isFatal) kill();
    const call = calls.get(id);
    calls.delete(id);
    if (error) call?.reject(Object.assign(new Error(), error));
    else call?.resolve(result);
  });
  worker.on('error', (error) => {
    reason = error;
  });
  worker.on('exit', () => {
    isOver = true;
    const ended = new ThreadEndedError('the embedded database ended', { cause: reason });
    for (const { reject } of calls.values()) reject(ended);
    calls.clear();
  });

  function wait(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => calls.set(id, { resolve, reject }));
  }

  async function call<Result>(name: string, ...parameters: unknown[]): Promise<Result> {
    if (isOver) throw new ThreadEndedError('the embedded database has ended');
    const id = ++count;
    worker.postMessage({ id, name, parameters });
    // The worker answers each call with the result of the function of that name, which is a `Result`.
    return (await wait(id)) as Result;
  }

  function kill(): Promise<unknown> {
    isOver = true;
    return worker.terminate();
  }

  const thread: Thread = {
    async query(statement, parameters, rowMode) {
      return parseJson(await call<Results>('query', statement, parameters, rowMode));
    },
    dump: () => call('dump'),
    close: () => call<void>('close').finally(kill),
    kill,
    get isOver() {
      return isOver;
    },
  };
  await wait(0).catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  return thread;
}

/** Parses JSON columns, which the worker passes as text. */
function parseJson(results: Results): Results {
  const { fields, rows } = results;
  fields.forEach(({ name, dataTypeID }, index) => {
    if (dataTypeID !== types.JSON && dataTypeID !== types.JSONB) return;
    // Rows are arrays or objects, depending on the row mode.
    for (const row of rows as Record<string | number, string>[]) {
      const key = Array.isArray(row) ? index : name;
      const value = row[key];
      if (typeof value === 'string') row[key] = JSON.parse(value);
    }
  });
  return results;
}
