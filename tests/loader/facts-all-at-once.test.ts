import { expect, test } from 'vitest';
import { edit, makeDossier, problemsOf, smallFacts } from './small-dossier.ts';

const mistakes: [line: number, column: number, from: string, to: string][] = [
  [18, 41, 'wikidataId: Q42', 'wikidataId: 42'],
  [25, 55, 'words: Bo Lind }\nsummits', 'words: Bo Lund }\nsummits'],
  [81, 23, 'speaker: { value: ada-ito', 'speaker: { value: ada'],
];

test('three mistakes in one file are three problems, each at its line and column', async () => {
  const broken = mistakes.reduce((facts, [, , from, to]) => edit(facts, from, to), smallFacts);
  const told = (await problemsOf(await makeDossier(broken))).map(({ line, column }) => [line, column]);
  expect(told).toEqual(mistakes.map(([line, column]) => [line, column]));
});

test('the mistakes of two dossiers are reported together', async () => {
  const [one, two] = mistakes.slice(1).map(([, , from, to]) => edit(smallFacts, from, to));
  const folders = [await makeDossier(one), await makeDossier(two, undefined, 'other')];
  const files = (await problemsOf(...folders)).map(({ file }) => file);
  expect(files).toEqual(folders.map((folder) => `${folder}/facts.yaml`));
});
