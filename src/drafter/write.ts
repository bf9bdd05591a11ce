import type { Draft } from './draft.ts';
import { createAnchors, writeKey, writeScalar } from './write-yaml.ts';

/** The sections of a facts file, in the order in which they are written. */
const SECTIONS = [
  ...['documents', 'countries', 'places', 'people', 'organizations'],
  ...['occasions', 'summits', 'deals', 'quotes'],
];
/** Sections whose entries are set apart by empty lines. */
const SPACED = new Set(['occasions', 'summits', 'deals', 'quotes']);

const HEAD = `# Proposed by a program. Nobody has read it yet: it is no facts file, and is neither checked nor loaded.
# Every value has a basis and the exact words it rests on. The questions stand at the end.
`;

/** Writes a draft as `facts.draft.yaml`: a facts file, its questions, and the paths of all that was proposed. */
export function writeDraft(draft: Draft): string {
  const questions = draft.questions.map(({ path, text }) => `  ${path}: ${writeScalar(text)}\n`);
  const proposed = draft.proposals.map(({ path }) => `  ${path},\n`);
  return [
    HEAD,
    writeFacts(draft),
    '\n',
    questions.length > 0 ? `questions:\n${questions.join('')}` : 'questions: {}\n',
    '\n# What was proposed here, so that a later draft does not propose again what was deleted.\n',
    proposed.length > 0 ? `proposed: [\n${proposed.join('')}]\n` : 'proposed: []\n',
  ].join('');
}

/** Writes the part of a draft that is a facts file. Passages that are cited more than once have an anchor. */
export function writeFacts({ title, licence, proposals }: Draft): string {
  const sections = SECTIONS.map((section) => ({
    section,
    entries: proposals.flatMap(({ path, record }) =>
      path.startsWith(`${section}.`) ? [[path.slice(section.length + 1), record] as const] : [],
    ),
  })).filter(({ entries }) => entries.length > 0);
  const anchors = createAnchors(sections.flatMap(({ entries }) => entries.map(([, record]) => record)));
  const texts = sections.map(({ section, entries }) => {
    const written = entries.map(([key, record]) => writeKey(key, anchors(record), 1));
    return `\n${section}:\n${written.join(SPACED.has(section) ? '\n' : '')}`;
  });
  return `title: ${writeScalar(title)}\nlicence: ${writeScalar(licence ?? 'CC0-1.0')}\n${texts.join('')}`;
}

/** Writes one entry as it stands below its section, two spaces in, without anchors. */
export function writeEntry(key: string, record: unknown): string {
  return writeKey(key, record, 1);
}
