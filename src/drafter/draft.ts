import { passagesOf } from '../loader/check/find-span.ts';
import { rulesOf } from '../loader/check/rules/all.ts';
import { type Facts, factsFile } from '../loader/facts/grammar.ts';
import { findingsIn } from './find/findings.ts';
import type { ModelSettings } from './model/ask.ts';
import { proposeByModel } from './model/propose.ts';
import type { Draft, Proposal } from './proposal.ts';
import { createChooser } from './propose/choose.ts';
import { proposeDeals } from './propose/deals.ts';
import { documentEntry } from './propose/documents.ts';
import type { Drafted, Drafting } from './propose/drafting.ts';
import { proposeQuotes } from './propose/quotes.ts';
import { createRegistry, type Registry } from './propose/registry.ts';
import { settle } from './propose/settle.ts';
import { proposeSummits } from './propose/summits.ts';
import { readDocuments, type Standing } from './read-documents.ts';

export type { Draft, Proposal, Question } from './proposal.ts';

export interface DraftOptions {
  /** Reports how many of all documents have been read. */
  onProgress?: (read: number, all: number) => void;
  /** What the files of the folder declare already. */
  standing?: Standing | undefined;
  /** A language model to ask as well. Nothing is sent anywhere without it. */
  model?: ModelSettings | undefined;
  /** Is given what was wrong with what the model answered. */
  warn?: (text: string) => void;
}

/**
 * Reads the documents of a folder and proposes what they say. Everything proposed passes the loader's check.
 *
 * @throws {ProblemsError} for files that cannot be read
 */
export async function draftFolder(
  folder: string,
  { onProgress, standing, model, warn = () => {} }: DraftOptions = {},
): Promise<Draft> {
  const { corpora, documents: read } = await readDocuments(folder, standing);
  const documents = read.map((document, index) => {
    onProgress?.(index, read.length);
    const found = findingsIn(document.text, document.known);
    return { document, slug: document.known.slug, found, passages: passagesOf(document.text) };
  });
  onProgress?.(read.length, read.length);
  const registry = createRegistry(documents.map(({ found }) => found));
  const chooser = createChooser({
    documents: new Map(documents.map(({ slug, passages }) => [slug, passages])),
    idioms: new Map(
      read.map(({ known: { slug, language, publisherCountry, published } }) => [
        slug,
        { language, country: publisherCountry, published },
      ]),
    ),
    rules: rulesOf(referencesOf(registry)),
  });
  const entries: Proposal[] = documents.map(({ document, slug, found }) => ({
    path: `documents.${slug}`,
    record: documentEntry(document, found),
    confidence: 'SURE',
    origin: 'PROGRAM',
  }));
  const drafting: Drafting = {
    documents,
    registry,
    chooser,
    proposals: [],
    questions: [],
    taken: new Set(read.map(({ known }) => known.slug)),
  };
  for (const drafted of documents) askForDay(drafting, drafted);
  const deals = new Map(documents.map((drafted) => [drafted, proposeDeals(drafting, drafted)] as const));
  const meetings = proposeSummits(drafting, deals);
  for (const drafted of documents) proposeQuotes(drafting, drafted, meetings.get(drafted));
  if (model) await proposeByModel(drafting, model, warn);
  const settled = settle(corpora, [...entries, ...references(registry), ...drafting.proposals], drafting.questions);
  return { title: read[0]?.title ?? folder, licence: null, ...settled };
}

/** Asks when a document was published whose days cannot be counted without it: "today", "on Friday", "on 3 May". */
function askForDay({ questions }: Drafting, { slug, found: { source, dates } }: Drafted): void {
  const open = dates.find(({ problem }) => problem === 'NEEDS_ANCHOR');
  if (source.published !== undefined || !open) return;
  const text = `When was it published? Without “published” in its front matter no rule can tell which day “${open.words}” is.`;
  questions.push({ path: `documents.${slug}.published`, text, confidence: 'UNSURE' });
}

const SECTIONS = ['countries', 'places', 'people', 'organizations'] as const;

function references(registry: Registry): Proposal[] {
  return SECTIONS.flatMap((section) =>
    Object.entries(registry[section]).map(
      ([key, record]): Proposal => ({ path: `${section}.${key}`, record, confidence: 'LIKELY', origin: 'PROGRAM' }),
    ),
  );
}

/** What the rules need to know of a facts file: the names that it declares. */
function referencesOf({ countries, places, people, organizations }: Registry): Facts {
  return factsFile.parse({
    title: 'Draft',
    licence: 'CC0-1.0',
    documents: {},
    countries,
    places,
    people,
    organizations,
  });
}
