import { createHash } from 'node:crypto';
import { passagesOf } from '../anchor.ts';
import { codePointsOf } from '../codepoints.ts';
import { cutCorpus } from '../cut.ts';
import type { CorpusFile } from '../dossier.ts';
import type { Draft } from '../draft.ts';
import type { Facts } from '../facts.ts';
import { parseEdtf } from '../normalise/edtf.ts';
import type { References } from '../references.ts';

/** Cuts the corpus files into the documents that the facts file names, and makes them known to the draft. */
export function addDocuments(facts: Facts, corpora: readonly CorpusFile[], draft: Draft, references: References): void {
  const fileOf = (slug: string) => facts.documents[slug]?.file ?? corpora[0]?.name;
  reportFiles(facts, corpora, draft);

  for (const corpus of corpora) {
    const path = `${draft.slug}/${corpus.name}`;
    const { sha256, bytes, text } = corpus;
    draft.rows.corpora.push({ path, dossierSlug: draft.slug, sha256, bytes, codePoints: codePointsOf(text).length });
    const openings = Object.entries(facts.documents)
      .filter(([slug]) => fileOf(slug) === corpus.name)
      .map(([slug, { opens, title, kind }]) => ({ slug, opens, title, isHeadline: kind === 'HEADLINE' }));
    if (openings.length === 0) draft.report(['documents'], `no document is taken from ${corpus.name}`);

    const { documents, problems } = cutCorpus(text, openings);
    for (const { slug, at = 'opens', message, hint } of problems) {
      draft.report(slug ? ['documents', slug, at] : ['documents'], message, hint);
    }
    for (const { slug, ...cut } of documents) {
      const ordinal = draft.rows.documents.length + 1;
      const hash = createHash('sha256').update(cut.text).digest('hex');
      draft.documents.set(slug, passagesOf(cut.text));
      draft.rows.documents.push({
        slug,
        dossierSlug: draft.slug,
        ordinal,
        corpusPath: path,
        ...cut,
        sha256: hash,
        ...described(facts, slug, draft, references),
      });
    }
  }
}

function described(facts: Facts, slug: string, draft: Draft, references: References) {
  const written = facts.documents[slug] as Facts['documents'][string];
  const published = written.published === undefined ? null : parseEdtf(written.published);
  if (written.published !== undefined && !published) {
    draft.report(
      ['documents', slug, 'published'],
      `not a date: ${written.published}`,
      'write it as 2022-02-04, 2022-02 or 2022',
    );
  }
  return {
    kind: written.kind,
    containerSlug: written.container
      ? references.use('documents', written.container, ['documents', slug, 'container'])
      : null,
    language: written.language,
    publisher: written.publisher ?? null,
    url: written.url ?? null,
    publishedOn: published?.dateEdtf ?? null,
    publishedStart: published?.dateStart ?? null,
    publishedEnd: published?.dateEnd ?? null,
    licence: written.licence ?? null,
    notes: written.notes ?? null,
  };
}

function reportFiles(facts: Facts, corpora: readonly CorpusFile[], draft: Draft): void {
  const names = corpora.map(({ name }) => name);
  for (const [slug, { file }] of Object.entries(facts.documents)) {
    if (file === undefined && names.length > 1) {
      draft.reportKey(['documents'], slug, 'say which file it is in', `file: ${names.join(' or ')}`);
    } else if (file !== undefined && !names.includes(file)) {
      draft.report(['documents', slug, 'file'], `no text file ${file} in the dossier`, `there is ${names.join(', ')}`);
    }
  }
}
