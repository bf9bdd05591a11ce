import type { QuotePageQuery } from '../operations.ts';
import { shortened } from '../words/terms.ts';

type Quote = NonNullable<QuotePageQuery['quote']>;

interface Other {
  slug: string;
  text: string;
  document?: { slug?: string; title: string };
}

/** Other quotes that belong to this one: the longer one, the same words elsewhere, and translations. */
export function Related({ quote: { partOf, sameWords, translationOf, translations } }: { quote: Quote }) {
  const originals = translationOf ? [translationOf] : [];
  const told = new Set([...originals, ...translations].map(({ slug }) => slug));
  const groups: [string, readonly Other[]][] = [
    ['Part of', partOf ? [partOf] : []],
    ['Translates', originals],
    ['Translations', translations.filter(({ slug }) => slug !== translationOf?.slug)],
    ['The same words elsewhere', sameWords.filter(({ slug }) => !told.has(slug))],
  ];
  const filled = groups.filter(([, quotes]) => quotes.length > 0);
  if (filled.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">Related quotes</h2>
      {filled.map(([name, quotes]) => (
        <div key={name}>
          <h3>{name}</h3>
          <ul class="plain">
            {quotes.map(({ slug, text, document }) => (
              <li key={slug}>
                <a href={`/quotes/${slug}`}>
                  “<bdi>{shortened(text, 160)}</bdi>”
                </a>
                {document && (
                  <span class="note">
                    {' '}
                    <bdi>{shortened(document.title)}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
