import { grouped } from '../words/terms.ts';

/** A section of a page: its id, its name, and how many entries it has, if it is a list. */
export type Section = readonly [id: string, name: string, entries?: number];

/** The sections of a long page under its heading. Empty ones are left out. */
export function Contents({ sections }: { sections: readonly Section[] }) {
  return (
    <nav class="contents" aria-label="On this page">
      <ul>
        {sections
          .filter(([, , entries]) => entries !== 0)
          .map(([id, name, entries]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
              {entries !== undefined && <span> {grouped(entries)}</span>}
            </li>
          ))}
      </ul>
    </nav>
  );
}
