import { context } from './context.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import type { ExportType } from './export-type.ts';
import type { DatasetInfo } from './snapshot.ts';

interface FormatOptions {
  /** Whether to start with a byte order mark, for spreadsheets that do not detect UTF-8. */
  bom: boolean;
}

/** A file format. A file consists of the beginning, any number of chunks, and the end. */
interface Format {
  contentType: string;
  begin(types: readonly ExportType[], dataset: DatasetInfo, options: FormatOptions): string;
  /** Formats consecutive records. */
  chunk(type: ExportType, records: readonly object[]): string;
  end: string;
}

const csv: Format = {
  // The `header` parameter is defined by RFC 4180.
  contentType: 'text/csv; charset=utf-8; header=present',
  begin: ([type], _dataset, { bom }) => `${bom ? BYTE_ORDER_MARK : ''}${csvRecord(Object.keys(type?.columns ?? {}))}`,
  chunk({ columns }, records) {
    const cells = Object.values(columns);
    return records.map((record) => csvRecord(cells.map(({ of }) => of(record)))).join('');
  },
  end: '',
};

const ndjson: Format = {
  contentType: 'application/x-ndjson; charset=utf-8',
  begin: () => '',
  chunk: (_type, records) => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  end: '',
};

/** One JSON-LD document. Its first node is the data set, so that every file states its version and licence. */
const jsonld: Format = {
  contentType: 'application/ld+json',
  begin: (_types, { version, licence, citation }) => {
    const dataset = { '@type': 'Dataset', name: 'Summitgraph', version, license: licence, citation };
    return `{"@context":${JSON.stringify(context)},\n"@graph":[\n${JSON.stringify(dataset)}`;
  },
  chunk: ({ node }, records) => records.map((record) => `,\n${JSON.stringify(node(record))}`).join(''),
  end: '\n]}\n',
};

export const formats = { csv, ndjson, jsonld } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];
