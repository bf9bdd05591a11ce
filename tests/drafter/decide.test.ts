import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Accepted, accept } from '../../src/drafter/merge/accept.ts';
import { correct, linesIn } from '../../src/drafter/merge/correct.ts';
import type { Folder } from '../../src/drafter/merge/folder.ts';
import { checkAll } from '../../src/drafter/merge/joint.ts';
import { mergeDraft } from '../../src/drafter/merge/merge-draft.ts';
import { reject } from '../../src/drafter/merge/reject.ts';
import { select } from '../../src/drafter/merge/select.ts';
import { checkDossier } from '../../src/loader/check/check-dossier.ts';
import { ProblemsError } from '../../src/loader/problems.ts';
import { seedDraft } from './support/seed-draft.ts';

const { draft, folder: empty } = await seedDraft('beijing-2022');
const paths = draft.proposals.map(({ path }) => path);
let folder: Folder;
/** What comes of confirming everything at once. */
let whole: Accepted;

beforeAll(() => {
  folder = { ...empty, draft: mergeDraft(draft, empty).text };
  whole = accept(folder, select(folder, ['all']));
});

const valuesOf = (text: string | null) => parse(text ?? '', { maxAliasCount: -1 });

/** What the facts file of a folder comes to. */
function checked(facts: string | null) {
  const found = checkDossier({ ...folder.files, factsText: facts ?? '' });
  if ('problems' in found) throw new ProblemsError(found.problems);
  return found;
}

describe('confirming', () => {
  test('all: the facts file holds everything as proposed, marked for good, and the draft remembers only', () => {
    const { facts, draft: rest, needed, waiting } = whole;
    expect({ needed, waiting }).toEqual({ needed: [], waiting: [] });
    const { rows, review, unconfirmed } = checked(facts);
    expect({ review, unconfirmed }).toEqual({ review: [], unconfirmed: undefined });
    expect(rows.claims.length).toBeGreaterThan(100);
    expect(new Set(rows.claims.map(({ origin }) => origin))).toEqual(new Set(['PROGRAM']));
    expect(Object.keys(valuesOf(rest))).toEqual(['title', 'licence', 'proposed']);
    expect(mergeDraft(draft, { ...folder, facts, draft: rest }).added).toEqual([]);
  });

  test('a quote: what it needs goes along under review, and nothing is loaded before that is confirmed', () => {
    const { facts, draft: rest, needed } = accept(folder, ['quotes.xi-back-to-back']);
    expect(needed).toContain('people.xi-jinping');
    expect(needed).toContain('documents.xi-held-talks-with-putin');
    const { review, unconfirmed } = checked(facts);
    expect(review).toEqual(needed);
    expect(unconfirmed?.message).toContain('people.xi-jinping');
    expect(valuesOf(rest).quotes).not.toHaveProperty('xi-back-to-back');
    expect(Object.keys(valuesOf(rest).questions ?? {})).not.toContain('quotes.xi-back-to-back.speaker');
    const confirmed = accept({ ...folder, facts, draft: rest }, needed);
    expect(checked(confirmed.facts).review).toEqual([]);
    expect(valuesOf(confirmed.facts)).not.toHaveProperty('review');
  });

  test('people alone wait in the draft, and are confirmed when something uses them', () => {
    const first = accept(folder, select(folder, ['people', 'countries', 'documents']));
    expect(first.waiting).toContain('people.xi-jinping');
    expect(valuesOf(first.facts)).not.toHaveProperty('people');
    const { needed } = accept({ ...folder, ...first }, ['quotes.xi-back-to-back']);
    expect(needed.filter((path) => /^(people|countries|documents)\./.test(path))).toEqual([]);
  });

  test('one by one in any order comes to the same facts as all at once', () => {
    let now = folder;
    const shuffled = [...paths].sort((a, b) => (a.length % 7) - (b.length % 7) || (a < b ? 1 : -1));
    for (const path of shuffled.slice(0, 4)) now = { ...now, ...accept(now, [path]) };
    now = { ...now, ...accept(now, shuffled.slice(4)) };
    const { review: _, ...facts } = valuesOf(now.facts);
    expect(facts).toEqual(valuesOf(whole.facts));
    expect(checked(now.facts).review).toEqual([]);
  });

  test('what a model proposed stays marked as such', () => {
    const text = (folder.draft ?? '').replace('  xi-back-to-back:\n', '  xi-back-to-back:\n    origin: MODEL\n');
    const { rows } = checked(accept({ ...folder, draft: text }, paths).facts);
    const origins = new Set(
      rows.claims.filter(({ quoteSlug }) => quoteSlug === 'xi-back-to-back').map(({ origin }) => origin),
    );
    expect(origins).toEqual(new Set(['MODEL']));
  });

  test('what is nothing to be confirmed is refused with what may be meant', () => {
    expect(() => select(folder, ['quotes.xi-back-to-bac'])).toThrow(
      /is nothing that is to be confirmed[\s\S]*did you mean quotes.xi-back-to-back/,
    );
  });
});

