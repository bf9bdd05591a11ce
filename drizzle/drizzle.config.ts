import { defineConfig } from 'drizzle-kit';

// `npm run migration -- --name what_changes` writes the migration that leads from the last one to the tables as they are.
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/database/tables/*.ts'],
  out: './drizzle',
});
