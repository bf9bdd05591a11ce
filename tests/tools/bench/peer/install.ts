import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const folder = import.meta.dirname;
const run = promisify(execFile);

/**
 * Installs PostGraphile into this folder as its lock file says, unless that is done. Gives the Node.js to run it with: the
 * one that runs this where it is new enough, otherwise the one that was installed with it.
 */
export async function installPeer(signal: AbortSignal): Promise<string> {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed) || (await versionIn(installed)) !== (await versionIn(join(folder, 'package-lock.json')))) {
    try {
      await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, signal });
    } catch (error) {
      throw new Error(`PostGraphile cannot be installed. Run "npm ci" in ${folder} to see why`, { cause: error });
    }
  }
  return newEnough(process.versions.node) ? process.execPath : join(folder, 'node_modules/node/bin/node');
}

/** The versions of the programs that are compared, given the Node.js of PostGraphile if it is among them. */
export async function programsOf(node: string | undefined): Promise<string[]> {
  const own = `Node.js ${process.versions.node}`;
  if (node === undefined) return [own];
  const { stdout } = await run(node, ['--version']);
  const version = await versionIn(join(folder, 'package-lock.json'));
  return [own, `PostGraphile ${version} on Node.js ${stdout.trim().replace('v', '')}`];
}

async function versionIn(lockFile: string): Promise<string | undefined> {
  const { packages } = JSON.parse(await readFile(lockFile, 'utf8'));
  return packages['node_modules/postgraphile']?.version;
}

/** PostGraphile 5 needs Node.js 22. */
function newEnough(version: string): boolean {
  return Number(version.split('.')[0]) >= 22;
}
