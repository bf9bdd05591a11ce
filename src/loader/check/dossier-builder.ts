import { createHash } from 'node:crypto';
import { type ClaimOwner, claimOwners, forEachOwner } from '../../database/claim-owners.ts';
import type { Given } from '../../database/given.ts';
import { kindOfField } from '../../records/all.ts';
import { kindOf } from '../../records/kinds.ts';
import { closest } from '../closest.ts';
import { type DossierRows, noRows } from '../dossier.ts';
import type { FactsClaim, FactsSpan } from '../facts/claims.ts';
import type { Problem } from '../problems.ts';
import type { Path } from '../read/yaml.ts';
import { findSpan, type Passages } from './find-span.ts';
import { judge, publicationOf } from './judge.ts';
import type { Labels } from './labels.ts';
import type { Origins } from './origins.ts';
import { isWording, type Rules } from './rules/all.ts';
import { type Idiom, type Rule, wording } from './rules/rule.ts';
import type { FactsYaml } from './with-defaults.ts';

/** The record that a claim is about: its type and key. */
export interface About {
  record: ClaimOwner;
  key: string;
}

/** What the facts file says of the keys of records. */
interface Keys {
  /** Whether another dossier declares the record. */
  isAddition(record: ClaimOwner, key: string): boolean;
  /** The first key that the record had. */
  firstKey(record: ClaimOwner, key: string): string;
  /** Who proposed the claims of the record, unless they say so themselves. */
  originOf: Origins;
}

/** A value of the facts file with the claims that back it. */
export interface Sourced<Value> {
  value: Value;
  claims: FactsClaim[];
}

interface ClaimOptions {
  /** Text of the value as the API shows it, for values other than strings. */
  shown?: string | undefined;
  /** Rule that derives the value from words; default the rule of the record's field. */
  rule?: Rule | undefined;
  /** Position of the entry that the value is in the list of its field, from 1. */
  entry?: number;
}

type Addition = DossierRows['additions'][number];

/** A passage and its position: Unicode code points from the start of the document, the end exclusive. */
interface PlacedSpan {
  documentSlug: string;
  start: number;
  end: number;
  exact: string;
}

/** Collects the rows of a dossier and the problems found meanwhile. */
export interface DossierBuilder {
  readonly slug: string;
  readonly rows: DossierRows;
  readonly problems: Problem[];
  /** The declared documents by slug; undefined for one whose text could not be determined. */
  readonly documents: Map<string, Passages | undefined>;
  /** How to read the words of each document, by slug. */
  readonly idioms: Map<string, Idiom>;
  /** The records that each record refers to, and where it does. */
  readonly uses: Map<string, Map<string, Path[]>>;
  /** Notes that what stands at a path in the facts file refers to a record. */
  noteUse(path: Path, section: string, key: string): void;
  /** Reports a problem at a path in the facts file. */
  report(path: Path, message: string, hint?: string): void;
  /** Reports a problem at a key of the mapping at a path. */
  reportKey(path: Path, key: string, message: string, hint?: string): void;
  /** Returns the position of a span's words; if they are not found, reports a problem and returns an empty array. */
  place(span: FactsSpan, path: Path): PlacedSpan[];
  /** Adds what the dossier says of a record of another one. */
  addTo(record: Addition['record'], key: string, owner: string, given: Given): void;
  /** Verifies the claims of a field against their words, adds them, and returns the value. */
  claim<Value>(about: About, field: string, sourced: Sourced<Value>, path: Path, options?: ClaimOptions): Value;
}

