import type { Where } from '../graphql/filter.ts';
import type { ExportType } from './export-type.ts';
import { type FormatName, formats } from './formats.ts';
import { pagesOf } from './pages.ts';
import type { Snapshot } from './snapshot.ts';

/** What is exported, and how. */
export interface ExportRequest {
  /** One after another in one file; more than one in JSON-LD only. */
  types: readonly ExportType[];
  format: FormatName;
  /** Which records; of all types alike. */
  where: Where;
  bom: boolean;
}

/** How far an export is. */
export interface Tally {
  records: number;
}

/** The text of an export in pieces. The next page is read when its piece is asked for, and no more than one is held. */
export async function* exportText(
  { db, dataset, check }: Snapshot,
  { types, format: name, where, bom }: ExportRequest,
  tally: Tally = { records: 0 },
): AsyncGenerator<string> {
  const format = formats[name];
  yield format.begin(types, dataset, { bom });
  for (const type of types) {
    for await (const rows of pagesOf(db, type, where)) {
      const text = format.some(type, rows.map(type.record));
      await check();
      tally.records += rows.length;
      yield text;
    }
  }
  yield format.end;
}
