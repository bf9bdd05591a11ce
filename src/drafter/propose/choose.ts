import type { ClaimOwner } from '../../database/claim-owners.ts';
import type { Passages } from '../../loader/check/find-span.ts';
import { judge, publicationOf } from '../../loader/check/judge.ts';
import type { Rules } from '../../loader/check/rules/all.ts';
import type { Idiom, Rule } from '../../loader/check/rules/rule.ts';
import type { Citation } from './cite.ts';

/** A claim in the short form of facts files. */
export type Claim = { basis: string; value?: string; note?: string } & (Citation | { spans: readonly Citation[] });

/** The documents of a draft by key, and how their words are read. */
export interface Read {
  documents: ReadonlyMap<string, Passages>;
  idioms: ReadonlyMap<string, Idiom>;
  rules: Rules;
}

/** What may back a value: the words, and passages that may resolve them, the best first. */
interface Backing {
  said: Citation | undefined;
  resolving?: readonly (Citation | undefined)[];
}

/** Asks the loader's rules which basis words give a value. */
export interface Chooser {
  /**
   * Returns the claim for a value: STATED or RESOLVED if the loader's rule derives the value from the words, otherwise
   * INFERRED with the note; undefined if there are no words.
   */
  choose(
    record: ClaimOwner,
    field: string,
    shown: string,
    backing: Backing,
    note: string,
    rule?: Rule,
  ): Claim | undefined;
}

export function createChooser({ documents, idioms, rules }: Read): Chooser {
  function isProven(basis: 'STATED' | 'RESOLVED', spans: Citation[], shown: string, rule: Rule): boolean {
    const written = { basis, status: 'ACCEPTED' as const, spans };
    const countsFrom = publicationOf(written, rule, idioms);
    if (basis === 'RESOLVED' && spans.length < 2 && countsFrom === undefined) return false;
    const finding = judge(written, shown, rule, { documents, idioms }, countsFrom);
    return finding === 'WORDS' || (finding === 'EDITOR' && basis === 'STATED');
  }

  return {
    choose(record, field, shown, { said, resolving = [] }, note, rule = rules(record, field)) {
      if (!said) return undefined;
      if (rule && isProven('STATED', [said], shown, rule)) return claimOf('STATED', [said]);
      if (rule?.resolvesByPublication && isProven('RESOLVED', [said], shown, rule)) return claimOf('RESOLVED', [said]);
      for (const other of resolving) {
        if (!other || !rule || isSame(said, other)) continue;
        if (isProven('RESOLVED', [said, other], shown, rule)) return claimOf('RESOLVED', [said, other]);
      }
      return claimOf('INFERRED', [said], note);
    },
  };
}

function isSame(one: Citation, other: Citation): boolean {
  return one.in === other.in && one.words === other.words && one.nth === other.nth;
}

/** Writes a claim in its short form. */
export function claimOf(basis: string, spans: readonly Citation[], note?: string): Claim {
  const [only, ...others] = spans;
  const judged = { basis, ...(note !== undefined && { note }) };
  return only && others.length === 0 ? { ...judged, ...only } : { ...judged, spans };
}
