import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../../src/server/pages/examples.ts';
import { browserPath, inBrowser, launchBrowser } from '../support/browser.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

/** The query of the tab that a later visit will open, as a script of the page. */
const KEPT_TAB = `(({ tabs, activeTabIndex }) => tabs[activeTabIndex].query)(JSON.parse(localStorage['graphiql:tabState']))`;

describe.skipIf(!browserPath)(inBrowser('GraphiQL in a browser'), () => {
  let browser: Browser;
  let page: Page;
  let url: string;
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    url = await serveTestDatabase(await sharedTestDatabase());
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    context.on('request', (request) => requested.push(request.url()));
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  });

  afterAll(() => browser?.close());

  /** The lines that an editor shows; Monaco writes spaces that do not break. */
  const shown = async (editor: string) =>
    (await page.locator(`${editor} .view-lines`).first().textContent())?.replaceAll('\u00a0', ' ');

  /** What a page shows comes in its own time. */
  const soon = <Shown>(read: () => Promise<Shown>) => expect.poll(read, { timeout: 20_000 });

  test('a question of the home page opens there, runs, and is answered', async () => {
    const [example] = await readExamples();
    await page.goto(url);
    await page.getByRole('link', { name: example?.question as string }).click();
    await soon(() => shown('.graphiql-response')).toMatch(/"totalCount": 1,/);
    expect(await shown('.graphiql-query-editor')).toContain('query WhoMetWhom');
  });

  test('letters that look like others, such as dashes, are in no boxes', async () => {
    const boxes = page.locator('.graphiql-response .unicode-highlight');
    await soon(() => boxes.count()).toBeGreaterThan(0);
    const drawn = await boxes.evaluateAll((all) =>
      all.map((one) => [getComputedStyle(one).borderTopWidth, getComputedStyle(one).backgroundColor].join(' ')),
    );
    expect(new Set(drawn)).toEqual(new Set(['0px rgba(0, 0, 0, 0)']));
  });

  test('the query behind a page opens in a tab of its own with its variables, and runs', async () => {
    await page.goto(`${url}/deals/gas-supply-contract-30-year`);
    await page.getByRole('link', { name: 'open it in GraphiQL' }).click();
    await soon(() => shown('.graphiql-response')).toMatch(/"gas-supply-contract-30-year"/);
    expect(await shown('.graphiql-query-editor')).toContain('query DealPage');
    const examples = (await readExamples()).length;
    expect(await page.locator('.graphiql-tab-button').count()).toBe(examples + 1);
  });

  test('a later visit opens the last tab, and the address follows', async () => {
    // GraphiQL keeps its tabs half a second after they have changed.
    await soon(() => page.evaluate<string>(KEPT_TAB)).toContain('query DealPage');
    await page.goto(`${url}/graphql`);
    await soon(() => shown('.graphiql-query-editor')).toContain('query DealPage');
    await page.locator('.graphiql-tab-button').filter({ hasText: 'WhichWordsSaySo' }).click();
    await soon(async () => new URL(page.url()).searchParams.get('query') ?? '').toContain('query WhichWordsSaySo');
    expect(await page.locator('.graphiql-tab-button').count()).toBe((await readExamples()).length + 1);
  });

  test('every example has a tab', async () => {
    await page.goto(`${url}/graphql`);
    const tabs = page.locator('.graphiql-tab-button');
    await soon(() => tabs.count()).toBeGreaterThanOrEqual((await readExamples()).length);
    await tabs.filter({ hasText: 'WhichWordsSaySo' }).click();
    await soon(() => shown('.graphiql-query-editor')).toMatch(/thirtyYears: evidence/);
  });

  test('a field that is begun is completed from the schema', async () => {
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.locator('.graphiql-query-editor .view-lines').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{ deal(slug: "x") { settlem');
    const suggestion = page.locator('.suggest-widget .monaco-list-row').first();
    await soon(async () => {
      // Asked for again, since what was typed before the schema had come is not completed by itself.
      await page.keyboard.press('Control+Space');
      return suggestion.textContent({ timeout: 2000 }).catch(() => '');
    }).toMatch(/settlementCurrency/);
    await page.keyboard.press('Enter');
    await soon(() => shown('.graphiql-query-editor')).toMatch(/settlementCurrency/);
  });

  test('the documentation is read from the root down to a field', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.locator('.graphiql-doc-explorer');
    await docs.getByRole('link', { name: 'Query', exact: true }).click();
    await docs.getByRole('link', { name: 'deal', exact: true }).click();
    await soon(() => docs.textContent()).toMatch(
      /The deal with the given slug, which may be a former one, or null if there is none\./,
    );
    await docs.getByRole('link', { name: 'Deal', exact: true }).click();
    await docs.getByRole('link', { name: 'settlementCurrency', exact: true }).click();
    await soon(() => docs.textContent()).toMatch(/Currency in which payments are made/);
  });

  test('and in all this nothing was asked of another host, and nothing went wrong', () => {
    expect(requested.length).toBeGreaterThan(4);
    expect(requested.filter((address) => !address.replace(/^blob:/, '').startsWith(`${url}/`))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
