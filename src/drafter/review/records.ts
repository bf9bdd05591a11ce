import { claimOwners } from '../../database/claim-owners.ts';
import type { Term } from '../../database/vocabulary.ts';
import type { DossierRows } from '../../loader/dossier.ts';
import { isMapping } from '../../loader/facts/mapping.ts';
import { codePointsOf } from '../../words/code-points.ts';
import type { Folder } from '../merge/folder.ts';
import { withAllProposed } from '../merge/joint.ts';
import { pathsIn } from '../merge/path-list.ts';
import { openRecords } from '../merge/select.ts';
import { readYamlText, splitPath } from '../merge/yaml-text.ts';

/** A passage of a document: [start, end) in Unicode code points. */
export interface Passage {
  document: string;
  start: number;
  end: number;
  exact: string;
}

export interface Value {
  field: string;
  label: string;
  basis: Term<'claimBasis'> | undefined;
  note: string | null;
  passages: Passage[];
}

/** A record that is to be confirmed, with the words that it rests on. */
export interface OpenRecord {
  /** Section and key: `quotes.xi-trade`. */
  path: string;
  title: string;
  origin: 'PROGRAM' | 'MODEL';
  /** Whether it is in the facts file, under `review`; otherwise in the draft. */
  isListed: boolean;
  /** Whether it is confirmed, and waits for a record that uses it. */
  isWaiting: boolean;
  values: Value[];
  /** What only a person can say about it. */
  questions: string[];
}

/** Returns the records of a folder that are to be confirmed. */
export function recordsOf(folder: Folder, rows: DossierRows): OpenRecord[] {
  const joint = readYamlText(folder.files.factsPath, withAllProposed(folder)).value;
  const draft = folder.draft === null ? undefined : readYamlText(folder.draftPath, folder.draft);
  const listed = folder.facts === null ? [] : pathsIn(readYamlText(folder.files.factsPath, folder.facts), 'review');
  const waiting = draft ? pathsIn(draft, 'confirmed') : [];
  const questions = Object.entries((draft?.value.questions ?? {}) as Record<string, string>);
  const claimed = valuesOfClaims(rows);
  return openRecords(folder).map((path) => {
    const [section, key] = splitPath(path);
    const record = (joint[section] as Record<string, unknown> | undefined)?.[key];
    const values = claimed.get(path) ?? valuesOfNames(record, path, rows);
    const named = values.find(({ field }) => ['title', 'name', 'text'].includes(field));
    return {
      path,
      title: named?.label ?? key,
      origin: isMapping(record) && record.origin === 'MODEL' ? 'MODEL' : 'PROGRAM',
      isListed: listed.includes(path),
      isWaiting: waiting.includes(path),
      values,
      questions: questions.filter(([about]) => about === path || about.startsWith(`${path}.`)).map(([, text]) => text),
    };
  });
}

const sectionOf = { summit: 'summits', participant: 'summits', deal: 'deals', quote: 'quotes', occasion: 'occasions' };

/** Returns the values of all records with claims, by section and key. */
export function valuesOfClaims(rows: DossierRows): Map<string, Value[]> {
  const spans = new Map<string, Passage[]>();
  for (const { claimId, documentSlug, start, end, exact } of rows.claimSpans) {
    spans.set(claimId, [...(spans.get(claimId) ?? []), { document: documentSlug, start, end, exact }]);
  }
  const people = new Map(rows.people.map(({ slug, name }) => [slug, name]));
  const values = new Map<string, Value[]>();
  for (const claim of rows.claims) {
    for (const [owner, column] of Object.entries(claimOwners)) {
      const key = claim[column];
      if (!key) continue;
      const [record = '', person] = owner === 'participant' ? key.split('/') : [key];
      const path = `${sectionOf[owner as keyof typeof sectionOf]}.${record}`;
      const of = person === undefined ? '' : `${people.get(person) ?? person}: `;
      const { id, field, value, label, basis, note } = claim;
      const shown = {
        field,
        label: `${of}${label ?? value}`,
        basis,
        note: note ?? null,
        passages: spans.get(id) ?? [],
      };
      values.set(path, [...(values.get(path) ?? []), shown]);
    }
  }
  return values;
}

/** What a record without claims says, and where its names stand first. */
function valuesOfNames(record: unknown, path: string, rows: DossierRows): Value[] {
  if (!isMapping(record)) return [];
  const isDocument = path.startsWith('documents.');
  const written = isDocument
    ? { title: rows.documents.find(({ slug }) => path === `documents.${slug}`)?.title, ...record }
    : record;
  return Object.entries(written).flatMap(([field, value]) => {
    const texts = (Array.isArray(value) ? value : [value]).filter((text) => ['string', 'number'].includes(typeof text));
    return texts.map((text) => ({
      ...{ field, label: String(text), basis: undefined, note: null },
      passages: ['name', 'aliases'].includes(field) ? firstIn(rows, String(text)) : [],
    }));
  });
}

function firstIn(rows: DossierRows, words: string): Passage[] {
  for (const { slug, text } of rows.documents) {
    const at = text.indexOf(words);
    if (at === -1) continue;
    const points = codePointsOf(text);
    return [{ document: slug, start: points.at(at), end: points.at(at + words.length), exact: words }];
  }
  return [];
}
