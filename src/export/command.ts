import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Connection } from '../database/connection.ts';
import { type ExportProgress, type ExportRequest, exportText } from './export-text.ts';
import type { ExportType } from './export-type.ts';
import { readFilter } from './filter.ts';
import { type FormatName, formatNames } from './formats.ts';
import { ExportRefusal } from './refusal.ts';
import { type Snapshot, withSnapshot } from './snapshot.ts';
import { exportTypes, typeNames, wholeGraph } from './types.ts';

export interface CommandOptions {
  format: string;
  type?: string;
  filter?: string;
  /**
   * A file, or a folder that gets a file for each type.
   * @default standard output
   */
  out?: string;
  bom?: boolean;
}

/**
 * Validates the options of the export command, before a database is opened.
 *
 * @returns a function that writes the export, and returns a summary, or undefined if it was written to standard output
 * @throws {ExportRefusal} if the format or type is unknown, the filter is invalid, or several files have no folder
 */
export function planExport(
  options: CommandOptions,
): (connection: Connection, stdout: Writable) => Promise<string | undefined> {
  const format = formatNames.find((name) => name === options.format);
  if (!format)
    throw new ExportRefusal([`--format: expected one of ${formatNames.join(', ')}, not "${options.format}"`]);
  const types = selectTypes(options, format);
  const where = options.filter === undefined ? {} : readFilter(types[0] as ExportType, options.filter);
  const request = { format, where, bom: options.bom ?? false };
  const { out } = options;
  const isOneFile = types.length === 1 || format === 'jsonld';
  if (!isOneFile && out === undefined)
    throw new ExportRefusal([
      `--type: a ${format} file holds one type. Use one of ${typeNames.join(', ')}, or add --out FOLDER for all types`,
    ]);
  return (connection, stdout) =>
    withSnapshot(connection, async (snapshot) => {
      if (snapshot.dataset.version === 'empty')
        throw new ExportRefusal(['the database is empty. Load a dossier first: npm run load -- FOLDER']);
      if (out === undefined) {
        await toStdout(snapshot, { ...request, types }, stdout);
        return undefined;
      }
      if (isOneFile) return `Wrote ${await toFile(snapshot, { ...request, types }, out)} records to ${out}.`;
      await mkdir(out, { recursive: true });
      let records = 0;
      for (const type of types)
        records += await toFile(snapshot, { ...request, types: [type] }, join(out, `${type.name}.${format}`));
      return `Wrote ${records} records to ${types.length} files in ${out}.`;
    });
}

function selectTypes({ type: name, filter }: CommandOptions, format: FormatName): readonly ExportType[] {
  if (name === undefined) {
    if (filter !== undefined) throw new ExportRefusal(['--filter: each type has its own filter. Add --type']);
    return format === 'jsonld' ? wholeGraph : exportTypes;
  }
  const type = exportTypes.find((one) => one.name === name);
  if (!type) throw new ExportRefusal([`--type: expected one of ${typeNames.join(', ')}, not "${name}"`]);
  return [type];
}

/** Writes to a temporary file and renames it at the end, so that a file of this name is always a complete export. */
async function toFile(snapshot: Snapshot, request: ExportRequest, file: string): Promise<number> {
  const unfinished = `${file}.unfinished`;
  const progress: ExportProgress = { records: 0 };
  try {
    await pipeline(Readable.from(exportText(snapshot, request, progress)), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return progress.records;
}

async function toStdout(snapshot: Snapshot, request: ExportRequest, stdout: Writable): Promise<void> {
  try {
    await pipeline(Readable.from(exportText(snapshot, request)), stdout);
  } catch (error) {
    // The reader has closed the pipe, as `head` does.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
