import { createHash } from 'node:crypto';
import { codePointsOf } from '../../../words/code-points.ts';
import { alpha3Of, MISTAKEN_CODES } from '../../../words/countries/codes.ts';
import { parseEdtf } from '../../../words/dates/edtf.ts';
import type { CorpusFile } from '../../dossier.ts';
import type { Facts } from '../../facts/grammar.ts';
import { type FrontMatter, splitFrontMatter } from '../../read/front-matter.ts';
import { openingsOf, splitCorpus } from '../../read/split-corpus.ts';
import type { DossierBuilder } from '../dossier-builder.ts';
import { passagesOf } from '../find-span.ts';
import type { References } from '../references.ts';

type Entry = Facts['documents'][string];

/** The most code points of a document: Postgres limits the full-text index entry (tsvector) to one megabyte. */
const MOST_CODE_POINTS = 500_000;

/**
 * In scripts without word separators, each two characters are a word of the index, so one takes the space of five
 * others.
 */
const UNSEPARATED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/gu;
const UNSEPARATED_WEIGHT = 5;

/** Splits the corpus files into the documents that the facts file declares, and registers them with the builder. */
export function addDocuments(
  facts: Facts,
  corpora: readonly CorpusFile[],
  builder: DossierBuilder,
  references: References,
): void {
  const files = filesOf(facts, corpora);
  for (const slug of Object.keys(facts.documents)) builder.documents.set(slug, undefined);
  reportFiles(facts, files, corpora, builder);

  for (const corpus of corpora) {
    const path = `${builder.slug}/${corpus.name}`;
    const { sha256, bytes, text } = corpus;
    builder.rows.corpora.push({
      path,
      dossierSlug: builder.slug,
      sha256,
      bytes,
      codePoints: codePointsOf(text).length,
    });
    const { front, textStart, problems: frontProblems } = splitFrontMatter(corpus.path, text);
    builder.problems.push(...frontProblems);
    const entries = Object.entries(facts.documents).filter(([slug]) => files.get(slug)?.[0] === corpus.name);
    const openings = entries.map(([slug, { opens, title = front.title, kind }]) => ({
      slug,
      opens,
      title,
      isTitled: front.title !== undefined,
      isHeadline: kind === 'HEADLINE',
    }));
    if (openings.length === 0) builder.report(['documents'], `no document is taken from ${corpus.name}`);
    for (const [slug, entry] of entries) reportGivenTwice(slug, entry, front, builder);

    const { documents, problems } = splitCorpus(text, openings, textStart);
    for (const { slug, at = 'opens', message, hint } of problems) {
      builder.report(slug ? ['documents', slug, at] : ['documents'], message, hint);
    }
    for (const { slug, ...cut } of documents) {
      const ordinal = builder.rows.documents.length + 1;
      reportLength(slug, cut.text, builder);
      const written = { ...front, ...(facts.documents[slug] as Entry) };
      builder.documents.set(slug, passagesOf(cut.text));
      builder.rows.documents.push({
        slug,
        dossierSlug: builder.slug,
        ordinal,
        corpusPath: path,
        ...cut,
        sha256: createHash('sha256').update(cut.text).digest('hex'),
        ...described(written, slug, builder, references),
      });
      noteIdiom(written, slug, builder);
    }
  }
}

function reportLength(slug: string, text: string, builder: DossierBuilder): void {
  const unseparated = text.match(UNSEPARATED)?.length ?? 0;
  if (codePointsOf(text).length + unseparated * (UNSEPARATED_WEIGHT - 1) <= MOST_CODE_POINTS) return;
  const counted = unseparated > 0 ? `, of which one of Chinese counts as ${UNSEPARATED_WEIGHT}` : '';
  builder.reportKey(
    ['documents'],
    slug,
    `the document has more than ${MOST_CODE_POINTS} characters${counted}`,
    'split it',
  );
}

