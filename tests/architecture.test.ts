import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { byPath, reachedFrom, type Source, sources } from './support/sources.ts';

/** The room of a file: its folder in src, and inside the loader, the database and the server the folder in there. */
function roomOf(path: string): string {
  const [first = '', second = '', ...rest] = path.split('/');
  return ['loader', 'database', 'server'].includes(first) && rest.length > 0 ? `${first}/${second}` : first;
}

/** Which rooms a room may import besides itself. */
const mayImport: Record<string, string[]> = {
  'project-folder.ts': [],
  database: ['project-folder.ts', 'database/driver', 'database/tables'],
  'database/driver': ['project-folder.ts', 'database'],
  'database/tables': ['database'],
  records: ['database', 'database/tables'],
  words: ['database'],
  loader: ['database', 'database/tables', 'loader/read', 'loader/check', 'loader/write'],
  'loader/facts': ['database', 'records'],
  'loader/read': ['words', 'loader', 'loader/facts'],
  'loader/check': ['database', 'records', 'words', 'loader', 'loader/facts', 'loader/read'],
  'loader/settle': [],
  'loader/write': ['database', 'database/tables', 'records', 'loader', 'loader/settle'],
  drafter: ['database', 'words', 'loader', 'loader/facts', 'loader/read', 'loader/check'],
  graphql: ['database', 'database/tables', 'records'],
  export: ['database', 'records', 'graphql'],
  explorer: ['project-folder.ts', 'graphql'],
  config: ['project-folder.ts', 'database', 'database/driver'],
  server: [
    ...['config', 'database', 'graphql', 'explorer', 'export'],
    ...['server/http', 'server/observability', 'server/pages', 'server/plugins'],
  ],
  'server/http': ['config', 'database', 'graphql', 'server/observability'],
  'server/observability': ['config', 'database', 'server', 'server/http', 'server/pages'],
  'server/pages': [
    ...['project-folder.ts', 'config', 'database', 'graphql', 'explorer', 'export'],
    ...['server', 'server/http', 'server/observability'],
  ],
  'server/plugins': ['config', 'database', 'graphql', 'export', 'server', 'server/http', 'server/observability'],
  'server/review': [...['database', 'loader', 'drafter', 'explorer', 'server/http', 'server/pages']],
  cli: [
    ...['config', 'database', 'database/driver', 'loader', 'drafter', 'graphql', 'export'],
    ...['server', 'server/http', 'server/observability', 'server/pages', 'server/plugins', 'server/review'],
  ],
  'main.ts': ['cli'],
};

test('every room of src has its rule', () => {
  expect([...new Set(sources.map(({ path }) => roomOf(path)))].sort()).toEqual(Object.keys(mayImport).sort());
});

describe.each(Object.entries(mayImport))('%s', (room, allowed) => {
  test(`imports nothing of ours but ${allowed.join(', ') || 'itself'}`, () => {
    const found = sources
      .filter(({ path }) => roomOf(path) === room)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ from }) => byPath.has(from) && ![room, ...allowed].includes(roomOf(from)))
          .map(({ from }) => `${path} imports ${from}`),
      );
    expect(found).toEqual([]);
  });
});

test('every import of a file of ours is of one that is there', () => {
  const found = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ from }) => /\.tsx?$/.test(from) && !byPath.has(from))
      .map(({ from }) => `${path} imports ${from}`),
  );
  expect(found).toEqual([]);
  expect(sources.flatMap(({ imports }) => imports.filter(({ from }) => byPath.has(from))).length).toBeGreaterThan(100);
});

describe('what turns a dossier into rows is pure', () => {
  const pure = reachedFrom(
    sources.map(({ path }) => path).filter((path) => /^(words|records|loader\/check)\//.test(path)),
  );

  test('it reaches what makes the rows', () => {
    expect(pure).toEqual(
      expect.arrayContaining(['loader/check/records/deals.ts', 'loader/facts/grammar.ts', 'words/dates/date.ts']),
    );
  });

  test.each(pure)('%s: no files, database, clock, chance, environment or locale data', (path) => {
    const { text, imports } = byPath.get(path) as Source;
    const impure =
      /^(node:(fs|net|http|https|child_process|os|process|timers)\b|@electric-sql|postgres$|drizzle-orm|graphql)/;
    const names = imports.filter(({ isTypeOnly }) => !isTypeOnly).map(({ from }) => from);
    expect(names.filter((name) => impure.test(name))).toEqual([]);
    const forms = ['database/vocabulary.ts', 'database/duration.ts', 'database/claim-owners.ts'];
    expect(names.filter((name) => name.startsWith('database/') && !forms.includes(name))).toEqual([]);
    expect(codeOf(text)).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b|\bprocess\.|\bIntl\./,
    );
  });
});

test.each([
  ['the environment is read', /\bprocess\.env\b/, ['main.ts']],
  ['the process is ended', /\bprocess\.exit\b/, ['cli/stop-signal.ts', 'main.ts']],
  ['signals are handled', /\bprocess\.(?:on|once)\(/, ['cli/stop-signal.ts']],
])('%s in one place', (_what, pattern, places) => {
  const found = sources.filter(({ text }) => pattern.test(codeOf(text))).map(({ path }) => path);
  expect(found).toEqual(places);
});

test('no file imports itself through others, types included', () => {
  const cycles = sources.map(({ path }) => cycleThrough(path)).filter((cycle) => cycle !== undefined);
  expect(cycles.map((cycle) => cycle.join(' -> '))).toEqual([]);
});

test('what the build imports is installed without the development dependencies', () => {
  const [build, manifest] = ['src/build.mjs', 'package.json'].map((file) => readFileSync(file, 'utf8')) as [
    string,
    string,
  ];
  const packages = [...build.matchAll(/from '([^'.]+)'/g)].map(([, name = '']) => name);
  const { dependencies } = JSON.parse(manifest) as { dependencies: object };
  expect(packages).toContain('esbuild');
  expect(packages.filter((name) => !name.startsWith('node:') && !(name in dependencies))).toEqual([]);
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
  // The operations of the explorer are generated.
  const written = sources.filter(({ path }) => path !== 'explorer/operations.ts');
  const lengths = written.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  const longerThan = (most: number) =>
    lengths.filter(({ lines }) => lines > most).map(({ path, lines }) => `${path}: ${lines}`);

  test('none has more than 250 lines', () => {
    expect(longerThan(250)).toEqual([]);
  });

  test('9 of 10 have at most 180', () => {
    expect(longerThan(180).length, longerThan(180).join(', ')).toBeLessThanOrEqual(written.length / 10);
  });

  test('half have at most 70', () => {
    expect(sorted[Math.floor(sorted.length / 2)], longerThan(70).join(', ')).toBeLessThanOrEqual(70);
  });
});

/** The shortest way from a file back to itself along imports, if there is one. */
function cycleThrough(path: string): string[] | undefined {
  const seen = new Set<string>();
  const ways = [[path]];
  for (const way of ways) {
    for (const { from } of byPath.get(way.at(-1) as string)?.imports ?? []) {
      if (from === path) return [...way, path];
      if (!byPath.has(from) || seen.has(from)) continue;
      seen.add(from);
      ways.push([...way, from]);
    }
  }
  return undefined;
}

/** The text without comments, and without what stands in quotes. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}
