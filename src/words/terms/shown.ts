const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** Writes an ISO 8601 duration of years to days as people write it: “30 years”, “1 year 6 months”. */
export function shownTerm(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)];
  if (!/^P(\d+[YMWD])+$/.test(duration)) return duration;
  return parts.map(([, count, unit = '']) => `${count} ${UNITS[unit]}${Number(count) === 1 ? '' : 's'}`).join(' ');
}