describe('taking out', () => {
  test('a deal goes with the links to it, and is never proposed again', () => {
    const { draft: rest, gone } = reject(folder, ['deals.gas-supply-contract-30-year']);
    expect(gone).toEqual(['deals.gas-supply-contract-30-year']);
    const values = valuesOf(rest);
    expect(values.deals).not.toHaveProperty('gas-supply-contract-30-year');
    expect(values.summits['2022-02-04-beijing-putin-xi'].deals).not.toHaveProperty('gas-supply-contract-30-year');
    expect(values.questions).not.toHaveProperty('deals.gas-supply-contract-30-year');
    expect(values.proposed).toContain('deals.gas-supply-contract-30-year');
    expect(checkAll({ ...folder, draft: rest })).not.toHaveProperty('problems');
    expect(mergeDraft(draft, { ...folder, draft: rest }).added).toEqual([]);
  });

  test('the last quote of a person takes the person along', () => {
    const { gone } = reject(folder, ['quotes.shen-interview-opening']);
    expect(gone).toEqual(['quotes.shen-interview-opening', 'people.shen-haixiong']);
  });

  test('what others could not stand without is refused, and nothing changes', () => {
    expect(() => reject(folder, ['documents.xi-meets-putin'])).toThrow(ProblemsError);
    expect(() => reject(folder, ['people.shen-haixiong'])).toThrow(/a DIRECT quote needs a speaker/);
  });

  test('what is under review in the facts file goes from there', () => {
    const first = accept(folder, ['summits.2022-02-04-beijing-putin-xi']);
    expect(first.needed).toContain('deals.joint-statement-new-era');
    const after = reject({ ...folder, ...first }, ['deals.joint-statement-new-era']);
    expect(valuesOf(after.facts).review).not.toContain('deals.joint-statement-new-era');
    expect(valuesOf(after.facts).deals).not.toHaveProperty('joint-statement-new-era');
    expect(checked(after.facts).review.length).toBeGreaterThan(0);
  });
});

describe('correcting', () => {
  const path = 'deals.gas-supply-contract-30-year';

  test('a person sees the record without anchors, and what is saved passes the check', () => {
    const lines = linesIn(folder)(path);
    expect(lines).toMatch(/^gas-supply-contract-30-year:\n {2}title:/);
    expect(lines).not.toMatch(/[&*][a-z]/);
    const { draft: after } = correct(folder, path, lines.replace('value: CONTRACT', 'value: AGREEMENT'));
    const [before, now] = [valuesOf(folder.draft), valuesOf(after)];
    expect(now.deals['gas-supply-contract-30-year'].kind.value).toBe('AGREEMENT');
    now.deals['gas-supply-contract-30-year'].kind.value = 'CONTRACT';
    expect(now).toEqual(before);
  });

  test('words that are not in the document are refused, and nothing changes', () => {
    const lines = linesIn(folder)(path).replaceAll('in euros', 'in dollars');
    expect(() => correct(folder, path, lines)).toThrow(ProblemsError);
    expect(() => correct(folder, path, 'a: 1\nb: 2\n')).toThrow(/write one record/);
    expect(() => correct(folder, path, 'a: [')).toThrow(ProblemsError);
  });
});
