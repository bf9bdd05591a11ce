/**
 * Words, what they prove (null: nothing), and values that they do not prove. Values of amounts are the currency or unit,
 * the figure (k, m, bn and tn are scales), and the qualifier and period if there are any: "EUR 5bn–6bn RANGE PER_YEAR".
 */
export type Case = readonly [words: string, right: string | null, ...wrong: string[]];
