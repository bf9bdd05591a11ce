import { readQueryString } from '../graphql/input.ts';
import type { ExportRequest } from './export-text.ts';
import { readFilter } from './filter.ts';
import { type FormatName, formatNames } from './formats.ts';
import { ExportRefusal } from './refusal.ts';
import { exportTypes, typeNames, wholeGraph } from './types.ts';

/** The name of the export of all types. */
const EVERYTHING = 'all';

/** Tests whether a path is `/export` or below it. */
export function isExportPath(path: string): boolean {
  return path === '/export' || path.startsWith('/export/');
}

/**
 * Parses the URL of an export, such as `/export/deals.csv?filter={"kinds":["CONTRACT"]}&bom=true`.
 * @throws {ExportRefusal} 404 for an unknown path, listing the valid ones; 400 for invalid parameters
 */
export function readAddress(url: URL): ExportRequest & { name: string } {
  const [, name = '', extension = ''] = /^\/export\/([^/.]*)\.([^/.]*)$/.exec(url.pathname) ?? [];
  const format = formatNames.find((one) => one === extension);
  const type = exportTypes.find((one) => one.name === name);
  const isEverything = name === EVERYTHING && format === 'jsonld';
  if (!format || !(type || isEverything)) throw notFound();
  const { filter, bom } = parametersOf(url);
  if (filter !== undefined && !type)
    throw new ExportRefusal(['filter: each type has its own filter. Export a single type.']);
  if (bom !== undefined && !(format === 'csv' && ['true', 'false'].includes(bom)))
    throw new ExportRefusal(['bom: expected true or false, with csv only.']);
  return {
    name,
    format: format as FormatName,
    types: type ? [type] : wholeGraph,
    where: type && filter !== undefined ? readFilter(type, filter) : {},
    bom: bom === 'true',
  };
}

function notFound(): ExportRefusal {
  return new ExportRefusal(
    [
      `Export not found. Valid paths are /export/TYPE.FORMAT, where TYPE is one of ${typeNames.join(', ')} ` +
        `and FORMAT is one of ${formatNames.join(', ')}, and /export/${EVERYTHING}.jsonld.`,
    ],
    404,
  );
}

/** Reads the parameters. Rejects unknown ones: ignoring a misspelt filter would export all rows. */
function parametersOf({ search }: URL): { filter?: string; bom?: string } {
  const parameters = readParameters(search);
  const unknown = [...parameters.keys()].filter((name) => !['filter', 'bom'].includes(name));
  if (unknown.length > 0) {
    throw new ExportRefusal(
      unknown.map(
        (name) => `${name}: unknown parameter. Use filter (JSON, as for the filter argument in the API) or bom.`,
      ),
    );
  }
  return Object.fromEntries(parameters);
}

function readParameters(search: string): Map<string, string> {
  try {
    return readQueryString(search);
  } catch (error) {
    throw new ExportRefusal([(error as Error).message]);
  }
}
