const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A date of an EDTF text: its parts, of which the later ones may be missing, and its qualifier. */
interface Shown {
  day: string;
  month: string;
  year: string;
  time: string;
  qualifier: string;
}

/**
 * Writes a date of the subset of EDTF that `parseEdtf` reads as people write it: “4 February 2022”, “February 2022”,
 * “about 2022”, “30 November – 12 December 2015”. A text of another form stays as it is.
 */
export function shownDate(edtf: string): string {
  const [first, last, ...more] = edtf.split('/').map(partsOf);
  if (!first || last === null || more.length > 0) return edtf;
  return last ? shownInterval(first, last) : shownParts(first);
}

function partsOf(text: string): Shown | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?([?~%]?)$/.exec(text);
  const [, year = '', month = '', day = '', time = '', qualifier = ''] = match ?? [];
  if (!match || (month && !MONTHS[Number(month) - 1])) return null;
  const name = month && (MONTHS[Number(month) - 1] as string);
  return { year: year.replace(/^0+(?=\d)/, ''), month: name, day: day.replace(/^0/, ''), time, qualifier };
}

function shownParts({ day, month, year, time, qualifier }: Shown): string {
  const date = [day, month, year].filter(Boolean).join(' ');
  const about = /[~%]/.test(qualifier) ? 'about ' : '';
  return `${about}${date}${time && `, ${time}`}${/[?%]/.test(qualifier) ? ' (uncertain)' : ''}`;
}

/** Writes what both ends have in common once: “4–6 February 2022”, “January–March 2015”, “2015–2016”. */
function shownInterval(first: Shown, last: Shown): string {
  const isPlain = [first, last].every(({ time, qualifier }) => time === '' && qualifier === '');
  if (isPlain && first.year === last.year && first.month !== '' && last.month !== '') {
    if (first.day && last.day && first.month === last.month) return `${first.day}–${shownParts(last)}`;
    const before = shownParts({ ...first, year: '' });
    return first.day || last.day ? `${before} – ${shownParts(last)}` : `${before}–${shownParts(last)}`;
  }
  const [from, to] = [shownParts(first), shownParts(last)];
  return from.includes(' ') || to.includes(' ') ? `${from} – ${to}` : `${from}–${to}`;
}
