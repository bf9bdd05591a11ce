import type { ComponentChildren } from 'preact';
import type { OpenRecord } from '../../drafter/review/records.ts';
import type { AssetHrefs } from '../../explorer/assets.ts';
import { rangeName } from '../../explorer/document/passages.ts';
import { segmentsOf } from '../../explorer/document/segments.ts';
import { Text } from '../../explorer/document/text.tsx';
import { Basis } from '../../explorer/parts/basis.tsx';
import { document as htmlOf } from '../../explorer/render.tsx';
import { count, fieldTerm, shortened } from '../../explorer/words/terms.ts';
import type { Problem } from '../../loader/problems.ts';
import { type Review, type ReviewDocument, versionOf } from './view.ts';

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

/** The documents of a folder with what is left to confirm in each, and the records that have no words. */
export function overviewPage(context: PageContext): string {
  const { base, review } = context;
  const { documents, records, wordless, problems } = review;
  return frame(
    context,
    `Review of ${review.name}`,
    <>
      <p class="kicker">Review</p>
      <h1>{review.name}</h1>
      <p class="stand">
        {records.length > 0
          ? `${count(records.length, 'record')} to confirm. Nothing of it is loaded before that.`
          : problems.length === 0 && 'Everything is confirmed. The dossier can be loaded.'}
      </p>
      <Problems problems={problems} />
      <ul class="rows">
        {documents.map(({ slug, title, records: here }) => (
          <li key={slug}>
            <p class="date">{here.length > 0 ? `${here.length} to confirm` : 'confirmed'}</p>
            <h3>
              <a href={`${base}/documents/${slug}`}>
                <bdi>{shortened(title, 120)}</bdi>
              </a>
            </h3>
          </li>
        ))}
      </ul>
      {wordless.length > 0 && (
        <section class="panel review" aria-labelledby="wordless">
          <h2 id="wordless">Without words of their own</h2>
          {wordless.map((record) => (
            <Card key={record.path} context={context} record={record} from="" selected={undefined} next={undefined} />
          ))}
        </section>
      )}
    </>,
  );
}

/** A document with the passages of what is to be confirmed, and the records beside it. */
export function documentPage(context: PageContext, document: ReviewDocument, selected: string | undefined): string {
  const { base } = context;
  const { slug, title, text, language, passages, records } = document;
  const here = `${base}/documents/${slug}`;
  const on = passages.filter((passage) => selected !== undefined && passage.records.includes(selected));
  return frame(
    context,
    title,
    <>
      <p class="kicker">
        <a href={`${base}/`}>Review</a>
      </p>
      <h1 class="long">
        <bdi>{title}</bdi>
      </h1>
      <p class="stand">{count(records.length, 'record')} to confirm in this document.</p>
      <p class="note keys">
        Keys, while a record has the focus: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>a</kbd> accept, <kbd>r</kbd>{' '}
        reject, <kbd>c</kbd> correct.
      </p>
      <div class="reader">
        <Text
          language={language}
          segments={segmentsOf(text, passages)}
          selected={on}
          hrefOf={({ records: [record = ''] }) => `${here}?record=${record}#${record}`}
        />
        <section class="panel review" aria-labelledby="proposed">
          <h2 id="proposed">What the words would say</h2>
          {records.map((record, index) => (
            <Card key={record.path} {...{ context, record, from: slug, selected, next: records[index + 1]?.path }} />
          ))}
        </section>
      </div>
    </>,
  );
}

interface CardProps {
  context: PageContext;
  record: OpenRecord;
  /** The document that the page is about; empty for the overview. */
  from: string;
  selected: string | undefined;
  /** The path of the record after it. */
  next: string | undefined;
}

function Card({ context, record, from, selected, next }: CardProps) {
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

function Problems({ problems }: { problems: readonly Problem[] }) {
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

/** A page that only says what is wrong. */
export function plainPage(assets: AssetHrefs, base: string, title: string, text: string): string {
  return frame({ assets, base }, title, <h1>{title}</h1>, text);
}

function frame(
  { assets, base }: Pick<PageContext, 'assets' | 'base'>,
  title: string,
  body: ComponentChildren,
  text?: string,
): string {
  return htmlOf(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Summitgraph`}</title>
        <link rel="icon" href={assets['favicon.svg']} type="image/svg+xml" />
        <link rel="stylesheet" href={assets['style.css']} />
        <script type="module" src={assets['review.js']} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <header class="bar">
          <div class="wrap">
            <a class="brand" href={`${base}/`}>
              Summitgraph
            </a>
          </div>
        </header>
        <main id="main" class="wrap" tabIndex={-1}>
          {body}
          {text && <p class="stand">{text}</p>}
        </main>
      </body>
    </html>,
  );
}
