import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Draft } from '../../src/drafter/draft.ts';
import type { Folder } from '../../src/drafter/merge/folder.ts';
import { checkAll } from '../../src/drafter/merge/joint.ts';
import { mergeDraft } from '../../src/drafter/merge/merge-draft.ts';
import { writeDraft } from '../../src/drafter/write.ts';
import { seedDraft } from './support/seed-draft.ts';

const { draft, folder } = await seedDraft('beijing-2022');
const paths = draft.proposals.map(({ path }) => path);

/** A draft of only some of the records: what an earlier run proposed. */
function only(isKept: (path: string) => boolean, of = draft): Draft {
  const { proposals, questions } = of;
  return {
    ...of,
    proposals: proposals.filter(({ path }) => isKept(path)),
    questions: questions.filter(({ path }) => isKept(path.split('.').slice(0, 2).join('.'))),
  };
}

const isQuote = (path: string) => path.startsWith('quotes.');
const valuesOf = (text: string | null) => parse(text ?? '', { maxAliasCount: -1 });

/** Whether a text comes to another by putting lines and words in only. */
function isContained(before: string, after: string): boolean {
  const lines = after.split('\n');
  let at = 0;
  return before.split('\n').every((line) => {
    while (at < lines.length && lines[at] !== line && !lines[at]?.startsWith(line.replace(/[\]}]?$/, ''))) at += 1;
    at += 1;
    return at <= lines.length;
  });
}

