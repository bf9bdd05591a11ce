import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveReview } from '../../src/server/review/serve-review.ts';
import { browserPath, inBrowser, launchBrowser } from '../support/browser.ts';
import { reviewFolder } from './support/review-folder.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TALKS = 'documents/xi-held-talks-with-putin';
const INTERVIEW = 'documents/interview-china-media-group';

describe.skipIf(!browserPath)(inBrowser('the review in a browser'), () => {
  let browser: Browser;
  let review: Awaited<ReturnType<typeof reviewFolder>> & { url: string };
  const stops: (() => Promise<void>)[] = [];

  async function serve() {
    const folder = await reviewFolder();
    const { url, drain } = await serveReview(folder.path, 0);
    stops.push(() => drain(0));
    return { ...folder, url };
  }

  beforeAll(async () => {
    browser = await launchBrowser();
    review = await serve();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(stops.map((stop) => stop()));
  });

  async function open(url: string, options: BrowserContextOptions = {}) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const [requested, complaints]: [string[], string[]] = [[], []];
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
    return { page, requested, complaints };
  }

  const lit = async (page: Page) => (await page.locator('.text .on').allTextContents()).join('|');
  const current = (page: Page) => page.locator('.card.on').getAttribute('id');

  describe.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('%s px wide, %s', (width, colorScheme) => {
    test.each(['', INTERVIEW])(
      '%s: accessible, nothing from elsewhere, no message, no sideways scroll',
      async (path) => {
        const { page, requested, complaints } = await open(review.url + path, {
          viewport: { width, height: 900 },
          colorScheme,
        });
        for (const summary of await page.locator('.card:not(.on) details summary').all())
          await summary.evaluate((one) => (one as { click(): void }).click());
        await page.evaluate(axe);
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' ')}`),
        ).toEqual([]);
        expect(requested.filter((address) => !address.startsWith(`${new URL(review.url).origin}/`))).toEqual([]);
        expect(complaints).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        await page.close();
      },
    );
  });

  test('keys go from record to record, and the words of each are lit in the text', async () => {
    const { page } = await open(review.url + INTERVIEW);
    const first = await current(page);
    expect(first).toBe('quotes.shen-interview-opening');
    const words = await lit(page);
    expect(words).toContain('very pleased to have the opportunity');
    await page.keyboard.press('j');
    expect(await current(page)).not.toBe(first);
    expect(await lit(page)).not.toBe(words);
    await page.keyboard.press('k');
    expect([await current(page), await lit(page)]).toEqual([first, words]);
    await page.keyboard.press('c');
    await page.keyboard.type('jka');
    expect(await page.locator('.card.on textarea').inputValue()).toContain('jka');
    expect(await current(page)).toBe(first);
    await page.close();
  });

  test.each([true, false])('a click accepts and another rejects, with script: %s', async (javaScriptEnabled) => {
    const own = await serve();
    const { page } = await open(`${own.url}${INTERVIEW}?record=quotes.shen-interview-opening`, { javaScriptEnabled });
    await page.locator('.card.on button[value=accept]').click();
    await page.waitForURL(/record=(?!quotes\.shen)/);
    expect(await own.facts()).toMatch(/^ {2}shen-interview-opening:\n {4}origin: PROGRAM$/m);
    const next = (await current(page)) ?? '';
    expect(next).toMatch(/^occasions\./);
    await page.locator('.card.on button[value=reject]').click();
    await page.waitForURL((url) => !url.search.includes(next));
    expect(await own.draft()).not.toMatch(new RegExp(`^ {2}${next.split('.')[1]}:`, 'm'));
    expect(await own.draft()).toContain(`  ${next},\n`);
    await page.close();
  });

  test('a key accepts, and the focus is on the next record', async () => {
    const own = await serve();
    const { page } = await open(own.url + TALKS);
    const first = await current(page);
    await page.keyboard.press('a');
    await page.waitForURL((url) => !url.search.includes(String(first)));
    expect(await own.facts()).toContain('origin: PROGRAM');
    expect(await page.evaluate('document.activeElement.id')).toBe(await current(page));
    await page.close();
  });
});
