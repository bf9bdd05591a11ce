import type { ProofFragment } from '../operations.ts';
import { groupBy } from '../words/group.ts';
import { fieldTerm, shortened, term } from '../words/terms.ts';
import { Basis, Status } from './basis.tsx';

type Evidence = ProofFragment['evidence'][number];

interface Position {
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
        , {term(document.kind).toLowerCase()}
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
      {claim.note && (
        <p class="note" dir="auto">
          Note: {claim.note}
        </p>
      )}
    </>
  );
}

/** The claims of a record by field: on the left the value, on the right the words. Claims that say more are folded. */
export function RecordTable({ claims, caption }: { claims: readonly ProofFragment[]; caption: string }) {
  const fields = groupBy(claims, ({ field }) => field);
  return (
    <table class="record">
      <caption class="unseen">{caption}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Value</th>
          <th scope="col">The words that say it</th>
        </tr>
      </thead>
      <tbody>
        {[...fields].flatMap(([field, all]) =>
          entriesOf(all).map((entry, index) => (
            <Row key={entry.value} field={field} entry={entry} isFirst={index === 0} />
          )),
        )}
      </tbody>
    </table>
  );
}

interface Entry {
  value: string;
  claims: ProofFragment[];
}

/** The claims of a field by value, accepted ones first. */
function entriesOf(claims: readonly ProofFragment[]): Entry[] {
  const rank = ({ status }: ProofFragment) => ['ACCEPTED', 'DISPUTED', 'REJECTED', 'SUPERSEDED'].indexOf(status);
  const sorted = [...claims].sort((a, b) => rank(a) - rank(b));
  return [...groupBy(sorted, ({ value }) => value)].map(([value, of]) => ({ value, claims: of }));
}

function Row({ field, entry, isFirst }: { field: string; entry: Entry; isFirst: boolean }) {
  const [claim, ...more] = entry.claims as [ProofFragment, ...ProofFragment[]];
  const isWhole = [...claim.label].length > 160;
  return (
    <tr class={claim.status}>
      <th scope="row">{isFirst ? fieldTerm(field) : <span class="unseen">{fieldTerm(field)}</span>}</th>
      <td class={isWhole ? 'v long' : 'v'}>
        <bdi>{shortened(claim.label, 240)}</bdi>
        <Basis basis={claim.basis} />
        <Status status={claim.status} />
      </td>
      <td class="w">
        <ClaimProof claim={claim} />
        {more.length > 0 && (
          <details class="more">
            <summary>
              {more.length} more {more.length === 1 ? 'claim' : 'claims'} for this
            </summary>
            <div>
              {more.map((one) => (
                <div key={one.id}>
                  <Basis basis={one.basis} /> <Status status={one.status} />
                  <ClaimProof claim={one} />
                </div>
              ))}
            </div>
          </details>
        )}
      </td>
    </tr>
  );
}
