import { CURRENCIES } from '../../../words/money/currencies.data.ts';
import type { Path } from '../../read/yaml.ts';
import type { DossierBuilder } from '../dossier-builder.ts';

/** Adds a currency that a dossier uses, once; reports a problem if ISO 4217 does not have its code. */
export function addCurrency(builder: DossierBuilder, code: string, path: Path): void {
  const names = CURRENCIES[code];
  if (!names) builder.report(path, `${code} is not in ISO 4217`);
  if (builder.rows.currencies.some((currency) => currency.code === code)) return;
  builder.rows.currencies.push({ code, name: names?.[0] ?? code });
}
