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
  '.woff2': 'font/woff2',
};

/** Reads the assets. The style sheet refers to fonts, so that its hash depends on theirs. */
export function readAssets(): Assets {
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  const files = new Map<string, Asset>();
  const hrefs: Record<string, string> = {};
  for (const name of names.sort((a, b) => Number(a.endsWith('.css')) - Number(b.endsWith('.css')))) {
    const extension = extname(name);
    const raw = readFileSync(join(folder, name));
    const body = extension === '.css' ? Buffer.from(withHrefs(raw.toString(), hrefs)) : raw;
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
    const href = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`;
    hrefs[name] = href;
    files.set(href, { type: TYPES[extension] as string, body, isText: extension !== '.woff2' });
  }
  return { hrefs, files };
}

function withHrefs(css: string, hrefs: AssetHrefs): string {
  return css.replace(/url\(["']?([\w.-]+)["']?\)/g, (all, name: string) => (hrefs[name] ? `url(${hrefs[name]})` : all));
}
