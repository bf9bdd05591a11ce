import type { FactsClaim } from '../facts/claims.ts';
import type { Passages } from './find-span.ts';
import type { Finding, Idiom, Rule } from './rules/rule.ts';
import { surrounding } from './surrounding.ts';

/** The documents of a dossier, by slug, and how their words are read. */
interface Documents {
  documents: ReadonlyMap<string, Passages | undefined>;
  idioms: ReadonlyMap<string, Idiom>;
}

/**
 * Returns when the document of a claim was published, EDTF, if that has to resolve its words: a RESOLVED claim with one
 * passage, of a value that can count from it.
 */
export function publicationOf(
  { basis, spans }: FactsClaim,
  rule: Rule | undefined,
  idioms: Documents['idioms'],
): string | undefined {
  const [only, second] = spans;
  if (basis !== 'RESOLVED' || !only || second || !rule?.resolvesByPublication) return undefined;
  return idioms.get(only.in)?.published;
}

/** Verifies a value against the words of its claim. Words cannot prove what is inferred or an editor's choice. */
export function judge(
  { basis, spans }: FactsClaim,
  value: string,
  rule: Rule | undefined,
  { documents, idioms }: Documents,
  countsFrom: string | undefined,
): Finding {
  if (basis === 'INFERRED' || basis === 'EDITORIAL') return 'EDITOR';
  const words = spans.map((span) => span.words);
  const said = basis === 'RESOLVED' ? words.slice(0, 1) : words;
  if (!rule) return 'EDITOR';
  const idiomsOf = spans.map(({ in: document, words: exact, nth }) => {
    const passages = documents.get(document);
    const around = passages && { around: surrounding(passages, exact, nth) };
    return { language: 'en', ...idioms.get(document), document, ...around, countsFrom };
  });
  return rule(value, said, words.slice(said.length), idiomsOf);
}
