import { checkDossier, type Uses } from '../../loader/check/check-dossier.ts';
import type { DossierFiles, DossierRows } from '../../loader/dossier.ts';
import { isMapping } from '../../loader/facts/mapping.ts';
import type { Path } from '../../loader/read/yaml.ts';
import type { Draft, Proposal } from '../draft.ts';
import { writeFacts } from '../write.ts';
import { REFERENCE } from './insert.ts';
import { splitPath, type YamlText } from './yaml-text.ts';

/**
 * Returns the proposals that the files of a folder do not hold under another key: people, places and organisations of
 * the same name, quotes and deals of the same words, meetings of the same day and people. What refers to one that they
 * hold refers to it by its key there.
 *
 * @param standing the joint facts of the files, and their rows
 */
export function withoutKnown(
  draft: Draft,
  files: Omit<DossierFiles, 'factsText'>,
  standing: { yaml: YamlText; rows: DossierRows },
): Proposal[] {
  const checked = checkDossier({ ...files, factsText: writeFacts(draft) });
  if (!('rows' in checked)) return [...draft.proposals];
  const same = new Map([
    ...sameNames(draft, standing.yaml),
    ...sameWords(checked.rows, standing.rows),
    ...sameMeetings(checked.rows, standing.rows),
  ]);
  return draft.proposals
    .filter(({ path }) => !same.has(path))
    .map((proposal) => ({ ...proposal, record: renamed(proposal, same, checked.uses) }));
}

type Same = [drafted: string, standing: string][];

function sameNames({ proposals }: Draft, { value }: YamlText): Same {
  const namesOf = (record: unknown): string[] => {
    if (!isMapping(record)) return [];
    const aliases = Array.isArray(record.aliases) ? record.aliases : [];
    // A family name alone may be that of another.
    return [record.name, ...aliases].map(String).filter((name, index) => index === 0 || name.includes(' '));
  };
  return proposals.flatMap(({ path, record }): Same => {
    const [section, key] = splitPath(path);
    const records = value[section];
    if (!REFERENCE.includes(section) || !isMapping(records) || Object.hasOwn(records, key)) return [];
    const names = namesOf(record);
    const found = Object.entries(records).find(([, other]) => namesOf(other).some((name) => names.includes(name)));
    return found ? [[path, `${section}.${found[0]}`]] : [];
  });
}

/** The fields whose words a quote or deal consists of. */
const CORE = {
  quoteSlug: { section: 'quotes', field: 'text' },
  dealSlug: { section: 'deals', field: 'title' },
} as const;

/** Quotes and deals of which one stands in the words of the other. */
function sameWords(drafted: DossierRows, standing: DossierRows): Same {
  return (['quoteSlug', 'dealSlug'] as const).flatMap((column): Same => {
    const { section, field } = CORE[column];
    const placed = (rows: DossierRows) => {
      const claims = new Map(
        rows.claims.flatMap((claim) => (claim.field === field && claim[column] ? [[claim.id, claim[column]]] : [])),
      );
      return rows.claimSpans.flatMap((span) => {
        const key = claims.get(span.claimId);
        return key === undefined ? [] : [{ ...span, key }];
      });
    };
    const known = placed(standing);
    return placed(drafted).flatMap(({ key, documentSlug, start, end }): Same => {
      const found = known.find((one) => one.documentSlug === documentSlug && one.start < end && start < one.end);
      return found && found.key !== key ? [[`${section}.${key}`, `${section}.${found.key}`]] : [];
    });
  });
}

function sameMeetings(drafted: DossierRows, standing: DossierRows): Same {
  const peopleOf = (rows: DossierRows, slug: string) => {
    const keys = rows.participants.filter((one) => one.summitSlug === slug).map((one) => one.personSlug);
    return rows.people.filter((person) => keys.includes(person.slug)).map(({ name }) => name);
  };
  return drafted.summits.flatMap(({ slug, dateStart }): Same => {
    const people = peopleOf(drafted, slug);
    const found = standing.summits.find(
      (one) => one.dateStart === dateStart && peopleOf(standing, one.slug).some((name) => people.includes(name)),
    );
    return found && found.slug !== slug ? [[`summits.${slug}`, `summits.${found.slug}`]] : [];
  });
}

/** Returns a record that refers to what stands by its key there. */
function renamed({ path, record }: Proposal, same: ReadonlyMap<string, string>, uses: Uses): unknown {
  const links = [...(uses.get(path) ?? [])].flatMap(([target, at]) => {
    const standing = same.get(target);
    return standing === undefined ? [] : at.map((one) => ({ at: one.slice(2), key: splitPath(standing)[1] }));
  });
  return links.reduce((changed, { at, key }) => withKey(changed, at, key), record);
}

/** Replaces the key at a path: that of a mapping, or a value. */
function withKey(value: unknown, [step, ...rest]: Path, key: string): unknown {
  if (step === undefined) return typeof value === 'string' ? key : value;
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? withKey(one, rest, key) : one));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name !== step) return [name, inner];
      const isKey = rest.length === 0 && typeof inner !== 'string';
      return isKey ? [key, inner] : [name, withKey(inner, rest, key)];
    }),
  );
}
