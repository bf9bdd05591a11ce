/** The records of CSV, after the grammar of RFC 4180 and nothing else. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`not CSV from ${at} on: ${JSON.stringify(text.slice(at, at + 40))}`);
    const [, quoted, bare = '', end] = match;
    record.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** The records after the first, by the names that the first gives. */
export function rowsOfCsv(text: string): Record<string, string>[] {
  const [names = [], ...records] = parseCsv(text);
  return records.map((cells) => {
    if (cells.length !== names.length) throw new Error(`${cells.length} cells, not ${names.length}: ${cells}`);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] as string]));
  });
}
