import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Files, factsOfTalks, textOfTalks } from './talks.ts';

/** How many dossiers there are of a document and nothing else: with the others more than a load takes in one batch. */
const LEAFLETS = 43;
const TALKS = 10;

/**
 * A data set in one of its versions, in no dossier the same: what one adds another removes, and each has a dossier that
 * the others lack. It is quick to read, so that a load is mostly writing.
 */
export function dataSet(version: number): Record<string, Files> {
  const set: Record<string, Files> = { [`only-${version}`]: leaflet(`only-${version}`, version) };
  for (let number = 1; number <= LEAFLETS; number++) set[`leaflet-${number}`] = leaflet(`leaflet-${number}`, version);
  for (let number = 1; number <= TALKS; number++) set[`talks-${number}`] = talks(number, version);
  return set;
}

/** The smallest dossier that there can be. */
export function leaflet(name: string, version: number): Files {
  const title = `Leaflet ${name}`;
  return {
    'text.txt': `${title}\n\n${title} and its body, version ${version}.\n`,
    'facts.yaml': `title: ${title}\nlicence: CC0-1.0\ndocuments:\n  ${name}-document: { opens: ${title}, kind: OTHER }\n`,
  };
}

/** A dossier with most kinds of records. Another version has other quotes, other words, another name and another term. */
export function talks(number: number, version: number): Files {
  return { 'text.txt': textOfTalks(version), 'facts.yaml': factsOfTalks(`talks-${number}`, version) };
}

/** Writes dossiers into a folder, and gives its path. */
export async function writeDossiers(folder: string, set: Record<string, Files>): Promise<string> {
  for (const [name, files] of Object.entries(set)) {
    await mkdir(join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, name, file), text);
  }
  return folder;
}
