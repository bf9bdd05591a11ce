import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { projectFolder } from '../project-folder.ts';

/** A file that pages refer to, at an address that changes with its content. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  /** Whether compression makes it smaller. */
  readonly isText: boolean;
}

/** The addresses of the assets, by file name. */
export type AssetHrefs = Readonly<Record<string, string>>;

export interface Assets {
  readonly hrefs: AssetHrefs;
  /** By address. */
  readonly files: ReadonlyMap<string, Asset>;
}

const folder = join(projectFolder, 'src/explorer/assets');

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const COMPRESSED: ReadonlySet<string> = new Set(['.png', '.woff2']);

/** Reads the assets. The style sheet is one file of several, and refers to fonts, so that its hash depends on theirs. */
export function readAssets(): Assets {
  const files = new Map<string, Asset>();
  const hrefs: Record<string, string> = {};
  function add(name: string, body: Buffer): void {
    const extension = extname(name);
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
    const href = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`;
    hrefs[name] = href;
    files.set(href, { type: TYPES[extension] as string, body, isText: !COMPRESSED.has(extension) });
  }
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  for (const name of names) add(name, readFileSync(join(folder, name)));
  const sheets = readdirSync(join(folder, 'style')).sort();
  const css = sheets.map((name) => readFileSync(join(folder, 'style', name), 'utf8')).join('\n');
  add('style.css', Buffer.from(withHrefs(css, hrefs)));
  return { hrefs, files };
}

function withHrefs(css: string, hrefs: AssetHrefs): string {
  return css.replace(/url\(["']?([\w.-]+)["']?\)/g, (all, name: string) => (hrefs[name] ? `url(${hrefs[name]})` : all));
}
