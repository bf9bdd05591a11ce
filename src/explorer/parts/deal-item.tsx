import type { ComponentChildren } from 'preact';
import type { DealLineFragment } from '../operations.ts';
import { humanDate, humanDuration } from '../words/dates.ts';
import { currencyName } from '../words/money.ts';
import { count, term } from '../words/terms.ts';
import { AmountLine } from './amount.tsx';
import { StatusLine } from './status-line.tsx';

/** A deal in a list: title, amounts, parties, and how far it had come. */
export function DealItem({ deal, children }: { deal: DealLineFragment; children?: ComponentChildren }) {
  return (
    <li>
      <div class="kind">
        {term(deal.kind)}
        <span class="when">{deal.date ? humanDate(deal.date.edtf) : 'Date not known'}</span>
      </div>
      <div>
        <h3>
          <a href={`/deals/${deal.slug}`}>
            <bdi>{deal.title}</bdi>
          </a>
        </h3>
        {deal.amounts.map((amount) => (
          <AmountLine key={`${amount.role}${amount.value}`} amount={amount} />
        ))}
        <p class="meta">{dealFacts(deal)}</p>
        {children}
        {!deal.countsTowardTotals && <span class="tag">Not counted in totals</span>}
      </div>
      <StatusLine status={deal.status} bindingness={deal.bindingness} />
    </li>
  );
}

export function DealList({ deals }: { deals: readonly DealLineFragment[] }) {
  return (
    <ul class="deals" aria-label={count(deals.length, 'deal')}>
      {deals.map((deal) => (
        <DealItem key={deal.slug} deal={deal} />
      ))}
    </ul>
  );
}

type Party = DealLineFragment['parties'][number];

export function partyName({ country, organization }: Party): string {
  return country?.name ?? organization?.name ?? 'not known';
}

function dealFacts({ parties, term: length, settlementCurrency }: DealLineFragment): string {
  const named = parties.map((party) => `${partyName(party)} (${term(party.role).toLowerCase()})`);
  const facts = [named.join(', ') || 'Parties not known'];
  if (length) facts.push(humanDuration(length));
  if (settlementCurrency) facts.push(`settled in ${currencyName(settlementCurrency)}`);
  return facts.join(' · ');
}
