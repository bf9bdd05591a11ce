import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isPostgres } from './support/database.ts';
import { readPage, sectionOf } from './support/docs/pages.ts';
import { projectFolder } from './support/server.ts';

interface Block {
  language: string;
  text: string;
}

/** The blocks of the tutorial: what is to be run is marked as `sh`, and what it prints stands in the block after it. */
const blocks = readBlocks();
const folder = await mkdtemp(join(tmpdir(), 'summitgraph-tutorial-'));
afterAll(() => rm(folder, { recursive: true }));

function readBlocks(): Block[] {
  const section = sectionOf(readPage('docs/dossiers.md'), 'Write a dossier in ten minutes');
  return [...section.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({ language, text }));
}

/** Runs a block and gives all that it prints, whichever way it ends. */
function run(script: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('bash', ['-c', script], { cwd: folder, env: environment }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

const environment = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0' };

/** Starts the server of a block, and gives its address and how to end it. */
async function start(script: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = spawn('bash', ['-c', script], { cwd: folder, env: environment, detached: true });
  const closed = once(server, 'close');
  const stop = async () => {
    // The whole group: what npm has started too.
    process.kill(-(server.pid as number), 'SIGTERM');
    await closed;
  };
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /http:\/\/[\w.:]+(?=\/ )/.exec(said)?.[0];
      if (address) resolve(address);
    });
    closed.then(() => reject(new Error(`the server did not start: ${said}`)));
  });
  return { url, stop };
}

// The tutorial is about the embedded database, which the program uses by default.
test.skipIf(isPostgres())('the tutorial leads from nothing to an answer of the API, as it is written', async () => {
  for (const name of ['package.json', 'src', 'seeds', 'drizzle', 'dist', 'node_modules', 'tsconfig.json']) {
    await symlink(join(projectFolder, name), join(folder, name));
  }
  let server: Awaited<ReturnType<typeof start>> | undefined;
  const compared: string[] = [];
  try {
    for (const [index, { language, text }] of blocks.entries()) {
      if (language !== 'sh') continue;
      if (text.includes('npm start')) {
        server = await start(text);
        continue;
      }
      const printed = await run(server ? text.replace('http://127.0.0.1:4000', server.url) : text);
      const told = blocks[index + 1];
      const expected = told?.language === '' ? told.text : '';
      expect(printed.trim()).toBe(expected.trim());
      if (expected) compared.push(expected);
    }
  } finally {
    await server?.stop();
  }
  // A problem, its mending, and an answer.
  expect(compared).toHaveLength(3);
});
