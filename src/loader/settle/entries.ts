/** An entry of a list of a record: the value and topic that its claims have. */
export interface Entry {
  value: string;
  topic: string;
}

/** Entries that a dossier adds to a list of a record of another one. */
export interface AddedEntries<Of extends Entry> {
  dossier: string;
  entries: readonly Of[];
}

/**
 * Returns the entries that dossiers add to a list: those for which no earlier dossier has an entry with the same topic, or
 * with the same value if entries have no topics.
 *
 * @param added in order of precedence
 */
export function addedEntries<Of extends Entry>(
  own: readonly Entry[],
  added: readonly AddedEntries<Of>[],
): { dossier: string; entry: Of }[] {
  const taken = new Map<string, string | null>(own.map((entry) => [slotOf(entry), null]));
  const values = new Set(own.map(({ value }) => value));
  return added.flatMap(({ dossier, entries }) =>
    entries.flatMap((entry) => {
      const slot = slotOf(entry);
      if ((taken.get(slot) ?? dossier) !== dossier || taken.get(slot) === null || values.has(entry.value)) return [];
      taken.set(slot, dossier);
      values.add(entry.value);
      return [{ dossier, entry }];
    }),
  );
}

/** Returns the position, from 1, of the entry that a claim is about: with its value, or else with its topic. */
export function positionOf({ value, topic }: Entry, entries: readonly Entry[]): number | null {
  const same = entries.findIndex((entry) => entry.value === value);
  const position = same === -1 && topic ? entries.findIndex((entry) => entry.topic === topic) : same;
  return position === -1 ? null : position + 1;
}

/**
 * Inserts added steps among the own steps of a deal, which keep their order: each after the last own step that is not
 * later, and those without a date at the end.
 */
export function inOrderOfDates<Step extends { start: string | null; isOwn: boolean }>(steps: readonly Step[]): Step[] {
  let latest = '';
  const placed = steps.map((step) => {
    if (step.isOwn && step.start !== null && step.start > latest) latest = step.start;
    return { step, key: step.isOwn ? latest : (step.start ?? '~') };
  });
  return placed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || Number(b.step.isOwn) - Number(a.step.isOwn))
    .map(({ step }) => step);
}

function slotOf({ value, topic }: Entry): string {
  return topic || value;
}
