import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Example, readExamples } from '../../src/server/pages/examples.ts';
import { escapeHtml } from '../../src/server/pages/html.ts';

const [begin, end] = ['<!-- examples, written by npm run readme -->', '<!-- end of the examples -->'];

/**
 * A README with these examples, each folded up under its question, between the two comments that mark their place.
 *
 * @throws where one of the marks is missing.
 */
export function withExamples(readme: string, examples: readonly Example[]): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`The README lacks ${begin} before ${end}.`);
  return `${readme.slice(0, from)}${begin}\n\n${examples.map(folded).join('')}${readme.slice(to)}`;
}

function folded({ question, query }: Example): string {
  return `<details>\n<summary>${escapeHtml(question)}</summary>\n\n\`\`\`graphql\n${query}\`\`\`\n\n</details>\n\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(import.meta.dirname, '../../README.md');
  await writeFile(file, withExamples(await readFile(file, 'utf8'), await readExamples()));
}
