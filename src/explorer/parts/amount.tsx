import type { DealLineFragment } from '../operations.ts';
import { humanMoney, humanNumber } from '../words/money.ts';
import { term } from '../words/terms.ts';

type Amount = DealLineFragment['amounts'][number];

/** Words of at most this many characters are shown in place of the figure. */
const SHORT = 28;

/** An amount as the document words it. Where that is a sentence, the figure stands before it. */
export function AmountLine({ amount }: { amount: Amount }) {
  const isShort = [...amount.verbatim].length <= SHORT;
  return (
    <>
      <p class="amt">
        <bdi>{isShort ? amount.verbatim : figureOf(amount)}</bdi> <small>{meaningOf(amount)}</small>
      </p>
      {!isShort && (
        <p class="note" dir="auto">
          “{amount.verbatim}”
        </p>
      )}
    </>
  );
}

const QUALIFIERS: Partial<Record<Amount['qualifier'], string>> = {
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  UP_TO: 'up to ',
};

function figureOf({ currency, unit, value, valueMax, qualifier }: Amount): string {
  const range = valueMax ? `${humanNumber(value)}–${humanNumber(valueMax)}` : humanNumber(value);
  return `${QUALIFIERS[qualifier] ?? ''}${currency ? humanMoney(currency, value, valueMax) : `${range} ${unit ?? ''}`.trim()}`;
}

/** What an amount measures, and over which period. */
function meaningOf({ role, period }: Amount): string {
  const isPeriodic = period !== 'TOTAL' && period !== 'UNSPECIFIED';
  return [term(role), ...(isPeriodic ? [term(period)] : [])].join(', ').toLowerCase();
}
