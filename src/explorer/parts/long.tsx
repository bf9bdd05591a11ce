import type { VNode } from 'preact';

interface LongProps {
  items: readonly VNode[];
  /** How many a phone shows at once. */
  most: number;
  /** Names the others: `3 more deals`. */
  label(others: number): string;
  /** The list or table around items. */
  wrap(items: readonly VNode[]): VNode;
  /** Whether wide screens fold the others too. */
  isAlwaysFolded?: boolean;
}

/**
 * A list or table of which a phone shows the first entries and folds the others. What only a phone folds, the style sheet shows
 * on wide screens and on paper, without its summary. A search within the page and a link to a place within it unfold it.
 */
export function Long({ items, most, label, wrap, isAlwaysFolded = false }: LongProps) {
  // A fold of one or two entries would save nothing.
  const shown = items.length <= most + 2 ? items.length : most;
  const others = items.slice(shown);
  return (
    <>
      {wrap(items.slice(0, shown))}
      {others.length > 0 && (
        <details class={isAlwaysFolded ? 'more' : 'more rest'}>
          <summary>{label(others.length)}</summary>
          {wrap(others)}
        </details>
      )}
    </>
  );
}
