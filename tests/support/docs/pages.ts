import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const projectFolder = join(import.meta.dirname, '../../..');

/** A page of the documentation, by its path in the project. */
export interface Page {
  path: string;
  text: string;
}

/** Reads all pages: those at the top of the project, and those in `docs/`. */
export function readPages(): Page[] {
  const folders = ['', 'docs/'];
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ path: `${folder}${name}`, text: readPage(`${folder}${name}`) })),
  );
}

export function readPage(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

/** The code in a page: the first block of a language. */
export function codeIn(page: string, language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  if (found === undefined) throw new Error(`there is no ${language} block in the page`);
  return found;
}

/** The part of a page below a heading of the second level, up to the next one. */
export function sectionOf(page: string, heading: string): string {
  const [, section] = page.split(new RegExp(`^## ${heading}\\n`, 'm'));
  if (section === undefined) throw new Error(`there is no section ${heading} in the page`);
  return section.split(/^## /m)[0] as string;
}

/** The headings of a page, as they are written. */
export function headingsOf(page: string): string[] {
  return [...withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => heading as string);
}

/** The anchors that GitHub gives to the headings of a page. */
export function anchorsOf(page: string): string[] {
  const counts = new Map<string, number>();
  return headingsOf(page).map((heading) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** The targets of the links of a page. */
export function linksOf(page: string): string[] {
  const prose = withoutCode(page).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target as string);
}

function withoutCode(page: string): string {
  return page.replace(/^( *)```[\s\S]*?^\1```$/gm, '');
}

/** A table of Markdown, its columns aligned. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)]
    .map((row) => `${row}\n`)
    .join('');
}
