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

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 7.6;
const LINE = 15;

/** Places circles, large ones first, so that small ones lie above, and words above or below them where there is room. */
export function labelled<Of extends Circle>(circles: readonly Of[]): Labelled<Of>[] {
  const taken: Box[] = [];
  return [...circles]
    .sort((a, b) => b.count - a.count)
    .flatMap((circle) => {
      const point = pointOf(circle);
      if (!point) return [];
      const { x, y } = point;
      const radius = Math.round((4 + 4 * Math.sqrt(circle.count)) * 10) / 10;
      const words = circle.count > 0 ? `${circle.name} ${circle.count}` : circle.name;
      const half = (words.length * LETTER) / 2;
      const free = [y - radius - 5, y + radius + LINE].find((base) => {
        const box = { left: x - half, right: x + half, top: base - LINE, bottom: base + 2 };
        if (taken.some((other) => overlap(box, other))) return false;
        taken.push(box);
        return true;
      });
      return [{ circle, x, y, radius, text: free === undefined ? undefined : { words, y: free } }];
    });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
