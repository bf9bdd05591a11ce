import { createHash } from 'node:crypto';
import type { DossierFiles, DossierRows } from '../dossier.ts';
import { type Facts, factsFile } from '../facts/grammar.ts';
import type { Problem } from '../problems.ts';
import { type Path, parseYaml } from '../read/yaml.ts';
import { createDossierBuilder, type DossierBuilder } from './dossier-builder.ts';
import { grammarProblems } from './grammar-problems.ts';
import { labelsOf } from './labels.ts';
import { originsOf } from './origins.ts';
import { reportCycles } from './records/cycles.ts';
import { addDeals } from './records/deals.ts';
import { addDocuments } from './records/documents.ts';
import { addFormerSlugs, firstKeys, isAddition, placeDefaults, reportAdditions } from './records/entries.ts';
import { addOccasions } from './records/occasions.ts';
import { addQuotes } from './records/quotes.ts';
import { addReferenceRows } from './records/reference.ts';
import { addSummits } from './records/summits.ts';
import { trackReferences } from './references.ts';
import { reviewOf } from './review.ts';
import { rulesOf } from './rules/all.ts';
import { salvage } from './salvage.ts';
import { withDefaults } from './with-defaults.ts';

/** The records that each record refers to and where it does, all by section and key: `people.xi-jinping`. */
export type Uses = ReadonlyMap<string, ReadonlyMap<string, readonly Path[]>>;

export type CheckedDossier =
  | {
      rows: DossierRows;
      uses: Uses;
      /** Records that nobody has confirmed, by section and key. */
      review: readonly string[];
      /** Why the dossier cannot be loaded yet: what is to be confirmed, and how. */
      unconfirmed?: Problem;
    }
  | {
      problems: Problem[];
      uses?: Uses;
      /** The rows that could be made all the same. */
      sound?: DossierRows;
    };

/**
 * Turns a dossier into rows, or returns all of its problems, in file order. Pure: it reads no files, database or clock,
 * so that the same dossier always produces the same rows.
 */
export function checkDossier(dossier: DossierFiles): CheckedDossier {
  const file = parseYaml(dossier.factsPath, dossier.factsText);
  if ('problems' in file) return file;
  const yaml = withDefaults(file);
  const parsed = factsFile.safeParse(yaml.value);
  const salvaged = parsed.success ? undefined : salvage(file.value, parsed.error.issues);
  const grammar = parsed.success ? [] : grammarProblems(dossier.factsPath, yaml, parsed.error.issues);
  const facts = parsed.success ? parsed.data : salvaged?.facts;
  if (!facts) return { problems: inFileOrder(grammar) };

  const rules = rulesOf(facts, salvaged?.leftOut);
  const builder = createDossierBuilder(dossier.slug, dossier.factsPath, yaml, rules, labelsOf(facts), {
    isAddition: isAddition(facts),
    firstKey: firstKeys(facts),
    originOf: originsOf(facts),
  });
  addRows(facts, dossier, builder, salvaged?.leftOut ?? new Set());
  for (const { path, ...span } of salvaged?.spans ?? []) builder.place(span, path);
  const unconfirmed = reviewOf(facts, builder, salvaged?.leftOut);
  const problems = inFileOrder([...grammar, ...builder.problems]);
  const { uses } = builder;
  if (problems.length > 0) return { problems, uses, sound: builder.rows };
  const { review } = facts;
  if (!unconfirmed) return { rows: withHash(builder.rows), uses, review };
  return {
    rows: withHash(builder.rows),
    uses,
    review,
    unconfirmed: { file: dossier.factsPath, ...yaml.locate(['review']), ...unconfirmed },
  };
}

/** Sets the content hash. It covers the rows, not the files, so that reformatting the facts file does not change it. */
function withHash(rows: DossierRows): DossierRows {
  const contentSha256 = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return { ...rows, dossiers: rows.dossiers.map((dossier) => ({ ...dossier, contentSha256 })) };
}

function addRows(facts: Facts, dossier: DossierFiles, builder: DossierBuilder, leftOut: ReadonlySet<string>): void {
  const references = trackReferences(facts, builder, leftOut);
  const { title, licence, released: releasedOn = null } = facts;
  builder.rows.dossiers.push({ slug: dossier.slug, title, licence, releasedOn, contentSha256: '' });
  reportAdditions(facts, builder);
  addFormerSlugs(facts, builder);
  addReferenceRows(facts, builder, references);
  addDocuments(facts, dossier.corpora, builder, references);
  addOccasions(facts, builder, references);
  addSummits(facts, builder, references);
  addDeals(facts, builder, references);
  addQuotes(facts, builder, references);
  placeDefaults(facts, builder);
  reportCycles(facts, builder);
  references.reportUnused();
}

/** Sorts problems in file order and removes duplicates: aliases may repeat the same words in many places. */
function inFileOrder(problems: readonly Problem[]): Problem[] {
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...distinct.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
