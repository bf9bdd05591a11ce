import { humanDate, humanDuration } from './dates.ts';
import { humanMoney, humanNumber } from './money.ts';
import { term } from './terms.ts';

interface Claimed {
  readonly field: string;
  readonly value: string;
  readonly label?: string | null;
}

/** The value of a claim as a person reads it. */
export function shownValue({ field, value, label }: Claimed): string {
  if (field === 'date' || field === 'publishedOn') return humanDate(value);
  if (field === 'term') return humanDuration(value);
  if (field === 'amounts') return amountText(value);
  if (field === 'timeline') return value.replace(/^(\S+)(?: (\S+))?$/, (_all, status, date) => stepText(status, date));
  if (/^[A-Z]+(?:_[A-Z]+)*$/.test(value) && value.length > 3) return term(value);
  return label ?? value;
}

function stepText(status: string, date: string | undefined): string {
  return date ? `${term(status)}, ${humanDate(date)}` : term(status);
}

/** `US$250 billion, target level` for `USD 250000000000 TARGET_LEVEL`. */
function amountText(value: string): string {
  const [, unit = '', figure = '', role = ''] = /^(\S+) (\S+) ([A-Z_]+)/.exec(value) ?? [];
  if (!role || !/^[\d.]+(?:–[\d.]+)?$/.test(figure)) return value;
  const shown = /^[A-Z]{3}$/.test(unit) ? humanMoney(unit, figure) : `${humanNumber(figure)} ${unit}`;
  return `${shown}, ${term(role).toLowerCase()}`;
}
