import { run } from './cli/program.ts';

const exitCode = await run(process.env);
// Pipes are asynchronous: exit only after everything was written.
process.stdout.write('', () => process.exit(exitCode));
