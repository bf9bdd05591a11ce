import type { DocumentKind } from '../operations.ts';
import { humanDate } from '../words/dates.ts';
import { count, documentTerm, shortened } from '../words/terms.ts';

interface SourceDocument {
  slug: string;
  title: string;
  kind: DocumentKind;
  publisher: string | null;
  publishedOn: string | null;
}

/** The documents that a record rests on, beside its head; folded on a phone. */
export function Sources({ documents, of }: { documents: readonly SourceDocument[]; of?: number }) {
  return (
    <aside class="sources" aria-labelledby="sources">
      <h2 id="sources">Told by {count(documents.length, 'document')}</h2>
      <ol>
        {documents.slice(0, 6).map((document) => (
          <SourceItem key={document.slug} document={document} />
        ))}
      </ol>
      {documents.length > 6 && (
        <details class="more">
          <summary>{count(documents.length - 6, 'more document')}</summary>
          <ol>
            {documents.slice(6).map((document) => (
              <SourceItem key={document.slug} document={document} />
            ))}
          </ol>
        </details>
      )}
      {of !== undefined && of < documents.length && (
        <p class="note">{count(of, 'independent source')}: some of these texts repeat another.</p>
      )}
    </aside>
  );
}

function SourceItem({ document: { slug, title, kind, publisher, publishedOn } }: { document: SourceDocument }) {
  return (
    <li>
      <a href={`/documents/${slug}`}>
        <bdi>{shortened(title, 70)}</bdi>
      </a>
      <span>
        {documentTerm(kind)} · {publisher ?? 'publisher not known'}
        {publishedOn && ` · ${humanDate(publishedOn)}`}
      </span>
    </li>
  );
}
