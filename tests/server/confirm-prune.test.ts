import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { confirmPrune } from '../../src/cli/confirm-prune.ts';

const pruned = [{ slug: 'old', documents: 2, summits: 1, deals: 0, quotes: 3, neededBy: ['new'] }];

async function answer(text: string): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()].map((stream) =>
    Object.assign(stream, { isTTY: true }),
  );
  const asked = confirmPrune(pruned, { input, output } as unknown as Parameters<typeof confirmPrune>[1]);
  input?.write(`${text}\n`);
  const outcome = await asked.then(() => 'removed', String);
  return `${output?.read()} ${outcome}`;
}

test('a terminal is shown what goes, and asked', async () => {
  expect(await answer('y')).toMatch(
    /old: 2 documents, 1 summit, 0 deals, 3 quotes; still added to by new\n.*Remove 1 dossier .*\(y\/N\).*removed$/s,
  );
});

test.each(['n', '', 'maybe'])('without a yes nothing is removed: %j', async (text) => {
  expect(await answer(text)).toMatch(/Error: Nothing was written\.$/);
});
