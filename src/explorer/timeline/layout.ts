import { scaleUtc } from 'd3-scale';

/** Something that happened from a first to a last possible day. */
export interface TimelineEvent {
  readonly lane: string;
  readonly label: string;
  readonly href: string;
  readonly edtf: string;
  readonly start: string;
  readonly end: string;
}

export interface Mark extends TimelineEvent {
  readonly x: number;
  /** Zero for a day, which is drawn as a dot; months, years and intervals are bars. */
  readonly width: number;
  readonly y: number;
}

export interface Lane {
  readonly name: string;
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface Timeline {
  readonly lanes: readonly Lane[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly height: number;
}

export const WIDTH = 1160;
const LEFT = 96;
const ROW = 16;
const GAP = 30;
/** The least distance between two marks in a row. */
const APART = 15;

/** Places events on a line of time, each lane below the last, each event in the first row of its lane with room for it. */
export function timelineOf(events: readonly TimelineEvent[]): Timeline {
  const days = events.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]);
  if (days.length === 0) return { lanes: [], ticks: [], height: 0 };
  const day = 86_400_000;
  const x = scaleUtc([Math.min(...days) - 60 * day, Math.max(...days) + 60 * day], [LEFT, WIDTH - 24]).nice();
  const lanes: Lane[] = [];
  let top = 26;
  for (const name of new Set(events.map(({ lane }) => lane))) {
    const ends: number[] = [];
    const inOrder = events.filter(({ lane }) => lane === name).sort((a, b) => (a.start < b.start ? -1 : 1));
    const marks = inOrder.map((event) => {
      const from = round(x(Date.parse(event.start)));
      const width = event.start === event.end ? 0 : Math.max(3, round(x(Date.parse(event.end) + day)) - from);
      const free = ends.findIndex((end) => end + APART <= from);
      const row = free === -1 ? ends.length : free;
      ends[row] = from + width;
      return { ...event, x: from, width, y: top + row * ROW + ROW / 2 };
    });
    lanes.push({ name, y: top, height: ends.length * ROW, marks });
    top += ends.length * ROW + GAP;
  }
  const ticks = x.ticks(12).map((date) => ({ x: round(x(date)), label: tickLabel(date) }));
  return { lanes, ticks, height: top };
}

function tickLabel(date: Date): string {
  const isYear = date.getUTCMonth() === 0;
  return isYear
    ? String(date.getUTCFullYear())
    : `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, '0')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