function described(written: Entry & FrontMatter, slug: string, builder: DossierBuilder, references: References) {
  const published = written.published === undefined ? null : parseEdtf(written.published);
  if (written.published !== undefined && !published) {
    const hint = 'write it as 2022-02-04, 2022-02 or 2022';
    builder.report(['documents', slug, 'published'], `not a date: ${written.published}`, hint);
  }
  return {
    kind: written.kind,
    containerSlug: written.container
      ? references.use('documents', written.container, ['documents', slug, 'container'])
      : null,
    language: written.language ?? 'en',
    publisher: written.publisher ?? null,
    url: written.url ?? null,
    publishedOn: published?.dateEdtf ?? null,
    publishedStart: published?.dateStart ?? null,
    publishedEnd: published?.dateEnd ?? null,
    licence: written.licence ?? null,
    notes: written.notes ?? null,
  };
}

/**
 * Registers how the words of a document are read. The publisher's country is used for that only; no row contains it.
 */
function noteIdiom(
  {
    language = 'en',
    publisherCountry,
    published,
  }: Pick<Entry & FrontMatter, 'language' | 'publisherCountry' | 'published'>,
  slug: string,
  builder: DossierBuilder,
): void {
  if (publisherCountry !== undefined && !alpha3Of(publisherCountry)) {
    const meant = MISTAKEN_CODES[publisherCountry];
    builder.report(
      ['documents', slug, 'publisherCountry'],
      `${publisherCountry} is not in ISO 3166-1`,
      meant && `write ${meant}`,
    );
  }
  builder.idioms.set(slug, {
    language,
    country: publisherCountry,
    published: published !== undefined && parseEdtf(published) ? published : undefined,
  });
}

/** Reports fields given in both the front matter and the facts file, which could come to contradict each other. */
function reportGivenTwice(slug: string, entry: Entry, front: FrontMatter, builder: DossierBuilder): void {
  for (const field of Object.keys(front) as (keyof FrontMatter)[]) {
    if (entry[field] === undefined || front[field] === undefined) continue;
    builder.report(
      ['documents', slug, field],
      `the file gives its ${field} in its front matter`,
      'remove one of the two',
    );
  }
}

/**
 * Returns the text files that each document may be in: the one that it names, the one that is named after its key, the only
 * one, or those in which a paragraph begins with its opening words.
 */
function filesOf({ documents }: Facts, corpora: readonly CorpusFile[]): ReadonlyMap<string, readonly string[]> {
  const names = corpora.map(({ name }) => name);
  const openings = corpora.length > 1 ? corpora.map(({ name, text }) => ({ name, opens: openingsOf(text) })) : [];
  const filesWith = (words: string | undefined) =>
    words === undefined ? names : openings.filter(({ opens }) => opens(words)).map(({ name }) => name);
  return new Map(
    Object.entries(documents).map(([slug, { file, opens }]) => {
      if (file !== undefined) return [slug, [file]];
      const ofTheKey = names.filter((name) => opens === undefined && [`${slug}.md`, `${slug}.txt`].includes(name));
      if (ofTheKey.length === 1) return [slug, ofTheKey];
      return [slug, names.length > 1 ? filesWith(opens) : names];
    }),
  );
}

function reportFiles(
  facts: Facts,
  files: ReadonlyMap<string, readonly string[]>,
  corpora: readonly CorpusFile[],
  builder: DossierBuilder,
): void {
  const names = corpora.map(({ name }) => name);
  for (const [slug, { file }] of Object.entries(facts.documents)) {
    const found = files.get(slug) ?? [];
    if (file === undefined && found.length > 1) {
      builder.reportKey(['documents'], slug, 'say which file it is in', `file: ${found.join(' or ')}`);
    } else if (file === undefined && found.length === 0) {
      const message = 'no paragraph of any text file begins with these words';
      builder.report(['documents', slug, 'opens'], message, 'copy the first words as they stand there');
    } else if (file !== undefined && !names.includes(file)) {
      const message = `no text file ${file} in the dossier`;
      builder.report(['documents', slug, 'file'], message, `there is ${names.join(', ')}`);
    }
  }
}
