import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Connection } from '../database/connection.ts';
import { type ExportRequest, exportText, type Tally } from './export-text.ts';
import type { ExportType } from './export-type.ts';
import { readFilter } from './filter.ts';
import { type FormatName, formatNames } from './formats.ts';
import { ExportRefusal } from './refusal.ts';
import { inSnapshot, type Snapshot } from './snapshot.ts';
import { exportTypes, typeNames, wholeGraph } from './types.ts';

export interface CommandOptions {
  format: string;
  type?: string;
  filter?: string;
  /** A file, or a folder where there is a file for each type; without it, standard output. */
  out?: string;
  bom?: boolean;
}

/**
 * Checks what a command asks for, before any database is opened.
 *
 * @returns what makes the export, and gives what it says of it: nothing where it went to standard output.
 * @throws {ExportRefusal} for a format or type that there is not, a filter that cannot be used, or no place to write to.
 */
export function planExport(
  options: CommandOptions,
): (connection: Connection, stdout: Writable) => Promise<string | undefined> {
  const format = formatNames.find((name) => name === options.format);
  if (!format)
    throw new ExportRefusal([`--format: expected one of ${formatNames.join(', ')}, not "${options.format}"`]);
  const types = chosenTypes(options, format);
  const where = options.filter === undefined ? {} : readFilter(types[0] as ExportType, options.filter);
  const request = { format, where, bom: options.bom ?? false };
  const { out } = options;
  const isOneFile = types.length === 1 || format === 'jsonld';
  if (!isOneFile && out === undefined)
    throw new ExportRefusal([
      `--type: a ${format} file holds one type. Give one of ${typeNames.join(', ')}, or all with --out FOLDER`,
    ]);
  return (connection, stdout) =>
    inSnapshot(connection, async (snapshot) => {
      if (snapshot.dataset.version === 'empty')
        throw new ExportRefusal(['the database holds no data. Load some first: npm run load -- FOLDER']);
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

function chosenTypes({ type: name, filter }: CommandOptions, format: FormatName): readonly ExportType[] {
  if (name === undefined) {
    if (filter !== undefined) throw new ExportRefusal(['--filter: each type has a filter of its own. Give --type too']);
    return format === 'jsonld' ? wholeGraph : exportTypes;
  }
  const type = exportTypes.find((one) => one.name === name);
  if (!type) throw new ExportRefusal([`--type: expected one of ${typeNames.join(', ')}, not "${name}"`]);
  return [type];
}

/** Writes beside the file and puts it in its place at the end, so that there is never half an export by its name. */
async function toFile(snapshot: Snapshot, request: ExportRequest, file: string): Promise<number> {
  const unfinished = `${file}.unfinished`;
  const tally: Tally = { records: 0 };
  try {
    await pipeline(Readable.from(exportText(snapshot, request, tally)), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return tally.records;
}

async function toStdout(snapshot: Snapshot, request: ExportRequest, stdout: Writable): Promise<void> {
  try {
    await pipeline(Readable.from(exportText(snapshot, request)), stdout);
  } catch (error) {
    // Whoever reads has seen enough, as `head` does.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
