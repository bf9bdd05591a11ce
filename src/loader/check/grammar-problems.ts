import type { z } from 'zod';
import { closest } from '../closest.ts';
import { factsFile } from '../facts/grammar.ts';
import { isMapping } from '../facts/mapping.ts';
import type { Problem } from '../problems.ts';
import type { Path, YamlFile } from '../read/yaml.ts';
import { fieldsAt } from './fields-at.ts';

export type Issue = z.core.$ZodIssue;

/** Describes what the grammar refuses: where, in plain words, and how to mend it. */
export function grammarProblems(file: string, yaml: YamlFile, issues: readonly Issue[]): Problem[] {
  const misspelt = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: issue.path, key, meant: meantFor(key, issue.path) }))
      : [],
  );
  const isMisspelt = ({ path }: Issue) =>
    misspelt.some(({ path: parent, meant }) => [...parent, meant].join() === path.map(String).join());
  return issues.flatMap((issue): Problem[] => {
    const name = issue.path.map(String).join('.');
    const told = (message: string) => `${name ? `${name}: ` : ''}${message}`;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const meant = meantFor(key, issue.path);
        const place = { file, ...yaml.locateKey(issue.path, key) };
        return { ...place, message: told(`no such field: ${key}`), ...(meant && { hint: `did you mean ${meant}?` }) };
      });
    }
    if (issue.code === 'invalid_key') {
      const key = String(issue.path.at(-1));
      const message = issue.issues.map((inner) => inner.message).join('; ');
      return [{ file, ...yaml.locateKey(issue.path.slice(0, -1), key), message: told(message) }];
    }
    const value = valueAt(yaml.value, issue.path);
    // The misspelt key is reported already.
    if (value === undefined && isMisspelt(issue)) return [];
    const { message, hint } = describe(issue, value);
    return [{ file, ...yaml.locate(issue.path), message: told(message), ...(hint && { hint }) }];
  });
}

function meantFor(key: string, path: Path): string | undefined {
  return closest(key, fieldsAt(factsFile, path));
}

function describe(issue: Issue, value: unknown): { message: string; hint?: string | undefined } {
  const field = String(issue.path.at(-1));
  if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    const options = issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : undefined;
    return { message: 'is missing', hint: MISSING[field] ?? options };
  }
  if (value === null && issue.path.length === 0) return { message: 'the file holds nothing but comments' };
  if (value === null) return { message: 'has no value', hint: 'give one, or remove the line' };
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const meant = typeof value === 'string' ? closest(value.replaceAll(/[\s-]/g, '_'), options) : undefined;
    const known = `one of ${options.join(', ')}`;
    return {
      message: `${String(value)} is not in the vocabulary`,
      hint: meant ? `did you mean ${meant}? It is ${known}` : known,
    };
  }
  // Where the grammar has words of its own, these say more.
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    const message = `expected ${NOUNS[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
    return {
      message,
      hint: formOf(issue.expected, issue.path, value),
    };
  }
  if (issue.code === 'too_small' && issue.origin === 'array')
    return { message: 'the list is empty', hint: MISSING[field] };
  return { message: issue.message };
}

const MISSING: Readonly<Record<string, string>> = {
  in: 'name the document that holds the words, as in: { in: talks, words: on Friday }',
  words: 'copy the words from the document, as in: { in: talks, words: on Friday }',
  basis: 'say how directly the words support the value: STATED, RESOLVED, INFERRED or EDITORIAL',
  spans: 'cite the words: in and words for one passage, or a list of such passages under spans',
  claims: 'say what proves the value: basis, in and words for one claim, or a list of claims',
};
const NOUNS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
  record: 'entries by key',
};

/** Shows the form of a text, a list, or a value or a link with its claim; names the fields of a record. */
function formOf(expected: string, path: z.core.$ZodIssue['path'], value: unknown): string | undefined {
  if (expected === 'string' && !isNested(value)) return `put it in quotes: "${String(value)}"`;
  if (expected === 'array') return 'write it as [one, another], or each on a line of its own after "- "';
  if (expected !== 'object') return undefined;
  const fields = fieldsAt(factsFile, path as Path);
  const main = ['value', 'link'].find((field) => fields.includes(field));
  const orDefaults = main === 'value' && value !== null ? ', or give the record defaults' : '';
  if (main !== undefined) return `write it as { ${main}: …, basis: STATED, in: …, words: … }${orDefaults}`;
  return `write it as { ${fields[0] ?? 'field'}: …, … }; the fields are ${fields.join(', ')}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isMapping(value)) return 'fields';
  return typeof value === 'string' ? `the text ${value}` : `the ${typeof value} ${String(value)}`;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object';
}

/** Returns the value at a path of the expanded file; steps that the short forms omit are skipped. */
function valueAt(written: unknown, path: Path): unknown {
  let value = written;
  for (const [index, step] of path.entries()) {
    const inner = isMapping(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[step] : undefined;
    const isLast = index === path.length - 1;
    if (inner === undefined && !isLast && (step === 'claims' || step === 'spans' || typeof step === 'number')) continue;
    value = inner;
  }
  return value;
}
