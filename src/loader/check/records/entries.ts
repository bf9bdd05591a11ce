import type { ClaimOwner } from '../../../database/claim-owners.ts';
import { closest } from '../../closest.ts';
import type { Facts } from '../../facts/grammar.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';

/** The sections whose records belong to one dossier, to which others may add, with their types. */
export const ownedSections = { occasions: 'occasion', summits: 'summit', deals: 'deal', quotes: 'quote' } as const;

export type OwnedSection = keyof typeof ownedSections;

type Defaults = Facts['deals'][string]['defaults'];
type Added<Section extends OwnedSection> = Facts['additions'][string][Section][string];

/** What a dossier adds to a record of another one. */
interface AddedEntry<Section extends OwnedSection> {
  slug: string;
  /** The dossier that declares the record. */
  owner: string;
  given: Added<Section>;
  path: Path;
}

/** Returns the entries of a section for records that other dossiers declare. */
export function addedTo<Section extends OwnedSection>(facts: Facts, section: Section): AddedEntry<Section>[] {
  return Object.entries(facts.additions).flatMap(([owner, added]) =>
    Object.entries(added[section]).map(([slug, given]) => ({
      slug,
      owner,
      given: given as Added<Section>,
      path: ['additions', owner, section, slug],
    })),
  );
}

/** Whether a dossier declares a record in a section, or names it as one of another dossier. */
export function isDeclared(facts: Facts, section: keyof Facts, slug: string): boolean {
  if (Object.hasOwn(facts[section] as object, slug)) return true;
  return section in ownedSections && addedTo(facts, section as OwnedSection).some((entry) => entry.slug === slug);
}

/** Returns whether a record, or the summit of a participant, is one of another dossier, to which this one adds. */
export function isAddition(facts: Facts): (record: ClaimOwner, key: string) => boolean {
  const added = new Set(
    Object.entries(ownedSections).flatMap(([section, record]) =>
      addedTo(facts, section as OwnedSection).map(({ slug }) => `${record} ${slug}`),
    ),
  );
  return (record, key) => added.has(record === 'participant' ? `summit ${key.split('/')[0]}` : `${record} ${key}`);
}

/** Reports additions to records of the dossier itself, and records named as those of two dossiers. */
export function reportAdditions(facts: Facts, builder: DossierBuilder): void {
  if (Object.hasOwn(facts.additions, builder.slug)) {
    const hint = 'write its records under the sections of the file';
    builder.reportKey(['additions'], builder.slug, `${builder.slug} is this dossier itself`, hint);
  }
  for (const section of Object.keys(ownedSections) as OwnedSection[]) {
    const owners = new Map(Object.keys(facts[section]).map((slug) => [slug, 'this dossier']));
    for (const { slug, owner, path } of addedTo(facts, section)) {
      const other = owners.get(slug);
      if (other) builder.reportKey(path.slice(0, -1), slug, `${slug} is a record of ${other} too`, 'leave one out');
      owners.set(slug, `dossier ${owner}`);
    }
  }
}

/** Checks the passages and documents of defaults, even if no claim takes them. */
export function placeDefaults(facts: Facts, builder: DossierBuilder): void {
  const place = (path: Path, { in: document, words, nth, spans = [] }: Defaults = {}) => {
    const passages = document !== undefined && words !== undefined ? [{ in: document, words, nth }] : spans;
    for (const [index, span] of passages.entries()) builder.place(span, [...path, 'defaults', 'spans', index]);
    if (document === undefined || words !== undefined || builder.documents.has(document)) return;
    const meant = closest(document, builder.documents.keys());
    const message = `no document ${document} in this dossier`;
    builder.report([...path, 'defaults', 'in'], message, meant && `did you mean ${meant}?`);
  };
  for (const section of Object.keys(ownedSections) as OwnedSection[]) {
    const own = Object.entries(facts[section]).map(([slug, given]) => ({ given, path: [section, slug] }));
    for (const { given, path } of [...own, ...addedTo(facts, section)]) {
      place(path, given.defaults);
      const participants: Record<string, { defaults?: Defaults }> = 'participants' in given ? given.participants : {};
      for (const [key, { defaults }] of Object.entries(participants)) place([...path, 'participants', key], defaults);
    }
  }
}

/** Adds the former slugs of records; reports those that another record of the dossier has or had. */
export function addFormerSlugs(facts: Facts, builder: DossierBuilder): void {
  for (const [section, record] of Object.entries(ownedSections) as [OwnedSection, 'summit'][]) {
    const declared: Record<string, { formerSlugs?: string[] | undefined }> = facts[section];
    const owners = new Map(Object.keys(declared).map((slug) => [slug, slug]));
    for (const [currentSlug, { formerSlugs = [] }] of Object.entries(declared)) {
      formerSlugs.forEach((slug, index) => {
        const other = owners.get(slug);
        if (other !== undefined) {
          const path = [section, currentSlug, 'formerSlugs', index];
          builder.report(path, `${slug} is a slug of ${other}`, 'leave it out: a slug leads to one record');
          return;
        }
        owners.set(slug, currentSlug);
        builder.rows.formerSlugs.push({ record, slug, currentSlug, dossierSlug: builder.slug });
      });
    }
  }
}

/** Returns the first key that a record had, by which the ids of its claims stay the same. */
export function firstKeys(facts: Facts): (record: ClaimOwner, key: string) => string {
  const first = new Map(
    Object.entries(ownedSections).flatMap(([section, record]) =>
      Object.entries(facts[section as OwnedSection]).map(([slug, { formerSlugs }]) => [
        `${record} ${slug}`,
        formerSlugs?.[0] ?? slug,
      ]),
    ),
  );
  return (record, key) => {
    const [slug = '', ...person] = record === 'participant' ? key.split('/') : [key];
    const of = record === 'participant' ? 'summit' : record;
    return [first.get(`${of} ${slug}`) ?? slug, ...person].join('/');
  };
}
