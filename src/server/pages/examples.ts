import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../project-folder.ts';

/** An example query. Its first comment line is the question that it answers, the others are the explanation. */
export interface Example {
  name: string;
  question: string;
  explanation: string;
  query: string;
}

const folder = join(projectFolder, 'src/server/pages/examples');

/** Reads the example queries, sorted by file name. */
export async function readExamples(): Promise<Example[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const query = await readFile(join(folder, file), 'utf8');
      const comments = query.split('\n').filter((line) => line.startsWith('#'));
      const [question = '', ...explanation] = comments.map((line) => line.slice(1).trim());
      return { name: file.replace(/\.graphql$/, ''), question, explanation: explanation.join(' '), query };
    }),
  );
}
