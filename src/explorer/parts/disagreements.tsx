import type { ProofFragment } from '../operations.ts';
import { count, fieldTerm } from '../words/terms.ts';
import { Basis, Status } from './basis.tsx';
import { ClaimProof } from './proof.tsx';

export interface DisagreementOf {
  field: string;
  values: readonly { value: string; claims: readonly ProofFragment[] }[];
}

/** The fields for which sources give different values, side by side with their words. */
export function Disagreements({ disagreements }: { disagreements: readonly DisagreementOf[] }) {
  return (
    <>
      {disagreements.map(({ field, values }) => (
        <section class="differ" key={`${field}${values[0]?.value}`}>
          <h3>{fieldTerm(field)}</h3>
          <div class="sides">
            {values.map(({ value, claims }) => (
              <div key={value} class={claims[0]?.status}>
                <p class="v">
                  <bdi>{claims[0] ? claims[0].label : value}</bdi>
                </p>
                <p class="note">
                  {claims[0] && <Basis basis={claims[0].basis} />} {claims[0] && <Status status={claims[0].status} />}{' '}
                  {count(claims.length, 'claim')}
                </p>
                {claims.slice(0, 2).map((claim) => (
                  <ClaimProof key={claim.id} claim={claim} />
                ))}
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
