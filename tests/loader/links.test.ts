import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDossier, problemsOf, smallCorpus, smallFacts } from './small-dossier.ts';

describe('a link', () => {
  test('to a file in the folder is that file', async () => {
    const folder = await makeDossier(smallFacts, {});
    await mkdir(join(folder, 'texts'));
    await writeFile(join(folder, 'texts', 'original'), smallCorpus);
    await symlink('texts/original', join(folder, 'small.txt'));
    expect(await problemsOf(folder)).toEqual([]);
  });

  test.each(['small.txt', 'facts.yaml'])('out of the folder is reported, for %s', async (name) => {
    const elsewhere = await makeDossier();
    const folder = await makeDossier();
    await rm(join(folder, name));
    await symlink(join(elsewhere, name), join(folder, name));
    expect(await problemsOf(folder)).toEqual([
      {
        file: join(folder, name),
        message: 'a link out of the folder',
        hint: 'copy the file: a dossier holds all that it needs',
      },
    ]);
  });

  test('to nothing is reported', async () => {
    const folder = await makeDossier(smallFacts, {});
    await symlink('none', join(folder, 'small.txt'));
    expect(await problemsOf(folder)).toEqual([
      { file: join(folder, 'small.txt'), message: 'no such file, or it cannot be read' },
    ]);
  });
});
