import type { ComponentChildren } from 'preact';
import type { ProofFragment } from '../operations.ts';
import { groupBy } from '../words/group.ts';
import { count, fieldTerm, shortened } from '../words/terms.ts';
import { Basis, Legend, Status } from './basis.tsx';
import { Long } from './long.tsx';
import { ClaimProof } from './proof.tsx';

/** What a page shows of a record: what the basis lines mean, and each value with the words that say it. */
export function RecordSection({ claims, documents }: { claims: readonly ProofFragment[]; documents: number }) {
  return (
    <section aria-labelledby="record">
      <h2 id="record">
        The record{' '}
        <small>
          {count(claims.length, 'claim')} from {count(documents, 'document')}
        </small>
      </h2>
      <p class="intro">Each value that the data set holds, and the words that stand behind it.</p>
      <Legend />
      <RecordTable claims={claims} caption="The record: each value with the words that say it" />
    </section>
  );
}

/** The claims of a record by field: on the left the value, on the right the words. Claims that say more are folded. */
function RecordTable({ claims, caption }: { claims: readonly ProofFragment[]; caption: string }) {
  const fields = groupBy(claims, ({ field }) => field);
  return (
    <Long
      items={[...fields].flatMap(([field, all]) =>
        entriesOf(all).map((entry, index) => (
          <Row key={`${field} ${entry.value}`} field={field} entry={entry} isFirst={index === 0} />
        )),
      )}
      most={6}
      label={(others) => `${others} more values`}
      wrap={(rows) => <Rows caption={caption}>{rows}</Rows>}
    />
  );
}

function Rows({ caption, children }: { caption: string; children: ComponentChildren }) {
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
      <tbody>{children}</tbody>
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
