import { onTestFinished } from 'vitest';
import { type Run, startProgram } from '../../support/server.ts';

/** Starts the program in a test, and sees to it that nothing is left of it after the test, however that ends. */
export function startInTest(args: string[], settings: Record<string, string>): Run {
  const run = startProgram(args, settings);
  onTestFinished(async () => {
    run.kill('SIGKILL');
    await run.finished;
  });
  return run;
}

/** Where a run of `serve` says that it is. */
export async function addressOf(run: Run): Promise<string> {
  const [url] = await run.says(/http:\/\/[\w.:]+(?=\/ )/);
  return url;
}
