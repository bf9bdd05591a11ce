import { styleText } from 'node:util';
import { isMapping } from '../loader/facts/mapping.ts';
import { counted } from '../loader/report.ts';
import type { Confidence, Draft } from './proposal.ts';
import { shortened } from './propose/drafting.ts';
import { paragraphsOf, sentencesOf } from './text/sentences.ts';

const NOUNS: Readonly<Record<string, string>> = {
  documents: 'document',
  summits: 'summit',
  people: 'person',
  organizations: 'organisation',
  deals: 'deal',
  quotes: 'quote',
};
const ORDER: readonly Confidence[] = ['UNSURE', 'LIKELY', 'SURE'];
/** The most questions that are listed, and how much of a sentence is shown beside its words, in UTF-16 code units. */
const MOST = 40;
const BESIDE = 110;

interface Options {
  colour?: boolean;
  /** Texts of the documents, by key. */
  texts: ReadonlyMap<string, string>;
}

/** Describes a draft: what was found, how much of it is unsure, and the questions, the least certain first. */
export function describeDraft({ proposals, questions, dropped }: Draft, { colour = false, texts }: Options): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const found = Object.entries(NOUNS).map(([section, noun]) => {
    const count = proposals.filter(({ path }) => path.startsWith(`${section}.`)).length;
    return noun === 'person' && count !== 1 ? `${count} people` : counted(count, noun);
  });
  const records = proposals.filter(({ path }) => /^(?:summits|deals|quotes)\./.test(path));
  const unsure = records.filter(({ confidence }) => confidence === 'UNSURE').length;
  const sorted = [...questions].sort((a, b) => ORDER.indexOf(a.confidence) - ORDER.indexOf(b.confidence));
  const lines = sorted.slice(0, MOST).flatMap(({ path, text, confidence }) => {
    const record = proposals.find((proposal) => path === proposal.path || path.startsWith(`${proposal.path}.`))?.record;
    const sentence = inSentence(record, texts, (words) => paint(['bold', 'underline'], words));
    return [
      `${paint(confidence === 'UNSURE' ? 'red' : 'yellow', path)}: ${text}`,
      ...(sentence ? [paint('dim', '    ') + sentence] : []),
    ];
  });
  const more = sorted.length > MOST ? [`… and ${sorted.length - MOST} more, at the end of the file`] : [];
  const others = [...languagesOf(proposals)].map(
    (language) => `In ${language} only names, figures and quotation marks were looked for.`,
  );
  return [
    `found: ${found.join(', ')}`,
    `unsure: ${unsure} of ${records.length} summits, deals and quotes`,
    ...others,
    ...(dropped.length > 0
      ? [`left out, as the check refuses it: ${dropped.length}`, ...dropped.map((one) => `    ${one}`)]
      : []),
    `questions: ${questions.length}`,
    ...(lines.length > 0 ? ['', ...lines, ...more] : []),
  ].join('\n');
}

/** The languages of documents that are not English, by their names. */
function languagesOf(proposals: Draft['proposals']): Set<string> {
  const tags = proposals.flatMap(({ path, record }) =>
    path.startsWith('documents.') && isMapping(record) && typeof record.language === 'string' ? [record.language] : [],
  );
  return new Set(tags.filter((tag) => !/^en\b/i.test(tag)));
}

/** Shows the first words that a record cites in the sentence that they stand in. */
function inSentence(record: unknown, texts: Options['texts'], mark: (words: string) => string): string | undefined {
  const passage = firstPassage(record);
  const text = passage && texts.get(passage.in);
  if (!passage || text === undefined) return undefined;
  let at = text.indexOf(passage.words);
  for (let count = 1; count < passage.nth && at !== -1; count += 1) at = text.indexOf(passage.words, at + 1);
  const end = at + passage.words.length;
  const sentences = sentencesOf(text, paragraphsOf(text));
  const from = sentences.findLast(({ start }) => start <= at)?.start ?? at;
  const to = sentences.find((sentence) => sentence.end >= end)?.end ?? end;
  const before = text.slice(Math.max(from, at - BESIDE), at);
  const after = text.slice(end, Math.min(to, end + BESIDE));
  const line = (words: string) => words.replace(/\s+/g, ' ');
  return `${at - BESIDE > from ? '…' : ''}${line(before)}${mark(shortened(passage.words, 200))}${line(after)}${end + BESIDE < to ? '…' : ''}`;
}

function firstPassage(value: unknown): { in: string; words: string; nth: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isMapping(value) && typeof value.in === 'string' && typeof value.words === 'string') {
    return { in: value.in, words: value.words, nth: typeof value.nth === 'number' ? value.nth : 1 };
  }
  // The words that a quote or deal consists of come before those that say its form.
  const parts = isMapping(value) ? [value.text, value.title, ...Object.values(value)] : Object.values(value);
  for (const part of parts) {
    const found = firstPassage(part);
    if (found) return found;
  }
  return undefined;
}
