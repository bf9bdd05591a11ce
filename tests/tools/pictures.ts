import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultLimits } from '../../src/config/limits.ts';
import { createLog } from '../../src/config/log.ts';
import { connect } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { schema } from '../../src/graphql/schema.ts';
import { load } from '../../src/loader/load.ts';
import { listen } from '../../src/server/http/listen.ts';
import { readExamples } from '../../src/server/pages/examples.ts';
import { createRoutes } from '../../src/server/routes.ts';
import { launchBrowser } from '../support/browser.ts';

/** Makes the pictures of the README again: of the explorer over both dossiers, as a browser shows it. */
const project = join(import.meta.dirname, '../..');
const folder = join(project, 'docs/pictures');

const pictures: Record<string, { path: string; height: number }> = {
  summit: { path: '/summits/2022-02-04-beijing-putin-xi', height: 900 },
  reader: { path: '/documents/gas-deal-30-year?passage=232-270#p-232-270', height: 900 },
};

const data = await mkdtemp(join(tmpdir(), 'summitgraph-pictures-'));
const connection = await connect({ folder: data });
await migrate(connection);
await load(
  connection.db,
  ['beijing-2022', 'paris-2015'].map((name) => join(project, 'seeds', name)),
);
const examples = await readExamples();
const routes = createRoutes({ schema, connection, examples, log: createLog('error'), limits: defaultLimits });
const { url, drain } = await listen(routes, { host: '127.0.0.1', port: 0 });
const browser = await launchBrowser();
await mkdir(folder, { recursive: true });
for (const [name, { path, height }] of Object.entries(pictures)) {
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  await page.goto(url + path);
  await page.evaluate('document.fonts.ready');
  // Else the passage would stand in the middle, below the title.
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
await browser.close();
await drain(1);
await connection.close();
await rm(data, { recursive: true });
