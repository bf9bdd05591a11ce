import { lockFolder } from '../../src/database/folder-lock.ts';

// A process that holds a folder until its standard input ends: run by the tests of the lock.
const [folder, megabytes] = process.argv.slice(2);
const memory = Buffer.alloc(Number(megabytes) * 2 ** 20, 1);
const unlock = await lockFolder(folder as string);
process.stdout.write(`held, with ${memory.length} bytes\n`);
process.stdin.on('end', unlock).resume();
