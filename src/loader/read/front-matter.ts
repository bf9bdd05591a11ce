import { z } from 'zod';
import { alpha3Of } from '../../words/countries/codes.ts';
import { parseEdtf } from '../../words/dates/edtf.ts';
import { closest } from '../closest.ts';
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

/** The first lines of front matter, whose end may be missing. */
const OPENED = new RegExp(
  `^\\uFEFF?---[ \\t]*\\r?\\n(?:[ \\t]*\\S.*\\r?\\n)*?(?:${Object.keys(frontMatter.shape).join('|')}):.*\\r?\\n(?:[ \\t]*\\S.*\\r?\\n)*`,
);

/** Whether a file begins with front matter, closed or not. */
export function hasFrontMatter(text: string): boolean {
  return FENCED.test(text) || OPENED.test(text);
}

/** Separates a file's front matter (YAML) from its texts. A file without front matter is all text. */
export function splitFrontMatter(path: string, text: string): SplitFile {
  const match = FENCED.exec(text);
  if (!match) {
    const opened = OPENED.exec(text)?.[0];
    return { front: {}, textStart: opened?.length ?? 0, problems: opened === undefined ? [] : [noEnd(path)] };
  }
  const textStart = match[0].length;
  const yaml = parseYaml(path, match[1] ?? '');
  // The front matter begins on the second line of the file.
  const below = <Place extends { line?: number }>(place: Place) => ({ ...place, line: (place.line ?? 1) + 1 });
  if ('problems' in yaml) {
    // Hyphens below the first blank line may be in the text.
    const isOpen = /\n[ \t]*\r?\n/.test(match[1] ?? '');
    return { front: {}, textStart, problems: isOpen ? [noEnd(path)] : yaml.problems.map(below) };
  }
  const parsed = frontMatter.safeParse(yaml.value ?? {});
  if (parsed.success) return { front: parsed.data, textStart, problems: [] };
  const problems = parsed.error.issues.flatMap((issue): Problem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => {
          const meant = closest(key, Object.keys(frontMatter.shape));
          const hint = meant
            ? `did you mean ${meant}?`
            : `front matter may hold ${Object.keys(frontMatter.shape).join(', ')}`;
          return { file: path, ...below(yaml.locateKey([], key)), message: `no such field: ${key}`, hint };
        })
      : [{ file: path, ...below(yaml.locate(issue.path)), message: `${issue.path.join('.')}: ${issue.message}` }],
  );
  return { front: {}, textStart, problems };
}

function noEnd(file: string): Problem {
  const hint = 'put a line of --- between it and the text';
  return { file, line: 1, column: 1, length: 3, source: '---', message: 'the front matter has no end', hint };
}
