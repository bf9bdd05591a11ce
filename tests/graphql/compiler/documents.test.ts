import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPlanner } from '../../../src/graphql/compiler/plans.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { readExamples } from '../../../src/server/pages/examples.ts';
import { openTestDatabase } from '../../support/database.ts';
import { compareBoth } from './support/both.ts';

// What users ask has the same bytes on both paths.

const folder = join(import.meta.dirname, '../../acceptance');
const database = await openTestDatabase();
const planner = createPlanner(schema);

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder);
const questions = files
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const variables = file.replace('.graphql', '.variables.json');
    return [file, read(file), files.includes(variables) ? JSON.parse(read(variables)) : {}] as const;
  });
const examples = (await readExamples()).map(({ name, query }) => [name, query, {}] as const);

test.each([...questions, ...examples])('%s', async (_name, query, variables) => {
  const { outcome } = await compareBoth(database, planner, query, variables);
  expect(['same', 'declined']).toContain(outcome);
});
