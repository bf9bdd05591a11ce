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

/**
 * Makes the pictures again: those of the README, of the explorer over both dossiers as a browser shows it, and the one that is
 * shown where somebody shares a page (`og:image`).
 */
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

const card = `<main class="shared">
<p class="kicker">Diplomatic summits, word by word</p>
<h1>Who met whom, what they agreed, and which words say so</h1>
<p class="words"><span class="cx">… a 30-year contract to supply gas to China via a new pipeline and </span><span
class="mark STATED">will settle the new gas sales in euros</span><span class="cx"> …</span></p>
<p class="value"><b>Settled in: euro</b> <span class="b STATED">Stated</span></p>
<p class="name">Summitgraph</p>
</main>`;
const style = `.shared { width: 1200px; height: 630px; padding: 64px 84px; position: relative; min-height: 0; border-top: 14px solid var(--accent); }
.shared .kicker { font-size: 25px; margin: 0 0 18px; }
.shared h1 { font-size: 66px; max-width: 17em; margin: 0 0 40px; }
.shared .words { font-size: 34px; max-width: 30em; line-height: 1.5; }
.shared .words .mark { text-decoration-thickness: 4px; }
.shared .value { font: 600 30px/1.3 var(--sans); margin: 26px 0 0; display: flex; gap: 22px; align-items: baseline; }
.shared .value .b { font-size: 24px; gap: 12px; } .shared .b::before { width: 44px; }
.shared .name { position: absolute; right: 84px; bottom: 44px; margin: 0; font-weight: 600; font-size: 34px; }`;
const shared = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light', bypassCSP: true });
await shared.goto(url);
await shared.addStyleTag({ content: style });
await shared.evaluate(`document.body.innerHTML = ${JSON.stringify(card)}`);
await shared.evaluate('document.fonts.ready');
await shared.screenshot({ path: join(project, 'src/explorer/assets/shared.png') });
await browser.close();
await drain(1);
await connection.close();
await rm(data, { recursive: true });
