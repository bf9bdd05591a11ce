import type { SummitPageQuery } from '../operations.ts';
import { Basis, Origin } from '../parts/basis.tsx';
import { Long } from '../parts/long.tsx';
import { passageHref } from '../parts/proof.tsx';
import { count, term } from '../words/terms.ts';

type Participant = NonNullable<SummitPageQuery['summit']>['participants'][number];

export function Participants({ participants }: { participants: readonly Participant[] }) {
  return (
    <section aria-labelledby="people">
      <h2 id="people">
        Who took part <small>{count(participants.length, 'person', 'people')}</small>
      </h2>
      {participants.length === 0 && <p class="intro">No document of the data set names who took part.</p>}
      <Long
        items={participants.map((participant) => <ParticipantItem key={participant.id} participant={participant} />)}
        most={6}
        label={(others) => `${others} more people`}
        wrap={(items) => <ul class="people">{items}</ul>}
      />
    </section>
  );
}

function ParticipantItem({
  participant: { person, title, role, country, organization, claims },
}: {
  participant: Participant;
}) {
  const claim = claims.find(({ field }) => field === 'person') ?? claims[0];
  const [evidence] = claim?.evidence ?? [];
  const body = country?.name ?? organization?.name;
  return (
    <li>
      <span class="cc" aria-hidden="true">
        {country?.code ?? '–'}
      </span>
      <div>
        <h3>
          <a href={`/people/${person.slug}`}>
            <bdi>{person.name}</bdi>
          </a>
        </h3>
        <p>{title ? <bdi>{title}</bdi> : <span class="unknown">office not known</span>}</p>
        <p class="note">
          {term(role)}
          {body ? ` for ${body}` : ''}
          {claim && evidence && (
            <>
              {' '}
              · <a href={passageHref(evidence)}>the words</a> <Basis basis={claim.basis} />
            </>
          )}
        </p>
        {claim && <Origin origin={claim.origin} />}
      </div>
    </li>
  );
}
