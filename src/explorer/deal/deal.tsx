import type { ComponentChildren } from 'preact';
import type { DealPageQuery, DealPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { momentOf } from '../params.ts';
import { AmountLine } from '../parts/amount.tsx';
import { claimsTable } from '../parts/claims-table.ts';
import { Contents } from '../parts/contents.tsx';
import { partyName } from '../parts/deal-item.tsx';
import { Differences } from '../parts/disagreements.tsx';
import { Chips } from '../parts/foot.tsx';
import { History } from '../parts/history.tsx';
import { LinkBasis } from '../parts/link-basis.tsx';
import { RecordSection } from '../parts/record.tsx';
import { Sources } from '../parts/sources.tsx';
import { StatusLine } from '../parts/status-line.tsx';
import { Unknown } from '../parts/unknown.tsx';
import { humanDate, humanDuration } from '../words/dates.ts';
import { currencyName } from '../words/money.ts';
import { count, term } from '../words/terms.ts';

type Deal = NonNullable<DealPageQuery['deal']>;

export const dealPage = page<DealPageQuery, DealPageQueryVariables>({
  operation: 'DealPage',
  params: ['asOf'],
  variables: ({ slug, address }) => ({ slug, ...momentOf(address) }),
  view({ deal }, { address }) {
    if (!deal) return undefined;
    const { slug, title, kind, summary, claims, documents, disagreements, summits } = deal;
    return {
      title,
      description: summary ?? `${term(kind)}, ${term(deal.status).toLowerCase()}.`,
      body: (
        <>
          <div class="head">
            <div>
              <p class="kicker">{term(kind)}</p>
              <h1 class={title.length > 44 ? 'long' : ''}>
                <bdi>{title}</bdi>
              </h1>
              {summary && (
                <p class="stand" dir="auto">
                  {summary}
                </p>
              )}
              {deal.amounts.map((amount) => (
                <AmountLine key={`${amount.role}${amount.value}`} amount={amount} />
              ))}
              <StatusLine status={deal.status} bindingness={deal.bindingness} />
              {!deal.countsTowardTotals && <span class="tag">Not counted in totals</span>}
              <Facts deal={deal} />
              <Chips address={address} />
              <Contents
                sections={[
                  ['record', 'The record', claims.length],
                  ['summits', 'Meetings', summits.length],
                  ['differ', 'Where sources differ', disagreements.length],
                  ['history', 'History'],
                ]}
              />
            </div>
            <Sources documents={documents} of={deal.sourceCount} />
          </div>
          <RecordSection claims={claims} documents={documents.length} />
          <section aria-labelledby="summits">
            <h2 id="summits">
              The meetings it belongs to <small>{count(summits.length, 'summit')}</small>
            </h2>
            <ul class="rows">
              {summits.map(({ summit, ...link }) => (
                <li key={summit.slug}>
                  <p class="date">{humanDate(summit.date.edtf)}</p>
                  <div>
                    <h3>
                      <a href={`/summits/${summit.slug}`}>
                        <bdi>{summit.name}</bdi>
                      </a>
                    </h3>
                    <LinkBasis {...link} />
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <Differences disagreements={disagreements} />
          <History address={address} past={deal.valuesAsOf} claims={claims} />
        </>
      ),
      table: claimsTable(claims.map((claim) => ({ subject: slug, claim }))),
      node: {
        '@type': 'CreativeWork',
        name: title,
        url: `${address.origin}${address.path}`,
        genre: term(kind),
        ...(summary && { description: summary }),
        creativeWorkStatus: term(deal.status),
        contributor: deal.parties.map((party) => ({
          '@type': party.country ? 'Country' : 'Organization',
          name: partyName(party),
        })),
        citation: documents.map((one) => ({
          '@type': 'CreativeWork',
          name: one.title,
          url: `${address.origin}/documents/${one.slug}`,
        })),
      },
    };
  },
});

function Facts({ deal }: { deal: Deal }) {
  const steps = deal.timeline.map(({ status, date }) =>
    date ? `${term(status)} ${humanDate(date.edtf)}` : term(status),
  );
  const facts: [string, ComponentChildren][] = [
    ['Parties', deal.parties.length > 0 ? <Parties parties={deal.parties} /> : null],
    ['Date', deal.date && humanDate(deal.date.edtf)],
    ['Term', deal.term && humanDuration(deal.term)],
    ['Settled in', deal.settlementCurrency && currencyName(deal.settlementCurrency)],
    ['Subject', deal.subject],
    ['Route', deal.route],
    ['Steps', steps.join(' → ') || null],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null ? <Unknown /> : <bdi>{value}</bdi>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The parties with their roles; a country leads to its deals, an organisation to its page. */
function Parties({ parties }: Pick<Deal, 'parties'>) {
  return parties.map((party, index) => (
    <span key={`${party.role}${partyName(party)}`}>
      {index > 0 && ', '}
      <a href={party.country ? `/deals?country=${party.country.code}` : `/organizations/${party.organization?.slug}`}>
        {partyName(party)}
      </a>{' '}
      ({term(party.role).toLowerCase()})
    </span>
  ));
}
