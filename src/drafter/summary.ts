import { styleText } from 'node:util';
import type { DossierRows } from '../loader/dossier.ts';
import { isMapping } from '../loader/facts/mapping.ts';
import { counted } from '../loader/report.ts';
import type { Confidence, Draft } from './proposal.ts';
import { inSentence, type Paint } from './review/describe.ts';
import { valuesOfClaims } from './review/records.ts';

const NOUNS: Readonly<Record<string, string>> = {
  documents: 'document',
  summits: 'summit',
  people: 'person',
  organizations: 'organisation',
  deals: 'deal',
  quotes: 'quote',
};
const ORDER: readonly Confidence[] = ['UNSURE', 'LIKELY', 'SURE'];
/** The most questions that are listed. */
const MOST = 40;

interface Options {
  colour?: boolean;
  /** The rows of the draft, from which the words are shown that a question is about. */
  rows: DossierRows | undefined;
}

/** Describes a draft: what was found, how much of it is unsure, and the questions, the least certain first. */
export function describeDraft({ proposals, questions, dropped }: Draft, { colour = false, rows }: Options): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const found = Object.entries(NOUNS).map(([section, noun]) => {
    const count = proposals.filter(({ path }) => path.startsWith(`${section}.`)).length;
    return noun === 'person' && count !== 1 ? `${count} people` : counted(count, noun);
  });
  const records = proposals.filter(({ path }) => /^(?:summits|deals|quotes)\./.test(path));
  const unsure = records.filter(({ confidence }) => confidence === 'UNSURE').length;
  const sorted = [...questions].sort((a, b) => ORDER.indexOf(a.confidence) - ORDER.indexOf(b.confidence));
  const values = rows ? valuesOfClaims(rows) : undefined;
  const lines = sorted.slice(0, MOST).flatMap(({ path, text, confidence }) => {
    const own = values?.get(path.split('.').slice(0, 2).join('.'));
    // The words that a quote or deal consists of come before those that say its form.
    const [passage] = (own?.find(({ field }) => field === 'text' || field === 'title') ?? own?.[0])?.passages ?? [];
    const sentence = rows && passage && inSentence(passage, rows, paint);
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
