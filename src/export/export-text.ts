import type { AnyWhere } from '../graphql/filter.ts';
import type { ExportType } from './export-type.ts';
import { type FormatName, formats } from './formats.ts';
import { readPages } from './pages.ts';
import type { Snapshot } from './snapshot.ts';

/** Which records to export, and in which format. */
export interface ExportRequest {
  /** Written one after another to one file. Only JSON-LD supports more than one. */
  types: readonly ExportType[];
  format: FormatName;
  /** The condition for records, applied to every type. */
  where: AnyWhere;
  /** Whether a CSV file starts with a byte order mark. */
  bom: boolean;
}

/** The progress of an export. */
export interface ExportProgress {
  /** Number of records written so far. */
  records: number;
}

/**
 * Generates the text of an export, one chunk per page of rows. A page is read only when its chunk is requested, so that
 * at most one page is held in memory.
 *
 * @throws {DataChangedError} if the data set changes during the export (embedded database only)
 */
export async function* exportText(
  { db, dataset, assertUnchanged }: Snapshot,
  { types, format: name, where, bom }: ExportRequest,
  progress: ExportProgress = { records: 0 },
): AsyncGenerator<string> {
  const format = formats[name];
  yield format.begin(types, dataset, { bom });
  for (const type of types) {
    for await (const rows of readPages(db, type, where)) {
      const text = format.chunk(type, rows.map(type.record));
      await assertUnchanged();
      progress.records += rows.length;
      yield text;
    }
  }
  yield format.end;
}
