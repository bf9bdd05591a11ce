import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { checkDossier } from '../../src/loader/check/check-dossier.ts';
import type { DossierRows } from '../../src/loader/dossier.ts';
import { check } from '../../src/loader/load.ts';
import { type Problem as LoaderProblem, ProblemsError } from '../../src/loader/problems.ts';
import { readDossier } from '../../src/loader/read/dossier-folders.ts';

/** Of a problem, what these tests compare. */
export type Problem = Pick<LoaderProblem, 'file' | 'line' | 'column' | 'message' | 'hint'>;

const read = (path: string) => readFile(join(import.meta.dirname, path), 'utf8');

/** Two documents, the first with two quotes and a figure, the second with words that stand in it twice. */
export const smallCorpus = await read('small/small.txt');

/** A sound facts file for them, with every kind of record, every basis and every way to write a claim. */
export const smallFacts = await read('small/facts.yaml');

/** The same facts, written with `defaults`. */
export const shortFacts = await read('small/defaults.yaml');

/** Another sound dossier, with one summit, that shares a person and a country with the first. */
export const noticeFacts = await read('notice/facts.yaml');
const noticeCorpus = await read('notice/notice.txt');

/** A third one, which adds to what the first says of its records, with a document of its own. */
export const reportFacts = await read('report/facts.yaml');
const reportCorpus = await read('report/report.txt');

const parent = await mkdtemp(join(tmpdir(), 'summitgraph-dossiers-'));
afterAll(() => rm(parent, { recursive: true }));

let made = 0;

/** A new folder with these files in a folder of its own, gone after the last test. Null leaves a file out. */
export async function makeDossier(
  facts: string | Uint8Array | null = smallFacts,
  texts: Record<string, string | Uint8Array> = { 'small.txt': smallCorpus },
  name = 'small',
): Promise<string> {
  made += 1;
  const folder = join(parent, String(made), name);
  await mkdir(folder, { recursive: true });
  if (facts !== null) await writeFile(join(folder, 'facts.yaml'), facts);
  for (const [file, text] of Object.entries(texts)) await writeFile(join(folder, file), text);
  return folder;
}

/** The same for the other dossier, whose folder has another name. */
export function makeNotice(facts = noticeFacts): Promise<string> {
  return makeDossier(facts, { 'notice.txt': noticeCorpus }, 'notice');
}

/** The same for the one that adds to the first. */
export function makeReport(facts = reportFacts, name = 'report'): Promise<string> {
  return makeDossier(facts, { 'report.txt': reportCorpus }, name);
}

/** A text with a passage replaced that stands in it once. */
export function edit(text: string, from: string, to: string): string {
  const places = text.split(from).length - 1;
  if (places !== 1) throw new Error(`${from} stands ${places} times in the text to be edited`);
  return text.replace(from, () => to);
}

/** The rows that a sound dossier comes to. */
export async function rowsOfDossier(folder: string): Promise<DossierRows> {
  const validated = checkDossier(await readDossier(folder));
  if ('problems' in validated) throw new ProblemsError(validated.problems);
  return validated.rows;
}

/** What is wrong with dossiers, where, and how to mend it; nothing for sound ones. */
export async function problemsOf(...folders: string[]): Promise<Problem[]> {
  try {
    await check(folders);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ file, line, column, message, hint }) => ({ file, line, column, message, hint }));
  }
}

/**
 * Breaks the sound facts file in one place and expects exactly these problems, at the places that are marked with ¶ in
 * what is put there: each a message, and the hint where it matters.
 */
export function expectProblems(from: string, to: string, ...told: Told[]) {
  return expectProblemsIn(smallFacts, from, to, ...told);
}

type Told = [message: unknown, hint?: unknown];

/** The same for another sound facts file. */
export async function expectProblemsIn(facts: string, from: string, to: string, ...told: Told[]) {
  const { text, places } = takeMarks(edit(facts, from, to));
  const folder = await makeDossier(text);
  const problems = (await problemsOf(folder)).map(({ hint, ...problem }, index) =>
    told[index]?.[1] === undefined ? problem : { ...problem, hint },
  );
  const file = join(folder, 'facts.yaml');
  expect(problems).toEqual(
    told.map(([message, hint], index) => ({ file, ...places[index], message, ...(hint !== undefined && { hint }) })),
  );
}

/** Takes the marks ¶ out of a text, and tells where they stood: line and column, from 1. */
function takeMarks(marked: string) {
  const [first = '', ...rest] = marked.split('¶');
  let text = first;
  const places: { line: number; column: number }[] = [];
  for (const part of rest) {
    const lines = text.split('\n');
    places.push({ line: lines.length, column: (lines.at(-1) as string).length + 1 });
    text += part;
  }
  return { text, places };
}
