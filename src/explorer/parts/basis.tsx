import type { ClaimBasis, ClaimOrigin, ClaimStatus } from '../operations.ts';
import { term } from '../words/terms.ts';

/** A basis, told by a line and a word. */
export function Basis({ basis }: { basis: ClaimBasis }) {
  return <span class={`b ${basis}`}>{term(basis)}</span>;
}

/** What editors think of a claim, unless they accept it. */
export function Status({ status }: { status: ClaimStatus }) {
  if (status === 'ACCEPTED') return null;
  const meaning = { DISPUTED: 'sources differ', REJECTED: 'held to be wrong', SUPERSEDED: 'no longer in the data set' };
  return (
    <span class={`status ${status}`}>
      {term(status)}: {meaning[status]}
    </span>
  );
}

/** Where a claim comes from, unless an editor wrote it. */
export function Origin({ origin }: { origin: ClaimOrigin }) {
  if (origin === 'EDITOR') return null;
  return (
    <span class="origin">
      Proposed by a {origin === 'MODEL' ? 'language model' : 'program'}, confirmed by an editor
    </span>
  );
}

const MEANINGS: [ClaimBasis, string][] = [
  ['STATED', 'the words say it'],
  ['RESOLVED', 'a second passage fixes it'],
  ['INFERRED', 'the words imply it'],
  ['EDITORIAL', 'an editor decided'],
];

export function Legend() {
  return (
    <ul class="legend">
      {MEANINGS.map(([basis, meaning]) => (
        <li key={basis}>
          <Basis basis={basis} /> {meaning}
        </li>
      ))}
    </ul>
  );
}
