import { deal } from '../../records/deal.ts';
import { occasion } from '../../records/occasion.ts';
import { participant } from '../../records/participant.ts';
import { quote } from '../../records/quote.ts';
import type { Field, RecordType } from '../../records/record.ts';
import { summit } from '../../records/summit.ts';
import { heldDefaults } from './defaults-schema.ts';
import { isMapping } from './mapping.ts';

// What a record gives once for its claims: they take it where they give nothing of their own.

type Path = readonly PropertyKey[];
type Mapping = Record<string, unknown>;

/** A facts file whose claims are complete. */
export interface Expanded {
  value: unknown;
  /** Returns where `defaults` have what stands at a path; undefined if it is not taken from them. */
  takenFrom(path: Path): Path | undefined;
}

/** Defaults that hold for a record, and the path of each. */
interface Held {
  given: Mapping;
  paths: Readonly<Record<string, Path>>;
}

/** Stands in for defaults with a problem of their own, which is not to be reported for each claim as well. */
const UNKNOWN: Held = { given: { basis: 'STATED', in: 'unknown', words: 'unknown' }, paths: {} };

const DOCUMENT = ['in'];
const PASSAGE = ['in', 'words', 'nth', 'spans'];
const SECTIONS: Readonly<Record<string, RecordType>> = {
  occasions: occasion,
  summits: summit,
  deals: deal,
  quotes: quote,
};

/** Completes the claims of a facts file by the defaults of their records. What is no claim is left to the grammar. */
export function expandDefaults(written: unknown): Expanded {
  const taken = new Map<string, Path>();

  function sectionsOf(holder: unknown, path: Path): unknown {
    return mapped(holder, path, (records, at, section) => {
      const type = Object.hasOwn(SECTIONS, section) ? SECTIONS[section] : undefined;
      return type ? mapped(records, at, (one, place) => recordOf(type, one, place)) : records;
    });
  }

  function recordOf(type: RecordType, record: unknown, path: Path, outer?: Held): unknown {
    if (!isMapping(record)) return record;
    const { defaults: own } = record;
    const merged = isMapping(own) && Object.keys(own).length > 0 ? merge(own, [...path, 'defaults'], outer) : undefined;
    const sound = merged && heldDefaults.safeParse(merged.given).success ? merged : UNKNOWN;
    const held = own === undefined ? outer : sound;
    return mapped(record, path, (value, at, name) => {
      if (name === 'defaults') return merged?.given ?? value;
      if (name === 'participants' && type === summit)
        return mapped(value, at, (one, place) => recordOf(participant, one, place, held));
      const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
      return held && field ? fieldOf(field, value, at, held) : value;
    });
  }

  function merge(own: Mapping, path: Path, outer: Held | undefined): Held {
    const paths = Object.fromEntries(Object.keys(own).map((name) => [name, [...path, name]]));
    if (!outer) return { given: own, paths };
    const hasPassage = PASSAGE.some((name) => name in own);
    const names = missing(own, outer, hasPassage ? DOCUMENT : PASSAGE);
    const inherited = Object.fromEntries(
      names.flatMap((name) => (outer.paths[name] ? [[name, outer.paths[name]]] : [])),
    );
    return { given: take(own, names, outer, path), paths: { ...paths, ...inherited } };
  }

  function fieldOf({ kind, isKey, claimed }: Field, value: unknown, path: Path, held: Held): unknown {
    if (claimed === false) return value;
    if (isKey) return sourcedOf(value, path, held);
    if (kind === 'attendees') return mapped(value, path, (one, at) => sourcedOf(one, at, held));
    if (kind === 'links') return mapped(value, path, (one, at) => (isWholeLink(one) ? one : sourcedOf(one, at, held)));
    if (kind !== 'parties' && kind !== 'amounts' && kind !== 'steps') {
      const isBare = value !== null && value !== undefined && !isMapping(value);
      return sourcedOf(isBare ? { value } : value, path, held);
    }
    if (!Array.isArray(value)) return value;
    return value.map((one: unknown, index) =>
      isMapping(one) ? sourcedOf('claims' in one ? one : { ...one, claims: [{}] }, [...path, index], held) : one,
    );
  }

  /** Completes the claims of something, or the one that is written beside its value. */
  function sourcedOf(written: unknown, path: Path, held: Held): unknown {
    if (!isMapping(written)) return written;
    const { claims } = written;
    if (!('claims' in written)) return claimOf(written, [...path, 'claims', 0], held);
    if (!Array.isArray(claims)) return written;
    const complete = (claim: unknown, index: number) =>
      isMapping(claim) ? claimOf(claim, [...path, 'claims', index], held) : claim;
    return { ...written, claims: claims.map(complete) };
  }

  function claimOf(claim: Mapping, path: Path, held: Held): Mapping {
    const { given } = held;
    const whole = 'spans' in given ? ['spans'] : 'words' in given ? ['in', 'words', 'nth'] : [];
    const rest = 'words' in claim && !('spans' in claim) ? DOCUMENT : [];
    const hasPassage = PASSAGE.some((name) => name in claim);
    return take(claim, missing(claim, held, hasPassage ? rest : whole), held, path);
  }

  /** Adds defaults to what is given at a path, and notes where they come from. */
  function take(own: Mapping, names: readonly string[], held: Held, path: Path): Mapping {
    for (const name of names) {
      const from = held.paths[name];
      if (!from) continue;
      taken.set(keyOf([...path, name]), from);
      // Where the long form has the parts of a single passage.
      taken.set(keyOf([...path, 'spans', 0, name]), from);
    }
    return { ...own, ...Object.fromEntries(names.map((name) => [name, held.given[name]])) };
  }

  const value = mapped(sectionsOf(written, []), [], (section, path, name) =>
    name === 'additions' ? mapped(section, path, sectionsOf) : section,
  );
  return {
    value,
    takenFrom(path) {
      for (let end = path.length; end > 0; end -= 1) {
        const from = taken.get(keyOf(path.slice(0, end)));
        if (from) return [...from, ...path.slice(end)];
      }
      return undefined;
    },
  };
}

/** Whether a link needs nothing: it may have a basis and no passage. */
function isWholeLink(link: unknown): boolean {
  return isMapping(link) && 'basis' in link && !('words' in link);
}

/** Returns which defaults what is given lacks, of those for its passage and its judgement. A note belongs to its basis. */
function missing(own: Mapping, { given }: Held, passageKeys: readonly string[]): string[] {
  const judgement = 'basis' in own ? [] : ['basis', 'note'];
  return [...judgement, ...passageKeys].filter((name) => name in given && !(name in own));
}

function mapped(value: unknown, path: Path, map: (inner: unknown, path: Path, name: string) => unknown): unknown {
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(inner, [...path, name], name)]));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
