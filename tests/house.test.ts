import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../src');

interface Source {
  path: string;
  text: string;
  /** What it imports: files of ours by their path in src, others by their name. */
  imports: { from: string; isTypeOnly: boolean }[];
}

const sources: Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
const byPath = new Map(sources.map((source) => [source.path, source]));

function importsOf(path: string, text: string): Source['imports'] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;'"]*?from\s+)?'([^']+)'/gm);
  const dynamic = text.matchAll(/\bimport\(\s*'([^']+)'/g);
  const resolve = (name: string) => (name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name);
  return [
    ...[...statements].map(([, type, name]) => ({ from: resolve(name as string), isTypeOnly: type !== undefined })),
    ...[...dynamic].map(([, name]) => ({ from: resolve(name as string), isTypeOnly: false })),
  ];
}

const areaOf = (path: string) => (path.includes('/') ? (path.split('/')[0] as string) : path);

/** Which parts of src a part may import besides itself. */
const mayImport: Record<string, string[]> = {
  database: [],
  loader: ['database', 'log.ts'],
  graphql: ['database', 'log.ts'],
  export: ['graphql', 'database'],
  server: ['export', 'graphql', 'database', 'limits.ts', 'log.ts'],
  'limits.ts': [],
  'log.ts': [],
  'config.ts': ['database', 'limits.ts', 'log.ts'],
  'failure.ts': ['config.ts', 'database', 'loader'],
  'progress.ts': [],
  'open.ts': ['config.ts', 'failure.ts', 'database'],
  'workers.ts': ['failure.ts', 'log.ts'],
  'serve.ts': [
    ...['config.ts', 'failure.ts', 'log.ts', 'open.ts', 'progress.ts', 'workers.ts'],
    ...['database', 'graphql', 'loader', 'server'],
  ],
  'main.ts': [
    ...['config.ts', 'failure.ts', 'open.ts', 'progress.ts', 'serve.ts', 'workers.ts'],
    ...['database', 'export', 'graphql', 'loader'],
  ],
};

test('the parts of src are those that have rules', () => {
  expect([...new Set(sources.map(({ path }) => areaOf(path)))].sort()).toEqual(Object.keys(mayImport).sort());
});

describe.each(Object.entries(mayImport))('%s', (area, allowed) => {
  test(`imports nothing of ours but ${allowed.join(', ') || 'itself'}`, () => {
    const found = sources
      .filter(({ path }) => areaOf(path) === area)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ from }) => byPath.has(from) && ![area, ...allowed].includes(areaOf(from)))
          .map(({ from }) => `${path} imports ${from}`),
      );
    expect(found).toEqual([]);
  });
});

test('every import of a file of ours is of one that is there', () => {
  const found = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ from }) => from.endsWith('.ts') && !byPath.has(from))
      .map(({ from }) => `${path} imports ${from}`),
  );
  expect(found).toEqual([]);
  expect(sources.flatMap(({ imports }) => imports.filter(({ from }) => byPath.has(from))).length).toBeGreaterThan(100);
});

describe('what turns a dossier into rows is pure', () => {
  const pure = reachedFrom(
    sources.map(({ path }) => path).filter((path) => /^loader\/(normalise\/|anchor\.ts|validate\.ts)/.test(path)),
  );

  test('it reaches what makes the rows', () => {
    expect(pure).toEqual(expect.arrayContaining(['loader/records/deals.ts', 'loader/draft.ts', 'loader/facts.ts']));
  });

  test.each(pure)('%s: no files, no database, no clock, no chance, no environment', (path) => {
    const { text, imports } = byPath.get(path) as Source;
    const impure =
      /^(node:(fs|net|http|https|child_process|os|process|timers)\b|@electric-sql|postgres$|drizzle-orm|graphql)/;
    const names = imports.filter(({ isTypeOnly }) => !isTypeOnly).map(({ from }) => from);
    expect(names.filter((name) => impure.test(name))).toEqual([]);
    const forms = ['database/vocabulary.ts', 'database/duration.ts'];
    expect(names.filter((name) => name.startsWith('database/') && !forms.includes(name))).toEqual([]);
    expect(codeOf(text)).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b|\bprocess\./,
    );
  });
});

test.each([
  ['the environment is read', /\bprocess\.env\b/],
  ['the process is ended', /\bprocess\.exit\b/],
  ['signals are taken', /\bprocess\.(?:on|once)\(/],
])('%s in main.ts only', (_what, pattern) => {
  const found = sources.filter(({ text }) => pattern.test(codeOf(text))).map(({ path }) => path);
  expect(found).toEqual(['main.ts']);
});

test('nothing is exported by default, and no file is there only to pass on others', () => {
  const byDefault = sources.filter(({ text }) => /^export default\b|\bas default\b/m.test(text));
  expect(byDefault.map(({ path }) => path)).toEqual([]);
  const barrels = sources.filter(({ path, text }) => {
    const statements = codeOf(text).replace(/^(?:import|export)\s[^;]*from\s+'[^']*';/gm, '');
    return /(?:^|\/)index\.ts$/.test(path) || statements.trim() === '';
  });
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

describe('files are short', () => {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  const longerThan = (most: number) =>
    lengths.filter(({ lines }) => lines > most).map(({ path, lines }) => `${path}: ${lines}`);

  test('none has more than 250 lines', () => {
    expect(longerThan(250)).toEqual([]);
  });

  test('9 of 10 have at most 180', () => {
    expect(longerThan(180).length, longerThan(180).join(', ')).toBeLessThanOrEqual(sources.length / 10);
  });

  test('half have at most 70', () => {
    expect(sorted[Math.floor(sorted.length / 2)], longerThan(70).join(', ')).toBeLessThanOrEqual(70);
  });
});

/** These files and all of ours that they run, types aside. */
function reachedFrom(paths: string[]): string[] {
  const reached = new Set(paths);
  for (const path of reached) {
    for (const { from, isTypeOnly } of byPath.get(path)?.imports ?? []) {
      if (!isTypeOnly && byPath.has(from)) reached.add(from);
    }
  }
  return [...reached].sort();
}

/** The text without comments, and without what stands in quotes. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}
