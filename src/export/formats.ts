import { context } from './context.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import type { ExportType } from './export-type.ts';
import type { DatasetFacts } from './snapshot.ts';

interface FormatOptions {
  /** Start with a byte order mark: for spreadsheets that take CSV for something else than UTF-8. */
  bom: boolean;
}

/** How records look in a file. */
interface Format {
  contentType: string;
  begin(types: readonly ExportType[], dataset: DatasetFacts, options: FormatOptions): string;
  /** Some records that follow one another. */
  some(type: ExportType, records: readonly object[]): string;
  end: string;
}

const csv: Format = {
  // RFC 4180 has the header parameter.
  contentType: 'text/csv; charset=utf-8; header=present',
  begin: ([type], _dataset, { bom }) => `${bom ? BYTE_ORDER_MARK : ''}${csvRecord(Object.keys(type?.columns ?? {}))}`,
  some({ columns }, records) {
    const cells = Object.values(columns);
    return records.map((record) => csvRecord(cells.map(({ of }) => of(record)))).join('');
  },
  end: '',
};

const ndjson: Format = {
  contentType: 'application/x-ndjson; charset=utf-8',
  begin: () => '',
  some: (_type, records) => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  end: '',
};

/** One document whose first node is the data set, so that what follows is never without version and licence. */
const jsonld: Format = {
  contentType: 'application/ld+json',
  begin: (_types, { version, licence, citation }) => {
    const dataset = { '@type': 'Dataset', name: 'Summitgraph', version, license: licence, citation };
    return `{"@context":${JSON.stringify(context)},\n"@graph":[\n${JSON.stringify(dataset)}`;
  },
  some: ({ node }, records) => records.map((record) => `,\n${JSON.stringify(node(record))}`).join(''),
  end: '\n]}\n',
};

export const formats = { csv, ndjson, jsonld } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];
