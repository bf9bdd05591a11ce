import type { ProofFragment } from '../operations.ts';
import { humanDate } from '../words/dates.ts';
import { documentTerm, shortened } from '../words/terms.ts';
import { Origin } from './basis.tsx';

type Evidence = ProofFragment['evidence'][number];

export interface Position {
  start: number;
  end: number;
  document: { slug: string };
}

/** The address of a passage in the reader, where it is selected with and without script. */
export function passageHref({ document, start, end }: Position): string {
  return `/documents/${document.slug}?passage=${start}-${end}#p-${start}-${end}`;
}

/** The words of a passage with what stands around them, and the document. */
export function Words({ evidence, basis }: { evidence: Evidence; basis: string }) {
  const { exact, prefix, suffix, document } = evidence;
  return (
    <>
      <p class="words" dir="auto">
        <span class="cx">{cut(prefix, 'start')}</span>
        <a class={`mark ${basis}`} href={passageHref(evidence)}>
          {exact}
        </a>
        <span class="cx">{cut(suffix, 'end')}</span>
      </p>
      <p class="src">
        <a href={`/documents/${document.slug}`}>
          <bdi>{shortened(document.title)}</bdi>
        </a>
        , {documentTerm(document.kind).toLowerCase()}
      </p>
    </>
  );
}

/** A context that begins or ends within a word begins or ends with an ellipsis instead. */
function cut(context: string, side: 'start' | 'end'): string {
  const flat = context.replace(/\s+/g, ' ');
  if ([...context].length < 32) return flat;
  return side === 'start' ? `… ${flat.replace(/^\S*\s/, '')}` : `${flat.replace(/\s\S*$/, '')} …`;
}

/** One claim: the words, the document, and how the value follows from them. */
export function ClaimProof({ claim }: { claim: ProofFragment }) {
  return (
    <>
      {claim.evidence.map((evidence) => (
        <Words key={`${evidence.document.slug}${evidence.start}`} evidence={evidence} basis={claim.basis} />
      ))}
      {claim.countsFrom && <p class="note">Counted from the day of publication, {humanDate(claim.countsFrom)}.</p>}
      {claim.note && (
        <p class="note" dir="auto">
          Note: {claim.note}
        </p>
      )}
      <Origin origin={claim.origin} />
    </>
  );
}
