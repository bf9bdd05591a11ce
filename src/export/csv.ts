import type { Cell } from './export-type.ts';

/** Marks a file as UTF-8 for spreadsheets, some of which do not detect it. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Separates the entries of a list in one cell. */
const LIST_SEPARATOR = '|';

/**
 * Formats a CSV record (RFC 4180), including the line break. A cell that a spreadsheet would evaluate as a formula gets
 * a leading apostrophe, which marks it as text (OWASP, CSV Injection). This includes full-width signs, which some
 * spreadsheets treat like the ASCII ones.
 */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoteCell(escapeFormula(textOf(cell)))).join(',')}\r\n`;
}

function textOf(cell: Cell): string {
  if (cell == null) return '';
  return typeof cell === 'object' ? cell.map(escapeEntry).join(LIST_SEPARATOR) : String(cell);
}

/** Escapes separators and backslashes in an entry of a list by a backslash. */
function escapeEntry(text: string): string {
  return text.replace(/[\\|]/g, '\\$&');
}

function escapeFormula(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoteCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
