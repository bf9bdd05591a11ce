import type { VNode } from 'preact';
import { humanDate } from '../words/dates.ts';
import { Long } from './long.tsx';
import { SummitNames } from './summit-names.tsx';

interface MeetingsProps {
  /** The head of the first column. */
  who: string;
  /** What the rows are, such as `people`. */
  what: string;
  rows: readonly {
    readonly name: VNode;
    readonly summitCount: number;
    readonly firstMet: string;
    readonly lastMet: string;
    readonly summits: readonly { readonly slug: string; readonly name: string }[];
  }[];
}

/** Who met how often, where, and when first and last. On a phone each row is a paragraph. */
export function Meetings({ who, what, rows }: MeetingsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div class="scroll" tabIndex={0}>
      <Long
        items={rows.map(({ name, summitCount, firstMet, lastMet, summits }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              {summitCount}: <SummitNames summits={summits} />
            </td>
            <td data-label="First">{humanDate(firstMet)}</td>
            <td data-label="Last">{humanDate(lastMet)}</td>
          </tr>
        ))}
        most={8}
        label={(others) => `${others} more ${what}`}
        wrap={(items) => (
          <table class="plain met">
            <thead>
              <tr>
                <th scope="col">{who}</th>
                <th scope="col">Summits</th>
                <th scope="col">First</th>
                <th scope="col">Last</th>
              </tr>
            </thead>
            <tbody>{items}</tbody>
          </table>
        )}
      />
    </div>
  );
}