describe('drafting again', () => {
  test('a folder without a draft gets the draft as it is written', () => {
    const { text, added } = mergeDraft(draft, folder);
    expect(text).toBe(writeDraft(draft));
    expect(added).toEqual(paths);
    expect(checkAll({ ...folder, draft: text })).not.toHaveProperty('problems');
  });

  test('the same documents come to the same bytes', () => {
    const once = mergeDraft(draft, folder).text;
    expect(mergeDraft(draft, { ...folder, draft: once })).toEqual({ text: once, added: [], leftOut: [] });
  });

  test('what is new is put in, and what stood there stays byte by byte', () => {
    const before = `${
      mergeDraft(
        only((path) => !isQuote(path)),
        folder,
      ).text
    }# the end\n`.replace('  beijing:', '  # the capital\n  beijing:');
    const { text, added } = mergeDraft(draft, { ...folder, draft: before });
    expect(added).toEqual(paths.filter(isQuote));
    expect(isContained(before, text)).toBe(true);
    expect(text).toContain('  # the capital\n  beijing:');
    expect(text).toContain('questions:');
    const { proposed, questions, ...facts } = valuesOf(text);
    expect([...proposed].sort()).toEqual([...paths].sort());
    expect(Object.keys(questions)).toHaveLength(draft.questions.length);
    const { proposed: _, questions: __, ...whole } = valuesOf(writeDraft(draft));
    expect(facts).toEqual(whole);
  });

  test('what a person deleted stays away, and so does what refers to it', () => {
    const first = mergeDraft(
      only((path) => !isQuote(path)),
      folder,
    ).text;
    const before = first.replace(/ {2}shen-haixiong:.*\n(?: {4}.*\n)*/, '');
    expect(before).not.toBe(first);
    const { text, added, leftOut } = mergeDraft(draft, { ...folder, draft: before });
    expect(text).not.toMatch(/^ {2}shen-haixiong:/m);
    expect(added).not.toContain('people.shen-haixiong');
    expect([...added, ...leftOut].sort()).toEqual(paths.filter(isQuote).sort());
  });

  test('what stands in the facts file is not proposed', () => {
    const facts = mergeDraft(
      only((path) => !isQuote(path)),
      folder,
    )
      .text.replace(/^questions:[\s\S]*/m, '')
      .replace(/^#.*\n/gm, '');
    const { text, added } = mergeDraft(draft, { ...folder, facts });
    expect(added).toEqual(paths.filter(isQuote));
    expect(Object.keys(valuesOf(text))).toEqual(['title', 'licence', 'quotes', 'questions', 'proposed']);
    expect(checkAll({ ...folder, facts, draft: text })).not.toHaveProperty('problems');
  });
});

/** Edits as people make them, each on the text as it is. */
const handEdits: Record<string, (text: string, at: number) => string> = {
  comment: (text, at) => insertLine(text, at, (line) => `${/^ */.exec(line)?.[0]}# seen by Ann: “?” & *no* alias`),
  commentAtMargin: (text, at) => insertLine(text, at, () => '# ----'),
  emptyLine: (text, at) => insertLine(text, at, () => ''),
  trailingComment: (text, at) =>
    mapLine(text, at, (line) => (/["}\]:]$|^#|^$|,$/.test(line) ? line : `${line} # checked`)),
  renameAnchor: (text, at) => {
    const names = [...text.matchAll(/&([\w-]+) /g)].map(([, name]) => name as string);
    const name = names[at % Math.max(1, names.length)];
    return name ? text.replaceAll(new RegExp(`([&*])${name}(?![\\w-])`, 'g'), `$1my-${name}`) : text;
  },
  deleteEntry: (text, at) => {
    const entries = [...text.matchAll(/^ {2}[\w-]+:.*\n(?: {4}.*\n)*/gm)];
    const entry = entries[at % Math.max(1, entries.length)];
    // One that others cite could not be deleted without them.
    return entry && !/&[\w-]+ /.test(entry[0]) && entries.length > 1 ? text.replace(entry[0], '') : text;
  },
  noLineBreakAtTheEnd: (text) => text.trimEnd(),
};

function insertLine(text: string, at: number, make: (line: string) => string): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  // Not into the list of paths, and not into text of several lines.
  return [...lines.slice(0, index), make(lines[index] ?? ''), ...lines.slice(index)].join('\n');
}

function mapLine(text: string, at: number, change: (line: string) => string): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  return lines.map((line, position) => (position === index ? change(line) : line)).join('\n');
}

/** Some records with all that they need: much less to check than the whole dossier. */
function few(): Draft {
  const uses = checkAll({ ...folder, draft: writeDraft(draft) }).uses ?? new Map();
  const kept = new Set([
    ...paths.filter((path) => path.startsWith('documents.')),
    ...['quotes.xi-back-to-back', 'quotes.shen-interview-opening', 'deals.gas-supply-contract-30-year'],
  ]);
  for (const path of kept) for (const target of uses.get(path)?.keys() ?? []) kept.add(target);
  return only((path) => kept.has(path));
}

test('whatever a person did to the draft stays, wherever the new records go', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(handEdits)), fc.nat(5000)), { maxLength: 8 });
  const small = few();
  const all = small.proposals.map(({ path }) => path);
  expect(all.length).toBeGreaterThan(12);
  const earlier = fc.subarray(all.filter((path) => /^(quotes|deals|people|places|countries)\./.test(path)));
  fc.assert(
    fc.property(edits, earlier, (made, missing) => {
      const first = writeDraft(only((path) => !missing.includes(path), small));
      const before = made.reduce((text, [name, at]) => handEdits[name]?.(text, at) ?? text, first);
      let values: Record<string, Record<string, unknown>>;
      try {
        values = valuesOf(before);
      } catch {
        return;
      }
      const own: Folder = { ...folder, draft: before };
      const { text, added } = mergeDraft(small, own);
      expect(isContained(before, text)).toBe(true);
      const after = valuesOf(text);
      for (const [section, records] of Object.entries(values)) {
        if (Array.isArray(records) || typeof records !== 'object') continue;
        for (const [key, record] of Object.entries(records ?? {})) expect(after[section][key]).toEqual(record);
      }
      for (const path of added) expect(missing).toContain(path);
      expect(mergeDraft(small, { ...own, draft: text })).toMatchObject({ text, added: [] });
    }),
    { numRuns: 16 },
  );
}, 180_000);
