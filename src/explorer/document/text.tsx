import { basisOf, isContested, rangeName, type ShownPassage } from './passages.ts';
import type { Range, Segment } from './segments.ts';

interface TextProps<Passage extends ShownPassage> {
  language: string;
  segments: readonly Segment<Passage>[];
  /** The ranges that are selected. */
  selected: readonly Range[];
  /** The address at which a passage is selected. */
  hrefOf(passage: Passage): string;
}

/**
 * The text with its passages underlined by basis and tinted by how many values rest on them. Each stretch is a link that
 * selects the smallest passage under it; only the first of a passage is a stop of the Tab key.
 */
export function Text<Passage extends ShownPassage>({ language, segments, selected, hrefOf }: TextProps<Passage>) {
  const begun = new Set<string>();
  return (
    <article class="text" id="text" lang={language} dir="auto" aria-label="Text of the document">
      {segments.map((segment) => {
        const [passage] = segment.passages;
        const isOn = selected.some(({ start, end }) => start <= segment.start && end >= segment.end);
        if (!passage) return isOn ? <mark key={segment.start}>{segment.text}</mark> : segment.text;
        const name = rangeName(passage);
        const look = `seg ${basisOf(passage)} ${depthOf(segment)}${isContested(passage) ? ' contested' : ''}${isOn ? ' on' : ''}`;
        const shared = { class: look, 'data-passages': segment.passages.map(rangeName).join(' ') };
        // A link needs a name, and a space between two passages is none.
        if (segment.text.trim() === '')
          return (
            <span key={segment.start} {...shared}>
              {segment.text}
            </span>
          );
        const isFirst = !begun.has(name);
        begun.add(name);
        return (
          <a
            key={segment.start}
            {...shared}
            href={hrefOf(passage)}
            tabIndex={isFirst ? undefined : -1}
            aria-current={isOn ? 'true' : undefined}
          >
            {segment.text}
          </a>
        );
      })}
    </article>
  );
}

/** The tint of a segment: one for 1 to 3 values, one for 4 to 8, one for more. */
function depthOf({ passages }: Segment<ShownPassage>): string {
  const values = passages.reduce((sum, { claims }) => sum + claims.length, 0);
  if (values > 8) return 'd3';
  return values > 3 ? 'd2' : 'd1';
}
