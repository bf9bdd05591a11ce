/**
 * Source of a regular expression (flag `u`) for a letter or digit that shows where a word ends: not of scripts that put no
 * spaces between words, or attach endings to names.
 */
export const LETTER = String.raw`(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}])`;
