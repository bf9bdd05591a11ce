import type { HomePageQuery } from '../operations.ts';
import { Basis } from '../parts/basis.tsx';
import { Words } from '../parts/proof.tsx';
import { fieldTerm } from '../words/terms.ts';

type Summit = HomePageQuery['specimen']['nodes'][number];

/** One value of the newest summit, opened to the words that say it. */
export function Specimen({ summit }: { summit: Summit | undefined }) {
  const claim = summit?.claims[0];
  const [evidence] = claim?.evidence ?? [];
  if (!summit || !claim || !evidence) return null;
  return (
    <aside class="sources specimen" aria-labelledby="specimen">
      <h2 id="specimen">One value, opened</h2>
      <p class="note">
        <a href={`/summits/${summit.slug}`}>
          <bdi>{summit.name}</bdi>
        </a>
        : {fieldTerm(claim.field).toLowerCase()}
      </p>
      <p class="v">
        <bdi>{claim.label}</bdi>
      </p>
      <Basis basis={claim.basis} />
      <Words evidence={evidence} basis={claim.basis} />
    </aside>
  );
}
