/**
 * ISO 8601 durations as regular expressions, in what ECMAScript and Postgres have in common and without the anchors: the
 * whole text has to be one. Parts are whole numbers, years before months before weeks before days.
 */

/** Years to days, `P30Y`: what a facts file may give. */
export const DAYS_DURATION = 'P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?';

/** The same down to seconds, `P1DT12H`: what the database holds and the API shows. */
export const DURATION = `${DAYS_DURATION}(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?`;
