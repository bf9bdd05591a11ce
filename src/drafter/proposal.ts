/** How sure a proposal is: by a label or the form of the words (SURE), by a rule that seldom errs, or by one that may. */
export type Confidence = 'SURE' | 'LIKELY' | 'UNSURE';

/** A record that is proposed for a facts file. */
export interface Proposal {
  /** Section and key: `people.xi-jinping`. */
  path: string;
  /** The entry as it stands in a facts file. */
  record: unknown;
  confidence: Confidence;
  /** What proposed it. */
  origin: 'PROGRAM' | 'MODEL';
}

/** What only a person can say about a proposal. */
export interface Question {
  /** The record, or the field of a record, that is asked about: `deals.gas-contract`, `quotes.xi-trade.speaker`. */
  path: string;
  text: string;
  confidence: Confidence;
}

/** What a folder of documents is proposed to say. Without its questions it is a facts file that passes the check. */
export interface Draft {
  title: string;
  /** SPDX identifier of the licence of the facts; null if nobody has chosen one. */
  licence: string | null;
  /** In the order of the sections and, within a section, of the documents. */
  proposals: readonly Proposal[];
  questions: readonly Question[];
  /** What the check refused, with its words: paths of records and fields. Names that nothing uses are not among them. */
  dropped: readonly string[];
}
