import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { anchorsOf, headingsOf, linksOf, readPage, readPages, sectionOf } from './support/docs/pages.ts';
import { projectFolder } from './support/server.ts';

const pages = readPages();
const sources = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: `src/${path}`, text: readFileSync(join(projectFolder, 'src', path), 'utf8') }));

test('there are the pages that the README leads to', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/api.md', 'docs/operating.md']),
  );
  expect(linksOf(readPage('README.md')).length).toBeGreaterThan(8);
});

test.each(pages)('each link in $path leads to something that is there', ({ path, text }) => {
  const broken = linksOf(text).filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : normalize(join(dirname(path), file));
    if (target.startsWith('..') || !existsSync(join(projectFolder, target))) return true;
    return anchor !== undefined && !anchorsOf(readPage(target)).includes(anchor);
  });
  expect(broken).toEqual([]);
});

// As in `docs/operating.md, "Settings"`.
const NAMED = /docs\/[\w-]+\.md(?:, "([^"]+)")?/g;

test('the program names pages and headings that are there', () => {
  const named = sources.flatMap(({ path, text }) =>
    [...text.matchAll(NAMED)].map(([name, heading]) => ({ path, name, heading })),
  );
  const broken = named.filter(({ name, heading }) => {
    const page = name.split(',')[0] as string;
    if (!existsSync(join(projectFolder, page))) return true;
    return heading !== undefined && !headingsOf(readPage(page)).includes(heading);
  });
  expect(broken).toEqual([]);
  expect(named.length).toBeGreaterThan(1);
  expect(sources.filter(({ text }) => /\bREADME\b/.test(text)).map(({ path }) => path)).toEqual([]);
});

test('the files that the pages name are there', () => {
  const gone = pages
    .filter(({ path }) => path !== 'CHANGELOG.md')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|tests|docs|seeds|compose|drizzle|\.ci)\/[\w./-]*)`/g)]
        .map(([, file]) => file as string)
        // The files of drivers that a page tells of are JavaScript.
        .filter((file) => !file.endsWith('.js') && !existsSync(join(projectFolder, file)))
        .map((file) => `${path}: ${file}`),
    );
  expect(gone).toEqual([]);
});

test('each guarantee is tested where the page says', () => {
  const rows = [
    ...sectionOf(readPage('docs/operating.md'), 'Guarantees').matchAll(/\| (`[\w-]+`(?:, `[\w-]+`)*) +\|$/gm),
  ];
  const named = rows.flatMap(([, tests = '']) => tests.replaceAll('`', '').split(', '));
  const folders = ['faults', 'server', 'database'];
  const isThere = (name: string) =>
    folders.some((folder) => existsSync(join(projectFolder, 'tests', folder, `${name}.test.ts`)));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

test('the functions that the pages name are in the code', () => {
  const code = sources.map(({ text }) => text).join('\n');
  const support = readFileSync(join(projectFolder, 'tests/support/database.ts'), 'utf8');
  const unknown = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/`([A-Za-z]\w+)\(\)`/g)]
      .map(([, name]) => name as string)
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(code + support))
      .map((name) => `${path}: ${name}`),
  );
  expect(unknown).toEqual([]);
});
