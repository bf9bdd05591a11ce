/** Values of each field of a filter, and the records of the varied dossier that each must let through. */
export type Cases = Record<string, [value: string, letsThrough: string[]][]>;

export const idOf = (typeName: string, key: string) => Buffer.from(`${typeName}:${key}`).toString('base64');

/** For records of which one is of 5 May 2001, one lasted from 30 January to 2 February 2002, and one may come after. */
export const dates = (one: string, lasting: string, later: string[] = []): Cases[string] => [
  ['{ from: "2001-05-05", to: "2001-05-05" }', [one]],
  ['{ from: "2002-01-30", to: "2002-01-30" }', [lasting]],
  ['{ from: "2002-02-02", to: "2002-02-02" }', [lasting]],
  ['{ from: "2002-01-31", to: "2002-02-01" }', [lasting]],
  ['{ from: "2001-05-06", to: "2002-01-29" }', []],
  ['{ to: "2001-05-05" }', [one]],
  ['{ to: "2001-05-04" }', []],
  ['{ from: "2002-02-02", to: null }', [...later, lasting]],
  ['{ from: "2002-02-04" }', []],
];
