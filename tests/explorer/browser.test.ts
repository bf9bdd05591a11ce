import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, inBrowser, launchBrowser } from '../support/browser.ts';
import { serveExplorer } from './support/serve.ts';

const paths = [
  ...['/', '/search?q=paris', '/summits', '/deals?kind=TREATY', '/people', '/quotes', '/documents'],
  ...['/places', '/places/beijing', '/organizations', '/organizations/european-union'],
  ...['/disagreements', '/occasions/cop21'],
  ...['/network', '/map', '/timeline', '/figures'],
  ...[
    '/summits/2022-02-04-beijing-putin-xi',
    '/deals/paris-agreement',
    '/people/xi-jinping',
    '/quotes/xi-back-to-back',
  ],
  '/summits/2022-02-04-beijing-putin-xi?asOf=2020-01-01',
  '/documents/leaders-event?passage=0-60',
  ...['/documents/hostile', '/summits/hostile-talks', '/people/bo-lind', '/quotes/hostile-quote'],
];

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!browserPath)(inBrowser('the explorer in a browser'), () => {
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    url = await serveExplorer();
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  /** Pages by what they are opened with: a new one takes longer than what is tested in it. */
  const pages = new Map<string, Promise<Page>>();

  /** Opens a page, and collects what it asks for and what it complains of. */
  async function open(path: string, options: BrowserContextOptions = {}) {
    const key = JSON.stringify(options);
    const made = pages.get(key) ?? browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    pages.set(key, made);
    const page = await made;
    const requested: string[] = [];
    const complaints: string[] = [];
    page.removeAllListeners();
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    // Else the same address with another fragment would not be loaded again.
    await page.goto('about:blank');
    await page.goto(url + path);
    return { page, requested, complaints };
  }

  /** Shows the page in the colours of a scheme; on the way from one to the other no colour is the scheme's. */
  async function paint(page: Page, colorScheme: 'light' | 'dark') {
    await page.emulateMedia({ colorScheme });
    await page.evaluate('for (const change of document.getAnimations()) change.finish()');
  }

  /** What axe finds: by all rules, or only by these. */
  async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
    const found = (await page.evaluate(`axe.run(${JSON.stringify(rules ? { runOnly: rules } : {})})`)) as AxeResults;
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' ')}`);
  }

  describe.each([1280, 390])('%s px wide', (width) => {
    test.each(paths)(
      '%s: accessible, light and dark, nothing from elsewhere, no message, no sideways scroll',
      async (path) => {
        const { page, requested, complaints } = await open(path, { viewport: { width, height: 900 } });
        await paint(page, 'light');
        await page.evaluate("for (const fold of document.querySelectorAll('details.rest')) fold.open = true");
        await page.evaluate(axe);
        expect(await violations(page)).toEqual([]);
        const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(beyond).toBeLessThanOrEqual(0);
        // Layout and names are the same in the dark: only what colours decide is looked at again.
        await paint(page, 'dark');
        expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
        expect(requested.filter((address) => !address.startsWith(`${url}/`))).toEqual([]);
        expect(complaints).toEqual([]);
      },
    );
  });

  test.each(paths)('%s: the same text without script', async (path) => {
    const { page } = await open(path, { javaScriptEnabled: false });
    const text = await page.locator('body').innerText();
    const { page: scripted } = await open(path);
    expect(text).toBe(await scripted.locator('body').innerText());
  });

  /** The words that are lit in the text. */
  const lit = async (page: Page) => (await page.locator('.text .on, .text mark').allTextContents()).join('');

  describe('the reader', () => {
    test('lights exactly the words of a passage, with emoji before them, without script too', async () => {
      const answer = await fetch(`${url}/documents/hostile.json`);
      const { data } = (await answer.json()) as {
        data: { document: { text: string; passages: { start: number; end: number; exact: string }[] } };
      };
      const { passages, text } = data.document;
      // One that proves nothing, and one that begins within a passage.
      const [from, until] = [5, 33];
      const others = [until, 12].map((end) => ({ start: from, end, exact: [...text].slice(from, end).join('') }));
      expect(text.indexOf('Ada')).toBeGreaterThan([...text.slice(0, text.indexOf('Ada'))].length);
      expect(passages.length).toBeGreaterThan(5);
      for (const { start, end, exact } of [...passages, ...others]) {
        const { page } = await open(`/documents/hostile?passage=${start}-${end}`, {
          javaScriptEnabled: false,
        });
        expect(await lit(page)).toBe(exact);
      }
    });

    test('selects by click, Tab and Enter, and lets go with Escape, and the address follows', async () => {
      const { page } = await open('/documents/xi-meets-putin');
      expect(await lit(page)).toBe('');
      await page.locator('.seg').first().click();
      expect(await lit(page)).toBe('Chinese President');
      expect(page.url()).toBe(`${url}/documents/xi-meets-putin?passage=177-194`);
      expect(await page.locator('.card.on .w').innerText()).toContain('Chinese President');
      await page.keyboard.press('Escape');
      expect(await lit(page)).toBe('');
      expect(page.url()).toBe(`${url}/documents/xi-meets-putin`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await lit(page)).not.toMatch(/^(?:Chinese President)?$/);
      await page.reload();
      expect(await lit(page)).not.toBe('');
    });

    test('has one stop of the Tab key for each passage, though passages are cut', async () => {
      const { page } = await open('/documents/leaders-event');
      const [stops, segments] = await Promise.all([
        page.locator('.seg:not([tabindex])').count(),
        page.locator('.seg').count(),
      ]);
      expect(stops).toBeLessThan(segments);
      expect(stops).toBeLessThanOrEqual(await page.locator('.card').count());
    });

    test('shows on a phone what a passage proves, and closes it again', async () => {
      const { page } = await open('/documents/xi-meets-putin', { viewport: { width: 390, height: 844 } });
      await page.locator('.seg').first().click();
      const card = page.locator('.card.on');
      expect(await card.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
      await card.locator('.close').click();
      expect(await lit(page)).toBe('');
    });

    test('leaves out values by basis, without script', async () => {
      const { page } = await open('/documents/xi-meets-putin', { javaScriptEnabled: false });
      const stated = page.locator('.card li.STATED').first();
      expect(await stated.isVisible()).toBe(true);
      await page.locator('#f-STATED').uncheck();
      expect(await stated.isVisible()).toBe(false);
    });
  });

  test('text of a dossier is text: no script of it runs, no link of it does more than lead', async () => {
    for (const path of [
      '/documents/hostile',
      '/summits/hostile-talks',
      '/people/bo-lind',
      '/quotes/hostile-quote',
      '/',
    ]) {
      const { page, complaints } = await open(path);
      expect(await page.title()).not.toMatch(/ran$|^click$/);
      expect(await page.locator('main script, main img, main b[onclick]').count()).toBe(0);
      const hrefs = (await page
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) as string[];
      expect(hrefs.filter((href) => !/^(?:https?:\/\/|\/|#|\?)/.test(href))).toEqual([]);
      expect(complaints).toEqual([]);
    }
    const { page } = await open('/documents/hostile');
    expect(await page.locator('h1').innerText()).toBe("<script>document.title = 'script ran'</script> & more");
    expect(await page.locator('.text').innerText()).toContain('שלום עולם');
  });
});
