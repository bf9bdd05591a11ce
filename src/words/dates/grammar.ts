import { SYMBOLS } from './lexicon.data.ts';
import type { Token } from './tokens.ts';

/**
 * Patterns of tokens are regular expressions over their symbols: `dd of? month (comma? yyyy)?`. To match them, each
 * symbol becomes one character, so that the positions in a match are those of the tokens.
 */

const LETTERS = new Map<string, string>(SYMBOLS.map((symbol, index) => [symbol, String.fromCharCode(0x100 + index)]));

/** Symbols that stand for one another in most patterns. */
const CLASSES: Record<string, string> = {
  DAY: '(?:dd|nth)',
  MONTH: '(?:month|mon)',
  WEEKDAY: '(?:weekday|wday)',
  YEAR: '(?:yyyy|yyy|count scale (?:comma? and? count (?:scale (?:and? count)?)?)?|count count)',
  UNIT: '(?:unit|day|year)',
  COUNT: '(?:a|count|dd)',
  CHOSEN: '(?:last|this|next)',
  TO: '(?:dash|to the?)',
};

/** The tokens of a text as characters. */
export function lettersOf(tokens: readonly Token[]): string {
  return tokens.map(({ symbol }) => LETTERS.get(symbol)).join('');
}

/** Compiles a pattern. `ends` anchors it at the end of the tokens, otherwise it matches where `lastIndex` is. */
export function pattern(source: string, { ends = false } = {}): RegExp {
  let expanded = source;
  for (const [name, symbols] of Object.entries(CLASSES))
    expanded = expanded.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), symbols);
  const letters = expanded.replace(/\(\?<\w+>|[a-zA-Z]+/g, (name) => (name.startsWith('(') ? name : letterOf(name)));
  const compact = letters.replaceAll(' ', '');
  return ends ? new RegExp(`(?:${compact})$`) : new RegExp(compact, source.includes('?<') ? 'dy' : 'y');
}

function letterOf(symbol: string): string {
  const letter = LETTERS.get(symbol);
  if (!letter) throw new Error(`no symbol ${symbol}`);
  return letter;
}
