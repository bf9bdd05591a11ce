import type { Cell, Table } from './page.ts';

/**
 * A table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV
 * Injection).
 */
export function csvText({ columns, rows }: Table): string {
  return [columns, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: Cell): string {
  const raw = Array.isArray(cell) ? cell.map((one) => one.replace(/[\\|]/g, '\\$&')).join('|') : String(cell ?? '');
  const text = typeof cell === 'string' || Array.isArray(cell) ? raw.replace(/^(?=[=+\-@＝＋－＠\t\r\n])/, "'") : raw;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
