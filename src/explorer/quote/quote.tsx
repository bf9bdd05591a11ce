import type { QuotePageQuery, QuotePageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { momentOf } from '../params.ts';
import { claimsTable } from '../parts/claims-table.ts';
import { Contents } from '../parts/contents.tsx';
import { Differences } from '../parts/disagreements.tsx';
import { Chips } from '../parts/foot.tsx';
import { History } from '../parts/history.tsx';
import { passageHref } from '../parts/proof.tsx';
import { QuoteItem } from '../parts/quote-item.tsx';
import { RecordSection } from '../parts/record.tsx';
import { Sources } from '../parts/sources.tsx';
import { Unknown } from '../parts/unknown.tsx';
import { shortened, term } from '../words/terms.ts';
import { Related } from './related.tsx';

type Quote = NonNullable<QuotePageQuery['quote']>;

export const quotePage = page<QuotePageQuery, QuotePageQueryVariables>({
  operation: 'QuotePage',
  params: ['asOf'],
  variables: ({ slug, address }) => ({ slug, ...momentOf(address) }),
  view({ quote }, { address }) {
    if (!quote) return undefined;
    const { slug, text, form, claims, documents, speaker, disagreements } = quote;
    const words = claims.find(({ field }) => field === 'text')?.evidence[0];
    return {
      title: `“${shortened(text, 80)}”`,
      description: `${speaker?.name ?? 'No speaker named'}: “${shortened(text, 200)}”`,
      body: (
        <>
          <div class="head">
            <div>
              <h1 class="unseen">
                Quote: <bdi>{shortened(text, 80)}</bdi>
              </h1>
              <p class="kicker">{form === 'INDIRECT' ? 'Reported speech' : `Quote · ${term(form)}`}</p>
              <div class="quotes big">
                <QuoteItem quote={quote} isShort={false} />
              </div>
              <Facts quote={quote} />
              <p class="tools">{words && <a href={passageHref(words)}>See it in the document</a>}</p>
              <Chips address={address} />
              <Contents
                sections={[
                  ['record', 'The record', claims.length],
                  ['differ', 'Where sources differ', disagreements.length],
                  ['history', 'History'],
                ]}
              />
            </div>
            <Sources documents={documents} of={quote.sourceCount} />
          </div>
          <Related quote={quote} />
          <RecordSection claims={claims} documents={documents.length} />
          <Differences disagreements={disagreements} />
          <History address={address} past={quote.valuesAsOf} claims={claims} />
        </>
      ),
      table: claimsTable(claims.map((claim) => ({ subject: slug, claim }))),
      node: {
        '@type': 'Quotation',
        text,
        url: `${address.origin}${address.path}`,
        ...(speaker && { spokenByCharacter: { '@type': 'Person', name: speaker.name } }),
        isPartOf: {
          '@type': 'CreativeWork',
          name: quote.document.title,
          url: `${address.origin}/documents/${quote.document.slug}`,
        },
      },
    };
  },
});

function Facts({ quote }: { quote: Quote }) {
  const { speakerTitle, addressee, summit, translationNote, isTranslation } = quote;
  return (
    <dl class="facts">
      <div>
        <dt>The document calls the speaker</dt>
        <dd>{speakerTitle ? <bdi>{speakerTitle}</bdi> : <Unknown />}</dd>
      </div>
      <div>
        <dt>Said to</dt>
        <dd>
          {addressee ? (
            <a href={`/people/${addressee.slug}`}>
              <bdi>{addressee.name}</bdi>
            </a>
          ) : (
            <Unknown />
          )}
        </dd>
      </div>
      <div>
        <dt>Summit</dt>
        <dd>
          {summit ? (
            <a href={`/summits/${summit.slug}`}>
              <bdi>{summit.name}</bdi>
            </a>
          ) : (
            <Unknown />
          )}
        </dd>
      </div>
      {isTranslation && (
        <div>
          <dt>Translation</dt>
          <dd>{translationNote ? <bdi>{translationNote}</bdi> : 'The document says that it is one'}</dd>
        </div>
      )}
    </dl>
  );
}
