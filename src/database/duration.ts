/**
 * ISO 8601 durations as sources of regular expressions, in the syntax common to ECMAScript and Postgres. They are
 * unanchored; users must match the whole text. Parts are whole numbers: years, months, weeks, days, in this order.
 */

/** Years to days, `P30Y`: the durations that a facts file may give. */
export const DAYS_DURATION = 'P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?';

/** Years to seconds, `P1DT12H`: the durations that the database holds and the API returns. */
export const DURATION = `${DAYS_DURATION}(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?`;
