import type { ComponentChildren } from 'preact';
import type { OpenRecord } from '../../drafter/review/records.ts';
import type { AssetHrefs } from '../../explorer/assets.ts';
import { rangeName } from '../../explorer/document/passages.ts';
import { Basis } from '../../explorer/parts/basis.tsx';
import { fieldTerm, shortened } from '../../explorer/words/terms.ts';
import type { Problem } from '../../loader/problems.ts';
import { type Review, versionOf } from './view.ts';

/** What all pages of a review need. */
export interface PageContext {
  /** The path that begins with the token, without a trailing slash. */
  base: string;
  assets: AssetHrefs;
  review: Review;
  /** What a person tried, and why it was refused. */
  refused?: { path: string; problems: readonly Problem[]; lines?: string | undefined } | undefined;
}

const NOUNS: Record<string, string> = {
  ...{ summits: 'Summit', deals: 'Deal', quotes: 'Quote', occasions: 'Occasion', people: 'Person' },
  ...{ places: 'Place', organizations: 'Organisation', countries: 'Country', documents: 'Document' },
};

interface CardProps {
  context: PageContext;
  record: OpenRecord;
  /** The document that the page is about; empty for the overview. */
  from: string;
  selected: string | undefined;
  /** The path of the record after it. */
  next: string | undefined;
}

/** A record that is to be confirmed: its values, and forms to accept, reject and correct it. */
export function Card({ context, record, from, selected, next }: CardProps) {
  const { base, review, refused } = context;
  const { path, title, origin, isListed, isWaiting, values, questions } = record;
  const own = refused?.path === path ? refused : undefined;
  const noun = NOUNS[path.split('.')[0] ?? ''] ?? '';
  const current = review.linesOf(path);
  const lines = own?.lines ?? current;
  const page = from ? `${base}/documents/${from}` : `${base}/`;
  const ranges = values.flatMap(({ passages }) => passages.filter(({ document }) => document === from).map(rangeName));
  const form = (children: ComponentChildren) => (
    <form method="post" action={`${base}/decide`} class="within">
      <input type="hidden" name="record" value={path} />
      <input type="hidden" name="version" value={versionOf(current)} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="next" value={next ?? ''} />
      {children}
    </form>
  );
  return (
    <article
      class={path === selected ? 'card on' : 'card'}
      id={path}
      tabIndex={-1}
      aria-label={`${noun}: ${title}`}
      data-passages={[...new Set(ranges)].join(' ')}
    >
      <p class="thing">
        {noun}
        {origin === 'MODEL' && ', proposed by a language model'}
        {isListed && ', in the facts file'}
        {isWaiting && ', confirmed: it goes along with the first record that uses it'}
      </p>
      <p class="what">
        <a href={`${page}?record=${path}#${path}`}>
          <bdi>{shortened(title, 160)}</bdi>
        </a>
      </p>
      <a class="close" href={`${page}#text`}>
        Close
      </a>
      {questions.map((question) => (
        <p key={question} class="status">
          {question}
        </p>
      ))}
      <Problems problems={own?.problems ?? []} />
      <ul>
        {values.map(({ field, label, basis, note }) => (
          <li key={`${field} ${label}`} class={basis ?? ''}>
            <span>
              <span class="f">{fieldTerm(field)}</span> <b dir="auto">{shortened(label, 140)}</b>
              {note && <span class="f"> ({note})</span>}
            </span>
            {basis && <Basis basis={basis} />}
          </li>
        ))}
      </ul>
      {form(
        <>
          <button type="submit" name="decision" value="accept" disabled={isWaiting}>
            Accept
          </button>
          <button type="submit" name="decision" value="reject">
            Reject
          </button>
        </>,
      )}
      <details class="more" open={own?.lines !== undefined}>
        <summary>Correct</summary>
        {form(
          <>
            <textarea
              name="lines"
              aria-label={`Lines of ${path}`}
              rows={Math.min(24, lines.split('\n').length)}
              spellcheck={false}
            >
              {lines}
            </textarea>
            <button type="submit" name="decision" value="correct">
              Save
            </button>
          </>,
        )}
      </details>
    </article>
  );
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class="problems" role="alert">
      {problems.map(({ file, line, message, hint }) => (
        <li key={`${line} ${message}`}>
          {line !== undefined && <code>{`${file.split(/[\\/]/).at(-1)}:${line}`}</code>} {message}
          {hint && <span class="f">: {hint}</span>}
        </li>
      ))}
    </ul>
  );
}
