import { afterAll, onTestFinished, TestRunner } from 'vitest';

/**
 * Has something undone: after the test that calls this, or, outside of tests, after the last one of the file. What a hook
 * calls must not do so: vitest would hear of it too late.
 */
export function afterwards(undo: () => unknown): void {
  const work = async () => void (await undo());
  if (TestRunner.getCurrentTest()) onTestFinished(work);
  else afterAll(work);
}
