import { createLabels } from '../charts/labels.ts';
import { pointOf } from './projection.ts';

export interface Circle {
  readonly slug: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** How many summits took place there, which the area of the circle shows. */
  readonly count: number;
}

interface Labelled<Of> {
  readonly circle: Of;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Undefined where there is no room for words: the list below the map has them. */
  readonly text: { readonly words: string; readonly y: number } | undefined;
}

/** Places circles, large ones first, so that small ones lie above, and words above or below them where there is room. */
export function labelled<Of extends Circle>(circles: readonly Of[]): Labelled<Of>[] {
  const labels = createLabels();
  return [...circles]
    .sort((a, b) => b.count - a.count)
    .flatMap((circle) => {
      const point = pointOf(circle);
      if (!point) return [];
      const { x, y } = point;
      const radius = Math.round((4 + 4 * Math.sqrt(circle.count)) * 10) / 10;
      const words = circle.count > 0 ? `${circle.name} ${circle.count}` : circle.name;
      const free = labels.place(words, x, [y - radius - 5, y + radius + 15]);
      return [{ circle, x, y, radius, text: free === undefined ? undefined : { words, y: free } }];
    });
}
