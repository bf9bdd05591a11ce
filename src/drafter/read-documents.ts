import type { CorpusFile, DossierRows } from '../loader/dossier.ts';
import { isMapping } from '../loader/facts/mapping.ts';
import { type Problem, ProblemsError } from '../loader/problems.ts';
import { readCorpora } from '../loader/read/dossier-folders.ts';
import { type FrontMatter, splitFrontMatter } from '../loader/read/front-matter.ts';
import { splitCorpus } from '../loader/read/split-corpus.ts';
import { datelineIn } from './find/datelines.ts';
import { openingsIn } from './find/openings.ts';
import { publisherOf } from './find/publishers.ts';
import type { Known } from './find/source.ts';
import { freeKey, slugOf } from './propose/slugs.ts';
import { languageOf } from './text/language.ts';

/** A document of the folder, cut out of its file as the loader does. */
export interface ReadDocument {
  known: Known;
  text: string;
  /** The title, as the loader will have it. */
  title: string;
  /** What its entry has to say for the loader to find it, and what its front matter does not say. */
  entry: {
    file?: string;
    opens?: string;
    title?: string;
    published?: string;
    publisherCountry?: string;
    language?: string;
  };
  isHeadline: boolean;
}

/** The documents that the facts file and the draft of a folder declare already. */
export interface Standing {
  documents: DossierRows['documents'];
  /** Their entries, by key. */
  entries: Readonly<Record<string, unknown>>;
}

/** The longest key of a document. */
const LONGEST_KEY = 45;
/** The most code points of a document, as the loader has it, in UTF-16 code units. */
const MOST_CHARACTERS = 500_000;

/**
 * Reads the text files of a folder and cuts them into documents.
 *
 * @throws {ProblemsError} for files that cannot be read, and where there are none
 */
export async function readDocuments(
  folder: string,
  standing?: Standing,
): Promise<{ corpora: CorpusFile[]; documents: ReadDocument[] }> {
  const { corpora, problems } = await readCorpora(folder).catch((): { corpora: CorpusFile[]; problems: Problem[] } => ({
    corpora: [],
    problems: [{ file: folder, message: 'no such folder, or it cannot be read' }],
  }));
  if (problems.length === 0 && corpora.length === 0) {
    const hint = 'put the texts into it: .txt, or .md with front matter';
    problems.push({ file: folder, message: 'no document in this folder', hint });
  }
  const taken = new Set(standing?.documents.map(({ slug }) => slug));
  const documents = corpora.flatMap((corpus) => {
    const { front, textStart, problems: frontProblems } = splitFrontMatter(corpus.path, corpus.text);
    problems.push(...frontProblems);
    const own = standing?.documents.filter(({ corpusPath }) => corpusPath.endsWith(`/${corpus.name}`)) ?? [];
    if (own.length > 0) return own.map((document) => declared(document, standing?.entries[document.slug], front));
    return cut(corpus, front, textStart, corpora.length > 1, taken, problems);
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return { corpora, documents };
}

/** A document as it is declared already: what is proposed refers to it by its key. */
function declared(
  { slug, title, text, language = 'en', publishedOn, publisher, url }: DossierRows['documents'][number],
  entry: unknown,
  front: FrontMatter,
): ReadDocument {
  const found = publisherOf(publisher ?? undefined, url ?? undefined);
  const own = isMapping(entry) && typeof entry.publisherCountry === 'string' ? entry.publisherCountry : undefined;
  return {
    known: {
      ...{ slug, title, language, isGovernment: found.isGovernment },
      published: publishedOn ?? undefined,
      publisher: publisher ?? undefined,
      publisherCountry: own ?? front.publisherCountry ?? found.country,
    },
    ...{ text, title },
    entry: isMapping(entry) ? entry : {},
    isHeadline: isMapping(entry) && entry.kind === 'HEADLINE',
  };
}

function cut(
  corpus: CorpusFile,
  front: FrontMatter,
  textStart: number,
  isOneOfSeveral: boolean,
  taken: Set<string>,
  problems: Problem[],
): ReadDocument[] {
  const openings = openingsIn(corpus.text, textStart, front.title).map((opening) => ({
    ...opening,
    slug: freeKey(
      slugOf(
        opening.isOnly
          ? (front.title ?? corpus.name.replace(/\.\w+$/, ''))
          : (opening.title ?? opening.opens ?? corpus.name),
        LONGEST_KEY,
      ),
      taken,
    ),
    isTitled: front.title !== undefined,
  }));
  const split = splitCorpus(
    corpus.text,
    openings.map((opening) => ({ ...opening, title: opening.title ?? front.title })),
    textStart,
  );
  problems.push(...split.problems.map(({ message, hint }) => ({ file: corpus.path, message, ...(hint && { hint }) })));
  return split.documents.flatMap(({ slug, text, title }): ReadDocument[] => {
    if (text.length > MOST_CHARACTERS) {
      problems.push({
        file: corpus.path,
        message: `a document of more than ${MOST_CHARACTERS} characters`,
        hint: 'split it',
      });
      return [];
    }
    const { opens, title: ownTitle, isHeadline = false } = openings.find((opening) => opening.slug === slug) ?? {};
    const published = front.published ?? datelineIn(text);
    const publisher = publisherOf(front.publisher, front.url);
    const language = front.language ?? languageOf(text);
    const entry = {
      // Without its opening words only this tells the document from one in a file that comes later.
      ...((isOneOfSeveral || opens === undefined) && { file: corpus.name }),
      ...(opens !== undefined && { opens }),
      ...(ownTitle !== undefined && { title: ownTitle }),
      ...(published !== undefined && front.published === undefined && { published }),
      ...(publisher.country !== undefined &&
        front.publisherCountry === undefined && { publisherCountry: publisher.country }),
      ...(front.language === undefined && language !== 'en' && { language }),
    };
    const known: Known = {
      slug,
      title,
      language,
      published,
      publisher: front.publisher,
      publisherCountry: front.publisherCountry ?? publisher.country,
      isGovernment: publisher.isGovernment,
    };
    return [{ known, text, title, entry, isHeadline }];
  });
}
