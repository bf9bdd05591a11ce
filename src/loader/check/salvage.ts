import { expandDefaults } from '../facts/defaults.ts';
import { countryCode } from '../facts/forms.ts';
import { type Facts, factsFile } from '../facts/grammar.ts';
import { isMapping } from '../facts/mapping.ts';
import type { Path } from '../read/yaml.ts';

/** The part of a facts file with grammar errors that can still be checked. */
interface Salvaged {
  facts: Facts;
  /** Records left out, as `section key`; references to them are not problems. */
  leftOut: ReadonlySet<string>;
  /** Passages of the records left out, which can still be searched for. */
  spans: { in: string; words: string; nth?: number; path: Path }[];
}

type Mapping = Record<string, unknown>;

/**
 * Leaves out the records with issues, so that one mistake does not hide those in other records. Documents are kept as
 * long as it is known where they begin, since all other checks need them.
 *
 * @returns undefined if too little is left
 */
export function salvage(written: unknown, issues: readonly { path: PropertyKey[] }[]): Salvaged | undefined {
  if (!isMapping(written)) return undefined;
  const kept: Mapping = { title: '?', licence: '?' };
  for (const section of Object.keys(factsFile.shape)) {
    if (written[section] !== undefined) kept[section] = written[section];
  }
  const leftOut = new Set<string>();
  const spans: Salvaged['spans'] = [];
  for (const { path } of issues) {
    const [section, key] = path.map(String);
    if (section === undefined || !(section in kept)) continue;
    const records = kept[section];
    if (key === undefined || !isMapping(records)) {
      delete kept[section];
      continue;
    }
    const { [key]: broken, ...others } = records;
    const document = section === 'documents' ? opening(broken) : undefined;
    kept[section] = document ? { ...others, [key]: document } : others;
    if (!document) leftOut.add(`${section} ${key}`);
    collectSpans(broken, [section, key], spans);
  }
  const parsed = factsFile.safeParse(expandDefaults({ title: '?', licence: '?', ...kept }).value);
  return parsed.success ? { facts: parsed.data, leftOut, spans } : undefined;
}

/**
 * Returns the fields of a document's entry that determine where it begins and how it is read. The kind HEADLINE makes a
 * missing title no problem, since a headline may consist of its title.
 */
function opening(broken: unknown): Mapping | undefined {
  if (!isMapping(broken) || typeof broken.opens !== 'string') return undefined;
  const { opens, title, file, publisherCountry, published } = broken;
  return {
    opens,
    ...(typeof title === 'string' && { title }),
    ...(typeof file === 'string' && { file }),
    ...(typeof published === 'string' && { published }),
    ...(countryCode.safeParse(publisherCountry).success && { publisherCountry }),
    kind: 'HEADLINE',
  };
}

/** @param from the document of words that name none, by the `defaults` of their record */
function collectSpans(value: unknown, path: Path, spans: Salvaged['spans'], from?: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const given = isMapping(value) ? value : {};
  const { in: document = from, words, nth } = given;
  if (typeof document === 'string' && typeof words === 'string' && words) {
    spans.push({ in: document, words, ...(typeof nth === 'number' && { nth }), path });
  }
  const inner = isMapping(given.defaults) ? (given.defaults.in ?? from) : from;
  for (const [key, part] of Object.entries(value)) collectSpans(part, [...path, key], spans, inner);
}
