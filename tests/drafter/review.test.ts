import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { serveReview } from '../../src/server/review/serve-review.ts';
import { reviewFolder } from './support/review-folder.ts';

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

const stops: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(stops.map((stop) => stop())));

async function serve() {
  const folder = await reviewFolder();
  const { url, drain } = await serveReview(folder.path, 0);
  stops.push(() => drain(0));
  return { ...folder, url };
}

function send(url: string, headers: Record<string, string> = {}, form?: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const body = form && new URLSearchParams(form).toString();
    const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = request(url, { method: form ? 'POST' : 'GET', headers: { ...type, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The hidden fields of the form of a record, as a page has them. */
function fieldsOf(page: string, record: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(`name="record" value="${record}"`)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

describe('only this machine, by the whole address', () => {
  let review: Awaited<ReturnType<typeof serve>>;
  beforeEach(async () => {
    review ??= await serve();
  });

  test('it listens on 127.0.0.1, at an address with a token of 32 characters', () => {
    expect(review.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
  });

  test.each([
    ['no token', () => new URL('/', review.url).href],
    ['another token', () => new URL(`/${'x'.repeat(32)}/`, review.url).href],
    ['a part of the token', () => review.url.slice(0, -3)],
  ])('%s: nothing', async (_name, url) => {
    const { status, body } = await send(url());
    expect(status).toBe(404);
    expect(body).not.toContain('Putin');
  });

  test.each([
    ['another host', { host: 'evil.example' }, 421],
    ['another host at the same port', { host: `evil.example:1` }, 421],
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['an origin of null', { origin: 'null' }, 403],
  ])('%s is refused, whether it reads or sends', async (_name, headers, status) => {
    const { draft } = review;
    const before = await draft();
    const answers = [await send(review.url, headers as Record<string, string>)];
    const form = { record: 'quotes.xi-back-to-back', decision: 'reject', version: '', from: '' };
    answers.push(await send(`${review.url}decide`, headers as Record<string, string>, form));
    for (const answer of answers) {
      expect(answer.status).toBe(status);
      expect(answer.body).not.toContain('Putin');
    }
    expect(await draft()).toBe(before);
  });

  test('a form without an origin, or sent to another page, is refused', async () => {
    expect((await send(`${review.url}decide`, {}, {})).status).toBe(403);
    expect((await send(review.url, { origin: new URL(review.url).origin }, {})).status).toBe(405);
  });

  test('pages may be read by nothing but themselves, and load nothing from elsewhere', async () => {
    const { status, headers, body } = await send(review.url);
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
    });
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

describe('a decision', () => {
  async function open() {
    const review = await serve();
    const origin = new URL(review.url).origin;
    const decide = (form: Record<string, string>) => send(`${review.url}decide`, { origin }, form);
    return { ...review, decide };
  }

  test('to accept is saved with what the record needs, and leads to the next record', async () => {
    const { url, facts, draft, decide } = await open();
    const page = (await send(`${url}documents/russian-chinese-talks`)).body;
    const fields = fieldsOf(page, 'quotes.xi-trade-250bn');
    expect(fields.next).toBeTruthy();
    const { status, headers } = await decide({ ...fields, decision: 'accept' });
    expect(status).toBe(303);
    expect(headers.location).toBe(
      `${new URL(url).pathname}documents/russian-chinese-talks?record=${fields.next}#${fields.next}`,
    );
    expect(await facts()).toMatch(/^ {2}xi-trade-250bn:\n {4}origin: PROGRAM$/m);
    expect(await facts()).toMatch(/^review:\n {2}- /m);
    expect(await draft()).not.toMatch(/^ {2}xi-trade-250bn:/m);
  });

  test('to reject takes it out of the draft for good', async () => {
    const { url, draft, facts, decide } = await open();
    const page = (await send(`${url}documents/gas-deal-30-year`)).body;
    const deal = 'deals.gas-supply-contract-30-year';
    expect((await decide({ ...fieldsOf(page, deal), decision: 'reject' })).status).toBe(303);
    expect(await draft()).not.toMatch(/^ +gas-supply-contract-30-year:/m);
    expect(await draft()).toContain(`  ${deal},\n`);
    expect(await facts()).toBeNull();
  });

  test('on a record that has changed meanwhile is refused', async () => {
    const { path, url, draft, decide } = await open();
    const page = (await send(`${url}documents/gas-deal-30-year`)).body;
    const fields = fieldsOf(page, 'deals.gas-supply-contract-30-year');
    const changed = (await draft())?.replace('value: P30Y', 'value: P31Y') ?? '';
    await writeFile(join(path, 'facts.draft.yaml'), changed);
    expect((await decide({ ...fields, decision: 'accept' })).status).toBe(409);
    expect(await draft()).toBe(changed);
    expect((await decide({ ...fields, record: 'deals.other', decision: 'accept' })).status).toBe(409);
  });

  test('to correct is checked first: what is refused stays in the form, with the reason', async () => {
    const { url, draft, decide } = await open();
    const page = (await send(`${url}documents/gas-deal-30-year`)).body;
    const fields = fieldsOf(page, 'deals.gas-supply-contract-30-year');
    const before = await draft();
    const lines =
      'gas-supply-contract-30-year:\n  title: { value: <b>Gas</b>, basis: STATED, in: gas-deal-30-year, words: no such words }\n';
    const { status, body } = await decide({ ...fields, decision: 'correct', lines });
    expect(status).toBe(422);
    expect(body).toContain('role="alert"');
    expect(body).toContain('words: no such words }');
    expect(body).not.toContain('<b>Gas</b>');
    expect(await draft()).toBe(before);
  });

  test('to correct soundly is saved', async () => {
    const { url, draft, decide } = await open();
    const page = (await send(`${url}documents/gas-deal-30-year`)).body;
    const deal = 'deals.gas-supply-contract-30-year';
    const lines = (
      /name="lines"[^>]*>([\s\S]*?)<\/textarea>/.exec(page.slice(page.indexOf(`Lines of ${deal}`) - 40))?.[1] ?? ''
    )
      .replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(lines).toContain('value: CONTRACT');
    const sent = lines.replace('value: CONTRACT', 'value: AGREEMENT').replaceAll('\n', '\r\n');
    expect((await decide({ ...fieldsOf(page, deal), decision: 'correct', lines: sent })).status).toBe(303);
    expect(await draft()).toContain('value: AGREEMENT');
    expect(await draft()).not.toContain('\r');
  });

  test('that could not stand is refused with the reason, as another', async () => {
    const { url, decide, draft } = await open();
    const page = (await send(`${url}documents/interview-china-media-group`)).body;
    const before = await draft();
    const refused = await decide({ ...fieldsOf(page, 'people.shen-haixiong'), decision: 'reject' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('a DIRECT quote needs a speaker');
    expect((await decide({ ...fieldsOf(page, 'people.shen-haixiong'), decision: 'publish' })).status).toBe(400);
    expect(await draft()).toBe(before);
  });
});

test('a draft with a problem is shown with the problem, and nothing can be decided', async () => {
  const folder = await reviewFolder((text) => text.replace('words: a 30-year contract', 'words: a 31-year contract'));
  const { url, drain } = await serveReview(folder.path, 0);
  stops.push(() => drain(0));
  const { status, body } = await send(url);
  expect(status).toBe(200);
  expect(body).toMatch(/facts\.draft\.yaml:\d+/);
  expect(body).toContain('not in');
  expect(body).not.toContain('value="accept"');
});
