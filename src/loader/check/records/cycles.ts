import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';

/** The containing record of each record, by key. */
type Wholes = readonly (readonly [key: string, whole: string | undefined])[];

/** Reports a problem for each place, document or quote that contains itself, directly or indirectly. */
export function reportCycles(facts: Facts, builder: DossierBuilder): void {
  const places: Wholes = Object.entries(facts.places).map(([key, place]) => [key, place.in]);
  const documents: Wholes = Object.entries(facts.documents).map(([key, { container }]) => [key, container]);
  const quotes: Wholes = Object.entries(facts.quotes).map(([key, { partOf }]) => [key, partOf?.value]);
  const reportEach = (wholes: Wholes, pathOf: (key: string) => Path, message: string, hint: string) => {
    for (const [key = '', ...others] of ringsIn(new Map(wholes))) {
      builder.report(pathOf(key), message + (others.length > 0 ? `, by way of ${others.join(', ')}` : ''), hint);
    }
  };
  reportEach(
    places,
    (key) => ['places', key, 'in'],
    'a place cannot lie in itself',
    'give the place around it, or leave it out',
  );
  reportEach(
    documents,
    (key) => ['documents', key, 'container'],
    'a document cannot be an excerpt of itself',
    'give the document that carries it, or leave it out',
  );
  reportEach(
    quotes,
    (key) => ['quotes', key, 'partOf', 'value'],
    'a quote cannot be part of itself',
    'give the longer quote, or leave it out',
  );
}

/** Returns each cycle once, beginning with the key that is reached first. */
function ringsIn(wholes: ReadonlyMap<string, string | undefined>): string[][] {
  const rings: string[][] = [];
  const seen = new Set<string>();
  for (const start of wholes.keys()) {
    const chain: string[] = [];
    let key: string | undefined = start;
    for (; key !== undefined && !seen.has(key); key = wholes.get(key)) {
      chain.push(key);
      seen.add(key);
    }
    const first = key === undefined ? -1 : chain.indexOf(key);
    if (first !== -1) rings.push(chain.slice(first));
  }
  return rings;
}
