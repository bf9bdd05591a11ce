import type { QuoteLineFragment } from '../operations.ts';
import { humanDate } from '../words/dates.ts';
import { grouped, listed, shortened, term } from '../words/terms.ts';
import { Long } from './long.tsx';

/** A quote: the speaker's words upright in quotation marks, reports in italics. */
export function QuoteItem({ quote, isShort = true }: { quote: QuoteLineFragment; isShort?: boolean }) {
  const { slug, text, form, document } = quote;
  return (
    <figure class={form === 'INDIRECT' ? 'told' : 'said'}>
      <blockquote dir="auto" lang={document.language}>
        {isShort ? <a href={`/quotes/${slug}`}>{shortened(text, 280)}</a> : text}
      </blockquote>
      <figcaption>
        <Speaker quote={quote} /> · {quoteFacts(quote)} ·{' '}
        <a href={`/documents/${document.slug}`}>
          <bdi>{shortened(document.title, 70)}</bdi>
        </a>
      </figcaption>
    </figure>
  );
}

interface QuotesProps {
  quotes: { readonly totalCount: number; readonly nodes: readonly QuoteLineFragment[] };
  /** The list of them all. */
  href: string;
}

/** The quotes of a summit or a person, and the way to the list of them all. */
export function Quotes({ quotes: { totalCount, nodes }, href }: QuotesProps) {
  return (
    <>
      <Long
        items={nodes.map((quote) => <QuoteItem key={quote.slug} quote={quote} />)}
        most={4}
        label={(others) => `${others} more quotes`}
        wrap={(items) => <div class="quotes">{items}</div>}
      />
      {totalCount > 4 && (
        <p class="more">
          <a href={href}>
            {totalCount > nodes.length ? `All ${grouped(totalCount)} quotes` : 'These quotes as a list'}
          </a>
        </p>
      )}
    </>
  );
}

/** Whose words they are. */
export function Speaker({ quote: { speaker, countries } }: { quote: QuoteLineFragment }) {
  if (speaker)
    return (
      <b>
        <a href={`/people/${speaker.slug}`}>
          <bdi>{speaker.name}</bdi>
        </a>
      </b>
    );
  return countries.length > 0 ? <b>{listed(countries.map(({ name }) => name))}</b> : <b>No speaker named</b>;
}

function quoteFacts({ form, isTranslation, date }: QuoteLineFragment): string {
  const facts = [term(form).toLowerCase()];
  if (isTranslation) facts.push('in translation');
  facts.push(date ? humanDate(date.edtf) : 'date not known');
  return facts.join(' · ');
}
