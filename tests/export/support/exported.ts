import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Connection } from '../../../src/database/connection.ts';
import { type ExportRequest, exportText } from '../../../src/export/export-text.ts';
import type { ExportType } from '../../../src/export/export-type.ts';
import { readFilter } from '../../../src/export/filter.ts';
import type { FormatName } from '../../../src/export/formats.ts';
import { withSnapshot } from '../../../src/export/snapshot.ts';
import { exportTypes, wholeGraph } from '../../../src/export/types.ts';

export function typeNamed(name: string): ExportType {
  const type = exportTypes.find((one) => one.name === name);
  if (!type) throw new Error(`no type ${name}`);
  return type;
}

/** The request for a type by its name, or for everything. */
export function requestOf(name: string, format: FormatName, filter?: object): ExportRequest {
  const types = name === 'all' ? wholeGraph : [typeNamed(name)];
  const where = filter ? readFilter(typeNamed(name), JSON.stringify(filter)) : {};
  return { types, format, where, bom: false };
}

/** All the text of an export. */
export function exported(connection: Connection, name: string, format: FormatName, filter?: object): Promise<string> {
  return withSnapshot(connection, (snapshot) =>
    text(Readable.from(exportText(snapshot, requestOf(name, format, filter)))),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: each type has records of its own.
export type Records = any[];

/** The records of an export. */
export async function recordsOf(connection: Connection, name: string, filter?: object): Promise<Records> {
  const lines = (await exported(connection, name, 'ndjson', filter)).split('\n');
  if (lines.pop() !== '') throw new Error('the last line does not end');
  return lines.map((line) => JSON.parse(line));
}
