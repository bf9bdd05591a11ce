import type { Span } from '../text/span.ts';
import type { Office } from './offices.ts';

/** A person whom a document names. */
export interface Person {
  /** The fullest form of the name. */
  name: string;
  /** The other forms. */
  aliases: readonly string[];
  familyName: string | undefined;
  mentions: readonly Span[];
  office: Office | undefined;
  /** The country that the person acts for, and the words that say so. */
  country: { code: string; span: Span | undefined } | undefined;
}
