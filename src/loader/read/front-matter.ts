import { z } from 'zod';
import { alpha3Of } from '../../words/countries/codes.ts';
import { parseEdtf } from '../../words/dates/edtf.ts';
import { documentFields } from '../facts/grammar.ts';
import type { Problem } from '../problems.ts';
import { parseYaml } from './yaml.ts';

/** The schema of the front matter: metadata at the head of a document file, between two lines of three hyphens. */
const frontMatter = z.strictObject({
  title: documentFields.title,
  publisher: documentFields.publisher,
  publisherCountry: documentFields.publisherCountry.refine((code) => code === undefined || alpha3Of(code), {
    error: ({ input }) => `${input} is not in ISO 3166-1`,
  }),
  url: documentFields.url,
  published: documentFields.published.refine((text) => text === undefined || parseEdtf(text) !== null, {
    error: ({ input }) => `not a date: ${input}; write it as 2022-02-04, 2022-02 or 2022`,
  }),
  language: documentFields.language.optional(),
  licence: documentFields.licence,
  notes: documentFields.notes,
});

export type FrontMatter = z.output<typeof frontMatter>;

interface SplitFile {
  front: FrontMatter;
  /** Start of the texts in the file, in UTF-16 code units. */
  textStart: number;
  problems: Problem[];
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

export function hasFrontMatter(text: string): boolean {
  return FENCED.test(text);
}

/** Separates a file's front matter (YAML) from its texts. A file without front matter is all text. */
export function splitFrontMatter(path: string, text: string): SplitFile {
  const match = FENCED.exec(text);
  if (!match) return { front: {}, textStart: 0, problems: [] };
  const textStart = match[0].length;
  const yaml = parseYaml(path, match[1] ?? '');
  // The front matter begins on the second line of the file.
  const below = <Place extends { line?: number }>(place: Place) => ({ ...place, line: (place.line ?? 1) + 1 });
  if ('problems' in yaml) return { front: {}, textStart, problems: yaml.problems.map(below) };
  const parsed = frontMatter.safeParse(yaml.value ?? {});
  if (parsed.success) return { front: parsed.data, textStart, problems: [] };
  const problems = parsed.error.issues.flatMap((issue): Problem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ file: path, ...below(yaml.locateKey([], key)), message: `no such field: ${key}` }))
      : [{ file: path, ...below(yaml.locate(issue.path)), message: `${issue.path.join('.')}: ${issue.message}` }],
  );
  return { front: {}, textStart, problems };
}
