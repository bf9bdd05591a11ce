// Compiles src/ and the libraries that it imports to a few files in dist/, which takes half a second: Node.js 20 does not run
// TypeScript, a loader that compiles each module as it is imported made every start a second and a half longer, and finding
// and reading the thousand files of the libraries took half of what was left.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const project = join(import.meta.dirname, '..');

/**
 * Keeps source maps for the code of this project only: Node.js reads a map whenever it loads the file, and those of the
 * libraries are as large as they are.
 */
const withoutMapsOfLibraries = {
  name: 'without-maps-of-libraries',
  setup({ onLoad }) {
    const map = { version: 3, sources: ['library'], sourcesContent: [''], mappings: 'AAAA' };
    const address = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
    onLoad({ filter: /\/node_modules\/.*\.[cm]?js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\n//# sourceMappingURL=${address}`,
      loader: 'default',
    }));
  },
};

/**
 * Takes graphql-js as ES modules, of which only what is used is bundled: its package names CommonJS files first. A server then
 * takes 7 MB less.
 */
const graphqlAsModules = {
  name: 'graphql-as-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^graphql(\/|$)/ }, ({ path }) => {
      const [, ...inside] = path.split('/');
      const file = (inside.join('/') || 'index').replace(/\.m?js$/, '');
      return { path: join(project, 'node_modules/graphql', `${file}.mjs`) };
    });
  },
};

const { outputFiles } = await build({
  absWorkingDir: project,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  // A command loads only what it needs.
  splitting: true,
  // It reads its own files, by their place.
  external: ['@electric-sql/pglite'],
  plugins: [graphqlAsModules, withoutMapsOfLibraries],
  // Libraries of the older module system call this to load those of Node.js.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  platform: 'node',
  target: 'node20.19',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  format: 'esm',
  sourcemap: true,
  write: false,
  logLevel: 'warning',
});

// Each file is replaced as a whole, and only where it differs: another process may be starting from there.
await Promise.all(
  outputFiles.map(async ({ path, contents }) => {
    const now = await readFile(path).catch(() => undefined);
    if (now?.equals(contents)) return;
    const partial = `${path}.${process.pid}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, contents);
    await rename(partial, path);
  }),
);
