import type { SummitLineFragment } from '../operations.ts';
import { humanDate } from '../words/dates.ts';
import { count, listed, term } from '../words/terms.ts';
import { Long } from './long.tsx';

/** A summit in a list: date, name, place, who took part. */
export function SummitItem({ summit }: { summit: SummitLineFragment }) {
  const { slug, name, kind, date, participants, deals } = summit;
  const people = participants.map(({ person }) => person.name);
  return (
    <li>
      <p class="date">{humanDate(date.edtf)}</p>
      <div>
        <h3>
          <a href={`/summits/${slug}`}>
            <bdi>{withoutDate(name, date.edtf)}</bdi>
          </a>
        </h3>
        <p class="meta">
          {term(kind)} · {placeOf(summit)}
        </p>
        <p class="meta">{peopleText(people)}</p>
      </div>
      <p class="side">{deals.length > 0 ? count(deals.length, 'deal') : 'No deals recorded'}</p>
    </li>
  );
}

/** The summits of a place or an occasion. */
export function SummitList({ summits }: { summits: readonly SummitLineFragment[] }) {
  return (
    <Long
      items={summits.map((summit) => <SummitItem key={summit.slug} summit={summit} />)}
      most={6}
      label={(others) => `${others} more summits`}
      wrap={(items) => <ul class="rows">{items}</ul>}
    />
  );
}

export function placeOf({ place, country }: Pick<SummitLineFragment, 'place' | 'country'>): string {
  const parts = [place?.name, country?.name].filter((part, index, all) => part && all.indexOf(part) === index);
  return parts.join(', ') || 'place not known';
}

function peopleText(people: readonly string[]): string {
  if (people.length === 0) return 'Participants not known';
  if (people.length <= 4) return listed(people);
  return `${people.slice(0, 3).join(', ')} and ${people.length - 3} others`;
}

/** The name of a summit without the date at its end, where that stands beside it. */
export function withoutDate(name: string, edtf: string): string {
  const date = `, ${humanDate(edtf)}`;
  return name.endsWith(date) ? name.slice(0, -date.length) : name;
}
