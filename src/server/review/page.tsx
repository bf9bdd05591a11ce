import type { ComponentChildren } from 'preact';
import type { AssetHrefs } from '../../explorer/assets.ts';
import { segmentsOf } from '../../explorer/document/segments.ts';
import { Text } from '../../explorer/document/text.tsx';
import { document as htmlOf } from '../../explorer/render.tsx';
import { count, shortened } from '../../explorer/words/terms.ts';
import { Card, type PageContext, Problems } from './card.tsx';
import type { ReviewDocument } from './view.ts';

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
          ? `${count(records.length, 'record')} to confirm. None of them is loaded before that.`
          : problems.length === 0 && 'Everything is confirmed. The dossier can be loaded.'}
      </p>
      <Problems problems={problems} />
      {documents.length > 0 && <h2>Documents</h2>}
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
