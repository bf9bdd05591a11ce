import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledSeeds } from '../../../src/config/environment.ts';
import { connect } from '../../../src/database/connect.ts';
import { migrate } from '../../../src/database/migrate.ts';
import { load } from '../../../src/loader/load.ts';
import { makeBlocks, withBlocks } from './blocks.ts';
import { readPage } from './pages.ts';

/** The program behind `npm run docs`: writes what of the pages is made from the code and the bundled dossiers. */
const connection = await connect({ folder: null });
await migrate(connection);
await load(connection.db, [bundledSeeds]);
const blocks = await makeBlocks(connection);
await connection.close();
for (const path of new Set(blocks.map((block) => block.path))) {
  await writeFile(join(import.meta.dirname, '../../..', path), withBlocks(path, readPage(path), blocks));
}
