import { Basis, Origin, Status } from '../parts/basis.tsx';
import { subjectOf } from '../parts/subject.ts';
import { groupBy } from '../words/group.ts';
import { count, fieldTerm, shortened, term } from '../words/terms.ts';
import { basisCounts, type Passage, type PassageClaim, rangeName } from './passages.ts';
import type { Range } from './segments.ts';

interface CardsProps {
  path: string;
  passages: readonly Passage[];
  selected: Range | undefined;
}

/** Beside the text: what each passage proves, in the order of the text. */
export function Cards({ path, passages, selected }: CardsProps) {
  return (
    <section class="panel" aria-labelledby="proves">
      <h2 id="proves">What the words prove</h2>
      <Filter passages={passages} />
      {passages.map((passage) => (
        <Card
          key={rangeName(passage)}
          path={path}
          passage={passage}
          isOn={passage.start === selected?.start && passage.end === selected.end}
        />
      ))}
    </section>
  );
}

/** Shows or hides values by basis. The style sheet does it, so that it works without script. */
function Filter({ passages }: { passages: readonly Passage[] }) {
  return (
    <fieldset class="filter">
      <legend>Show values that are</legend>
      {basisCounts(passages).map(([basis, number]) => (
        <label key={basis} class={basis}>
          <input type="checkbox" id={`f-${basis}`} checked autocomplete="off" />
          <span class={`b ${basis}`}>{term(basis)}</span> {number}
        </label>
      ))}
    </fieldset>
  );
}

function Card({ path, passage, isOn }: { path: string; passage: Passage; isOn: boolean }) {
  const name = rangeName(passage);
  const groups = groupBy(passage.claims, ({ subject }) => `${subjectOf(subject).kind} ${subjectOf(subject).href}`);
  return (
    <div class={isOn ? 'card on' : 'card'} id={`p-${name}`} data-passage={name}>
      <p class="w" dir="auto">
        <a href={`${path}?passage=${name}#p-${name}`} aria-current={isOn ? 'true' : undefined}>
          {shortened(passage.exact, 180)}
        </a>
      </p>
      <a class="close" href={`${path}#text`}>
        Close
      </a>
      {[...groups].map(([key, claims]) => (
        <Claims key={key} claims={claims as [PassageClaim, ...PassageClaim[]]} />
      ))}
      <p class="note">
        <a href={`${path}?passage=${name}#cite`}>Cite this passage</a> · {count(passage.claims.length, 'value')}
      </p>
    </div>
  );
}

function Claims({ claims }: { claims: [PassageClaim, ...PassageClaim[]] }) {
  const { kind, name, href } = subjectOf(claims[0].subject);
  return (
    <>
      <p class="thing">
        {kind}:{' '}
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <ul>
        {claims.map(({ id, field, label, basis, status, origin }) => (
          <li key={id} class={`${basis} ${status}`}>
            <span>
              <span class="f">{fieldTerm(field)}</span> <b dir="auto">{shortened(label, 140)}</b>{' '}
              <Status status={status} />
              <Origin origin={origin} />
            </span>
            <Basis basis={basis} />
          </li>
        ))}
      </ul>
    </>
  );
}