export function createDossierBuilder(
  slug: string,
  file: string,
  yaml: FactsYaml,
  rules: Rules,
  labels: Labels,
  keys: Keys,
): DossierBuilder {
  const rows = noRows();
  const problems: Problem[] = [];
  const documents = new Map<string, Passages | undefined>();
  const idioms = new Map<string, Idiom>();
  const ordinals = new Map<string, number>();
  const ids = new Set<string>();
  const uses: DossierBuilder['uses'] = new Map();

  const noteUse = (path: Path, section: string, key: string) => {
    const [user, used] = [`${String(path[0])}.${String(path[1])}`, `${section}.${key}`];
    const known = uses.get(user) ?? new Map<string, Path[]>();
    uses.set(user, known.set(used, [...(known.get(used) ?? []), path]));
  };

  const report = (path: Path, message: string, hint?: string) =>
    problems.push({ file, ...yaml.locate(path), message, ...(hint && { hint }) });
  /** Reports a problem of a cited passage where it is cited, not where its anchor is or `defaults` are. */
  const reportUse = (path: Path, problem: string, hint: string) => {
    const message = yaml.isTaken(path) ? `${problem}; the passage is that of defaults` : problem;
    problems.push({ file, ...yaml.locateUse(path), message, hint });
  };
  const reportKey = (path: Path, key: string, message: string, hint?: string) =>
    problems.push({ file, ...yaml.locateKey(path, key), message, ...(hint && { hint }) });

  function claim<Value>(
    about: About,
    field: string,
    { value, claims }: Sourced<Value>,
    path: Path,
    { shown = String(value), rule = rules(about.record, field), entry }: ClaimOptions = {},
  ) {
    claims.forEach((written, index) => {
      const claimPath = [...path, 'claims', index];
      if (rule && written.status === 'ACCEPTED' && written.value !== undefined && written.value !== shown) {
        const hint = 'give it the status DISPUTED or REJECTED, or change the value of the record';
        report([...claimPath, 'value'], `an ACCEPTED claim of ${written.value}, where the record says ${shown}`, hint);
      }
      addClaim(about, field, written, claimPath, { shown, rule, entry });
    });
    return value;
  }

  function addClaim(
    { record, key }: About,
    field: string,
    written: FactsClaim,
    path: Path,
    { shown, rule, entry }: { shown: string; rule: Rule | undefined; entry: number | undefined },
  ) {
    const { basis, status, note = null, value = shown } = written;
    const owner = { [claimOwners[record]]: key };
    const kind = kindOfField(record, field);
    const { compared: isCompared = false, subject } = kind === undefined ? {} : kindOf(kind);
    const countsFrom = publicationOf(written, rule, idioms);
    const isUnresolved = basis === 'RESOLVED' && written.spans.length < 2 && countsFrom === undefined;
    if (isUnresolved) {
      const orPublished = rule?.resolvesByPublication ? ', or give the document its published' : '';
      const hint = `list under spans the words, and then the words that resolve them${orPublished}`;
      report(path, 'a RESOLVED claim needs two passages', hint);
    }
    if ((basis === 'INFERRED' || basis === 'EDITORIAL') && note === null) {
      report(path, `an ${basis} claim needs a note`, 'say in note how the value follows from the words');
    }
    const spans = written.spans.flatMap((span, index) => place(span, [...path, 'spans', index]));
    const repeated = spans.findIndex((span, index) => spans.slice(0, index).some((other) => isSame(span, other)));
    const isWhole = spans.length === written.spans.length;
    if (isWhole && repeated !== -1) {
      const hint = basis === 'RESOLVED' ? 'give the passage that resolves the words' : 'leave one out';
      report([...path, 'spans', repeated], 'the same passage is given twice', hint);
    }
    const isJudged = isWhole && repeated === -1 && !isUnresolved;
    const judging = rule ?? (isWording(record, field) ? wording : undefined);
    const finding = isJudged ? judge(written, value, judging, { idioms, documents }, countsFrom) : 'EDITOR';
    if (typeof finding !== 'string') {
      const { hint = `give the words that say ${value}, or another basis` } = finding;
      reportUse([...path, 'spans', 0, 'words'], `${field} is ${basis} as ${value}, but ${finding.problem}`, hint);
    }
    const id = createHash('sha256')
      .update(
        JSON.stringify([
          { [claimOwners[record]]: keys.firstKey(record, key) },
          field,
          value,
          basis,
          status,
          note,
          spans,
          ...(countsFrom ? [countsFrom] : []),
        ]),
      )
      .digest('hex')
      .slice(0, 32);
    if (ids.has(id)) {
      report(path, 'the same claim is made twice');
      return;
    }
    ids.add(id);
    const ordinal = (ordinals.get(`${record} ${key}`) ?? 0) + 1;
    ordinals.set(`${record} ${key}`, ordinal);
    const verifiedBy = finding === 'WORDS' ? 'WORDS' : 'EDITOR';
    rows.claims.push({
      id,
      ...forEachOwner(() => null),
      ...owner,
      ordinal,
      field,
      value,
      label: labels(record, field, value),
      entry: entry ?? null,
      topic: subject?.(value) ?? '',
      isCompared,
      basis,
      status,
      givenStatus: status,
      addedBy: keys.isAddition(record, key) ? slug : null,
      note,
      countsFrom: countsFrom ?? null,
      verifiedBy,
      origin: written.origin ?? keys.originOf(record, key),
      supersededAt: null,
    });
    spans.forEach((span, index) => {
      const resolves = basis === 'RESOLVED' && index > 0;
      rows.claimSpans.push({ claimId: id, ordinal: index + 1, ...span, resolves });
    });
  }

  function place({ in: documentSlug, words, nth }: FactsSpan, path: Path) {
    if (!documents.has(documentSlug)) {
      const meant = closest(documentSlug, documents.keys());
      report([...path, 'in'], `no document ${documentSlug} in this dossier`, meant && `did you mean ${meant}?`);
    }
    noteUse(path, 'documents', documentSlug);
    const passages = documents.get(documentSlug);
    if (!passages) return [];
    const found = findSpan(passages, words, nth);
    if ('problem' in found) {
      const others = [...documents].flatMap(([slug, other]) =>
        other && other !== passages && other.text.includes(words) && words.trim() ? [slug] : [],
      );
      const elsewhere =
        found.isMissing && others.length > 0 ? `these words stand in ${others.slice(0, 3).join(', ')}` : undefined;
      report([...path, 'words'], found.problem, elsewhere ?? found.hint);
      return [];
    }
    return [{ documentSlug, ...found, exact: words }];
  }

  function addTo(record: Addition['record'], key: string, ownerSlug: string, given: Given) {
    rows.additions.push({ dossierSlug: slug, ownerSlug, record, key, given });
  }

  return { slug, rows, problems, documents, idioms, uses, noteUse, report, reportKey, place, addTo, claim };
}

function isSame(span: PlacedSpan, other: PlacedSpan): boolean {
  return span.documentSlug === other.documentSlug && span.start === other.start && span.end === other.end;
}
