import { printFactsSchema } from './json-schema.ts';

/** The program behind `npm run facts-schema`. */
process.stdout.write(printFactsSchema());
