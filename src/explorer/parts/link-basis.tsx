import type { ClaimBasis, DealLink } from '../operations.ts';
import { term } from '../words/terms.ts';
import { Basis } from './basis.tsx';
import { type Position, passageHref } from './proof.tsx';

interface LinkBasisProps {
  link: DealLink;
  basis: ClaimBasis;
  note: string | null;
  evidence: readonly Position[];
}

/** How a deal belongs to a summit, how that is known, and the words that say so, if the dossier names them. */
export function LinkBasis({ link, basis, note, evidence: [words] }: LinkBasisProps) {
  return (
    <p class="meta">
      {term(link)} · {words && <a href={passageHref(words)}>the words</a>} <Basis basis={basis} />{' '}
      {note && <bdi>{note}</bdi>}
    </p>
  );
}
