import { readQueryString } from '../graphql/input.ts';
import type { ExportRequest } from './export-text.ts';
import { readFilter } from './filter.ts';
import { type FormatName, formatNames } from './formats.ts';
import { ExportRefusal } from './refusal.ts';
import { exportTypes, typeNames, wholeGraph } from './types.ts';

/** The name of the document that has everything. */
const EVERYTHING = 'all';

/** Whether a path is one of ours: `/export` and all below it. */
export function isExportPath(path: string): boolean {
  return path === '/export' || path.startsWith('/export/');
}

/**
 * Reads the address of an export, such as `/export/deals.csv?filter={"kinds":["CONTRACT"]}&bom=true`.
 *
 * @throws {ExportRefusal} 404 for what there is not, telling what there is; 400 for parameters that cannot be used.
 */
export function readAddress(url: URL): ExportRequest & { name: string } {
  const [, name = '', extension = ''] = /^\/export\/([^/.]*)\.([^/.]*)$/.exec(url.pathname) ?? [];
  const format = formatNames.find((one) => one === extension);
  const type = exportTypes.find((one) => one.name === name);
  const isEverything = name === EVERYTHING && format === 'jsonld';
  if (!format || !(type || isEverything)) throw nothingHere();
  const { filter, bom } = parametersOf(url);
  if (filter !== undefined && !type)
    throw new ExportRefusal(['filter: each type has a filter of its own. Ask for one type.']);
  if (bom !== undefined && !(format === 'csv' && ['true', 'false'].includes(bom)))
    throw new ExportRefusal(['bom: expected true or false, and for csv only.']);
  return {
    name,
    format: format as FormatName,
    types: type ? [type] : wholeGraph,
    where: type && filter !== undefined ? readFilter(type, filter) : {},
    bom: bom === 'true',
  };
}

function nothingHere(): ExportRefusal {
  return new ExportRefusal(
    [
      `There is no such export. There is /export/TYPE.FORMAT, where TYPE is one of ${typeNames.join(', ')}, ` +
        `and FORMAT one of ${formatNames.join(', ')}; and /export/${EVERYTHING}.jsonld.`,
    ],
    404,
  );
}

/** A parameter that is not known would otherwise be ignored, and all rows be given. */
function parametersOf({ search }: URL): { filter?: string; bom?: string } {
  const parameters = readParameters(search);
  const unknown = [...parameters.keys()].filter((name) => !['filter', 'bom'].includes(name));
  if (unknown.length > 0) {
    throw new ExportRefusal(
      unknown.map(
        (name) => `${name}: there is no such parameter; there are filter (JSON of the filter of the API) and bom.`,
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
