import { lockFolder } from '../../src/database/lock.ts';

// A process that holds a folder until its standard input ends: run by the tests of the lock.
const [folder] = process.argv.slice(2);
const unlock = await lockFolder(folder as string);
process.stdout.write('held\n');
process.stdin.on('end', unlock).resume();
