import type { Address } from '../address.ts';
import type { DocumentPageQuery, DocumentPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { BadAddress } from '../params.ts';
import { Contents } from '../parts/contents.tsx';
import { Chips } from '../parts/foot.tsx';
import { subjectOf } from '../parts/subject.ts';
import { Unknown } from '../parts/unknown.tsx';
import { humanDate } from '../words/dates.ts';
import { count, documentTerm, languageName, shortened } from '../words/terms.ts';
import { annotations } from './annotations.ts';
import { Cards } from './cards.tsx';
import { rangeName } from './passages.ts';
import { coverage, type Range, readRange, segmentsOf } from './segments.ts';
import { Text } from './text.tsx';

type Document = NonNullable<DocumentPageQuery['document']>;

export const documentPage = page<DocumentPageQuery, DocumentPageQueryVariables>({
  operation: 'DocumentPage',
  params: ['passage'],
  variables: ({ slug }) => ({ slug }),
  view({ document }, { address, release }) {
    if (!document) return undefined;
    const { slug, title, kind, text, passages } = document;
    const selected = selectionOf(address, text);
    const segments = segmentsOf(text, passages, selected);
    const values = passages.reduce((sum, { claims }) => sum + claims.length, 0);
    const exact = selected && [...text].slice(selected.start, selected.end).join('');
    const used = `${coverage(segments)} % of its text is used`;
    return {
      title,
      description: `${documentTerm(kind)}: ${count(passages.length, 'passage')} prove ${count(values, 'value')} of the record.`,
      body: (
        <>
          <p class="kicker">{documentTerm(kind)}</p>
          <h1 class="long">
            <bdi>{title}</bdi>
          </h1>
          <p class="stand">
            {passages.length > 0 ? (
              <>
                {count(passages.length, 'passage')} of this document {passages.length === 1 ? 'proves' : 'prove'}{' '}
                <b>{count(values, 'value')}</b> of the record; {used}.
              </>
            ) : (
              'No value of the record rests on this document.'
            )}
          </p>
          <Chips address={address} extra={[['txt', 'Plain text']]} />
          {passages.length > 0 && (
            <Contents
              sections={[
                ['text', 'The text'],
                ['proves', 'What the words prove', passages.length],
              ]}
            />
          )}
          <Facts document={document} />
          {document.notes && (
            <p class="note notes" dir="auto">
              Editors’ note: {document.notes}
            </p>
          )}
          <div class="reader" data-path={address.path}>
            <Text
              language={document.language}
              segments={segments}
              selected={selected ? [selected] : []}
              hrefOf={(passage) => `${address.path}?passage=${rangeName(passage)}#p-${rangeName(passage)}`}
            />
            {passages.length > 0 && <Cards path={address.path} {...{ passages, selected }} />}
          </div>
        </>
      ),
      table: {
        columns: [
          'document',
          'start',
          'end',
          'exact',
          'record',
          'field',
          'value',
          'label',
          'basis',
          'status',
          'origin',
          'note',
        ],
        rows: passages.flatMap(({ start, end, exact: words, claims }) =>
          claims.map(({ subject, field, value, label, basis, status, origin, note }) => [
            ...[slug, start, end, words, subjectOf(subject).href, field, value, label, basis, status, origin, note],
          ]),
        ),
      },
      node: {
        '@type': 'CreativeWork',
        name: title,
        url: `${address.origin}${address.path}`,
        genre: documentTerm(kind),
        inLanguage: document.language,
        ...(document.publisher && { publisher: { '@type': 'Organization', name: document.publisher } }),
        ...(document.publishedOn && { datePublished: document.publishedOn }),
        ...(document.licence && { license: document.licence }),
      },
      linked: annotations(document, address),
      citations: [
        {
          key: slug,
          title,
          type: 'article',
          publisher: document.publisher,
          date: document.publishedOn,
          version: release.version,
          url: `${address.origin}${address.path}${selected ? `?passage=${selected.start}-${selected.end}` : ''}`,
          note: exact && `Characters ${selected.start} to ${selected.end}: “${exact.replace(/\s+/g, ' ')}”`,
        },
      ],
      text,
    };
  },
});

/** @throws {BadAddress} if the passage is not a range of the text */
function selectionOf({ params }: Address, text: string): Range | undefined {
  const asked = params.get('passage');
  if (asked === null) return undefined;
  const range = readRange(asked);
  const length = [...text].length;
  if (!range || range.end > length)
    throw new BadAddress(`passage: expected START-END, code points of the text from 0 to ${length}, not “${asked}”.`);
  return range;
}

function Facts({ document }: { document: Document }) {
  const { publisher, publishedOn, language, licence, url, container } = document;
  const link = url && /^https?:\/\//i.test(url) ? <a href={url}>where it was published</a> : url && <bdi>{url}</bdi>;
  return (
    <dl class="facts">
      {Object.entries({
        Publisher: publisher && <bdi>{publisher}</bdi>,
        Published: publishedOn && humanDate(publishedOn),
        Language: languageName(language),
        Licence: licence,
        Source: link,
        ...(container && { 'Found in': <a href={`/documents/${container.slug}`}>{shortened(container.title, 40)}</a> }),
      }).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <Unknown />}</dd>
        </div>
      ))}
    </dl>
  );
}
