/** A place in a picture, in its units. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The usual width of a letter and the height of a line, in units of the picture. */
const LETTER = 7.6;
const LINE = 15;

/** The room for labels in a picture. */
export interface Labels {
  /** Keeps labels off a circle. */
  avoid(circle: { readonly x: number; readonly y: number; readonly r: number }): void;
  /**
   * Places a label, centred, on the first of some base lines where it covers nothing. Undefined if there is none: then the list
   * beside the picture has the words.
   */
  place(words: string, x: number, bases: readonly number[]): number | undefined;
}

/** Starts with an empty picture. What is placed first has room first. */
export function createLabels(): Labels {
  const taken: Box[] = [];
  return {
    avoid: ({ x, y, r }) => {
      taken.push({ left: x - r, right: x + r, top: y - r, bottom: y + r });
    },
    place(words, x, bases) {
      const half = (words.length * LETTER) / 2;
      return bases.find((base) => {
        const box = { left: x - half, right: x + half, top: base - LINE, bottom: base + 2 };
        if (taken.some((other) => overlap(box, other))) return false;
        taken.push(box);
        return true;
      });
    },
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
