import { printFactsSchema } from './json-schema.ts';

// The program that `npm run facts-schema` runs.
process.stdout.write(printFactsSchema());
