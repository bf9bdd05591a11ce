import type { ProofFragment } from '../operations.ts';
import { count, fieldTerm } from '../words/terms.ts';
import { Basis, Status } from './basis.tsx';
import { ClaimProof } from './proof.tsx';

interface Side {
  readonly value: string;
  readonly claims: readonly ProofFragment[];
}

interface DisagreementOf {
  readonly field: string;
  readonly values: readonly Side[];
}

/** The fields of a record for which sources give different values. Nothing if they agree. */
export function Differences({ disagreements }: { disagreements: readonly DisagreementOf[] }) {
  if (disagreements.length === 0) return null;
  return (
    <section aria-labelledby="differ">
      <h2 id="differ">
        Where sources differ <small>{count(disagreements.length, 'field')}</small>
      </h2>
      {disagreements.map(({ field, values }) => (
        <div class="differ" key={`${field}${values[0]?.value}`}>
          <h3>{fieldTerm(field)}</h3>
          <Disagreement values={values} />
        </div>
      ))}
    </section>
  );
}

/** The values that sources give, side by side with their words; what the editors think of each is said. */
export function Disagreement({ values }: { values: readonly Side[] }) {
  return (
    <div class="sides">
      {values.map(({ value, claims }) => {
        const [claim] = claims;
        return (
          <div key={value} class={claim?.status}>
            <p class="v">
              <bdi>{claim?.label ?? value}</bdi>
            </p>
            {claim && (
              <p class="note">
                <Basis basis={claim.basis} />{' '}
                {claim.status === 'ACCEPTED' ? 'the record follows this' : <Status status={claim.status} />} ·{' '}
                {count(claims.length, 'claim')}
              </p>
            )}
            {claims.slice(0, 2).map((one) => (
              <ClaimProof key={one.id} claim={one} />
            ))}
          </div>
        );
      })}
    </div>
  );
}
