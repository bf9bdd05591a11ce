const MONTHS = 'January February March April May June July August September October November December'.split(' ');

interface Parts {
  year: string;
  month?: string | undefined;
  day?: string | undefined;
  time?: string | undefined;
  mark: string;
}

/**
 * A date in EDTF as people write it, no more precise than it is: `4 February 2022`, `February 2014`, `4–6 February 2022`,
 * `about 2022`. Text that is not such a date is returned as it is.
 */
export function humanDate(edtf: string): string {
  const [first, last, ...more] = edtf.split('/').map(readDate);
  if (!first || more.length > 0 || (edtf.includes('/') && !last)) return edtf;
  if (!last) return marked(first, plain(first));
  return interval(first, last);
}

function readDate(text: string): Parts | undefined {
  const [, year, month, day, time, mark] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?([?~%]?)$/.exec(text) ?? [];
  return year === undefined ? undefined : { year: String(Number(year)), month, day, time, mark: mark ?? '' };
}

function plain({ year, month, day, time }: Parts): string {
  const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean);
  return `${parts.join(' ')}${time ? `, ${time}` : ''}`;
}

function interval(first: Parts, last: Parts): string {
  const isPlain = !first.mark && !last.mark && !first.time && !last.time && first.day && last.day;
  if (isPlain && first.year === last.year) {
    if (first.month === last.month) return `${Number(first.day)}–${plain(last)}`;
    return `${plain({ ...first, year: '' }).trim()} – ${plain(last)}`;
  }
  return `${marked(first, plain(first))} – ${marked(last, plain(last))}`;
}

function marked({ mark }: Parts, text: string): string {
  if (mark === '~') return `about ${text}`;
  if (mark === '?') return `${text}, uncertain`;
  return mark === '%' ? `about ${text}, uncertain` : text;
}

/** A duration of ISO 8601 in words: `30 years`, `1 year 6 months`. */
export function humanDuration(duration: string): string {
  const units: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
  const parts = [...(/^P([\dYMWD]+)$/.exec(duration)?.[1] ?? '').matchAll(/(\d+)([YMWD])/g)];
  if (parts.length === 0) return duration;
  return parts.map(([, count, unit = '']) => `${count} ${units[unit]}${count === '1' ? '' : 's'}`).join(' ');
}
