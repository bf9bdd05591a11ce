import type { findMoney } from '../../../words/money/money.ts';
import type { Span } from '../../text/span.ts';
import type { Organization } from '../organizations.ts';
import type { Person } from '../people.ts';
import type { Quote } from '../quotes.ts';
import type { Source } from '../source.ts';

export type DealKind =
  | 'TREATY'
  | 'AGREEMENT'
  | 'MEMORANDUM'
  | 'CONTRACT'
  | 'JOINT_STATEMENT'
  | 'PLEDGE'
  | 'TARGET'
  | 'EXCHANGE_OF_NOTES'
  | 'PROTOCOL';
export type DealStatus =
  | 'ISSUED'
  | 'SIGNED'
  | 'AGREED'
  | 'ANNOUNCED'
  | 'INTENDED'
  | 'DISCUSSED'
  | 'PROPOSED'
  | 'INITIALLED'
  | 'RATIFIED'
  | 'IN_FORCE';
export type Money = ReturnType<typeof findMoney>[number];

/** Words that tell of a deal, before parties and figures are read. */
export interface Stated extends Span {
  kind: DealKind;
  status: DealStatus;
  /** The words for the kind, and for the status: a noun, a verb. */
  cue: Span;
  /** The sentence, from which parties are read. */
  scope: Span;
  confidence: 'SURE' | 'LIKELY' | 'UNSURE';
}

/** A party: a country or a body, with the words that name it or whoever acts for it. */
export interface Party {
  country?: string;
  organization?: string;
  /** Where it is named. */
  span: Span;
}

export interface Deal extends Stated {
  parties: readonly Party[];
  money: readonly Money[];
  term: { duration: string; span: Span } | undefined;
  settlement: { currency: string; span: Span } | undefined;
}

/** What the finders of deals read. */
export interface Setting {
  source: Source;
  people: readonly Person[];
  organizations: readonly Organization[];
  quotes: readonly Quote[];
  /** Countries of the people who meet: whom "both sides", "the leaders" and "we" mean. */
  sides: readonly string[];
}
