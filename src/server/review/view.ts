import { createHash } from 'node:crypto';
import { linesIn } from '../../drafter/merge/correct.ts';
import type { Folder } from '../../drafter/merge/folder.ts';
import { CLAIMED } from '../../drafter/merge/insert.ts';
import { checkAll } from '../../drafter/merge/joint.ts';
import { splitPath } from '../../drafter/merge/yaml-text.ts';
import { type OpenRecord, recordsOf } from '../../drafter/review/records.ts';
import type { ShownPassage } from '../../explorer/document/passages.ts';
import type { Problem } from '../../loader/problems.ts';

/** A passage of a document that open records rest on. */
export interface ReviewPassage extends ShownPassage {
  exact: string;
  /** The records, by path. */
  records: readonly string[];
}

export interface ReviewDocument {
  slug: string;
  title: string;
  language: string;
  text: string;
  passages: readonly ReviewPassage[];
  /** What is to be confirmed here: the records with words in this document, in their order. */
  records: readonly OpenRecord[];
}

/** What there is to review in a folder. */
export interface Review {
  name: string;
  documents: readonly ReviewDocument[];
  records: readonly OpenRecord[];
  /** Records that no document shows, such as a country that only places refer to. */
  wordless: readonly OpenRecord[];
  /** Problems of the files, which are to be mended before anything is confirmed. */
  problems: readonly Problem[];
  /** The lines of a record, by path. */
  linesOf(path: string): string;
}

/** What has claims comes first, as names are confirmed for its sake; the document itself comes last. */
function rank(path: string): number {
  const [section] = splitPath(path);
  return section === 'documents' ? 2 : Number(!CLAIMED.includes(section));
}

/** @throws {ProblemsError} if one of the files is not YAML */
export function reviewOf(folder: Folder): Review {
  const { slug: name } = folder.files;
  const linesOf = linesIn(folder);
  const checked = checkAll(folder);
  if ('problems' in checked)
    return { name, documents: [], records: [], wordless: [], problems: checked.problems, linesOf };
  const records = recordsOf(folder, checked.rows);
  const documents = checked.rows.documents.map(({ slug, title, text, language = 'en' }) => {
    const passages = passagesIn(slug, records);
    const first = (path: string) => passages.findIndex((passage) => passage.records.includes(path));
    const isHere = (path: string) => first(path) !== -1 || path === `documents.${slug}`;
    const here = records
      .filter(({ path }) => isHere(path))
      .sort((a, b) => rank(a.path) - rank(b.path) || first(a.path) - first(b.path));
    return { slug, title, language, text, passages, records: here };
  });
  const isShown = ({ path }: OpenRecord) =>
    documents.some((document) => document.records.some((record) => record.path === path));
  return { name, documents, records, wordless: records.filter((record) => !isShown(record)), problems: [], linesOf };
}

function passagesIn(slug: string, records: readonly OpenRecord[]): ReviewPassage[] {
  const passages = new Map<string, ReviewPassage & { claims: ShownPassage['claims'][number][]; records: string[] }>();
  for (const { path, values } of records) {
    for (const { basis = 'STATED', passages: own } of values) {
      for (const { document, start, end, exact } of own) {
        if (document !== slug) continue;
        const known = passages.get(`${start}-${end}`) ?? { start, end, exact, claims: [], records: [] };
        known.claims.push({ basis, status: 'ACCEPTED' });
        if (!known.records.includes(path)) known.records.push(path);
        passages.set(`${start}-${end}`, known);
      }
    }
  }
  return [...passages.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Identifies the lines of a record, so that nobody decides on what they have not seen. */
export function versionOf(lines: string): string {
  return createHash('sha256').update(lines).digest('hex').slice(0, 16);
}
