import type { Cell } from './export-type.ts';

/** Tells spreadsheets that a file is in UTF-8, which some of them do not guess. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Between the entries of a list in one cell. */
const LIST_SEPARATOR = '|';

/**
 * A record of CSV (RFC 4180), line break included. What a spreadsheet would take for a formula is escaped by an
 * apostrophe, which says that it is text (OWASP, CSV Injection); some take the full-width signs for the others.
 */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(harmless(textOf(cell)))).join(',')}\r\n`;
}

function textOf(cell: Cell): string {
  if (cell == null) return '';
  return typeof cell === 'object' ? cell.map(entry).join(LIST_SEPARATOR) : String(cell);
}

/** An entry of a list, in which a bar that does not end it is escaped, and so is what escapes. */
function entry(text: string): string {
  return text.replace(/[\\|]/g, '\\$&');
}

function harmless(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
