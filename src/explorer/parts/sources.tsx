import type { DocumentKind } from '../operations.ts';
import { humanDate } from '../words/dates.ts';
import { count, documentTerm, shortened } from '../words/terms.ts';
import { Long } from './long.tsx';

interface SourceDocument {
  slug: string;
  title: string;
  kind: DocumentKind;
  publisher: string | null;
  publishedOn: string | null;
}

/** The documents that a record rests on, beside its head. A phone folds all but a few; where there are many, so does every screen. */
export function Sources({ documents, of }: { documents: readonly SourceDocument[]; of?: number }) {
  const isMany = documents.length > 8;
  return (
    <aside class="sources" aria-labelledby="sources">
      <h2 id="sources">From {count(documents.length, 'document')}</h2>
      <Long
        items={documents.map((document) => <SourceItem key={document.slug} document={document} />)}
        most={isMany ? 5 : 2}
        isAlwaysFolded={isMany}
        label={(others) => `${others} more documents`}
        wrap={(items) => <ol>{items}</ol>}
      />
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
