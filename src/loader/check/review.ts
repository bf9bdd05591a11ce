import { closest } from '../closest.ts';
import type { Facts } from '../facts/grammar.ts';
import { isMapping } from '../facts/mapping.ts';
import type { DossierBuilder } from './dossier-builder.ts';

/**
 * Checks the list of records that nobody has confirmed: each has to name a record, once.
 *
 * @returns why the dossier cannot be loaded yet; undefined if all is confirmed
 */
export function reviewOf(
  facts: Facts,
  builder: DossierBuilder,
  leftOut: ReadonlySet<string> = new Set(),
): { message: string; hint: string } | undefined {
  const known = Object.entries(facts).flatMap(([section, records]) =>
    isMapping(records) ? Object.keys(records).map((key) => `${section}.${key}`) : [],
  );
  const records = new Set([...known, ...[...leftOut].map((record) => record.replace(' ', '.'))]);
  facts.review.forEach((path, index) => {
    if (facts.review.indexOf(path) < index) {
      builder.report(['review', index], `${path} is listed twice`, 'leave one out');
    } else if (!records.has(path)) {
      const meant = closest(path, known);
      const hint = meant ? `did you mean ${meant}?` : 'write section and key, as in deals.gas-contract';
      builder.report(['review', index], `there is no record ${path}`, hint);
    }
  });
  if (facts.review.length === 0) return undefined;
  return {
    message: `nobody has confirmed ${facts.review.join(', ')}`,
    hint: 'read each beside its words, then delete its line under review',
  };
}
