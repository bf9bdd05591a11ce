import { expect, test } from 'vitest';
import { findSpan, passagesOf } from '../../src/loader/check/find-span.ts';
import { edit, makeDossier, problemsOf, smallFacts } from './small-dossier.ts';

test('empty words are nowhere in a text', () => {
  expect(findSpan(passagesOf('They met.'), '')).toEqual({
    problem: 'the words are empty',
    hint: 'copy them from the document',
  });
});

test('a claim of empty words is one problem', async () => {
  const problems = await problemsOf(await makeDossier(edit(smallFacts, 'words: of France', 'words: ""')));
  expect(problems).toHaveLength(1);
});
