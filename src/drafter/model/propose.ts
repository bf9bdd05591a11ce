import { findCountries } from '../../words/countries/country.ts';
import type { Proposal } from '../proposal.ts';
import { claimOf } from '../propose/choose.ts';
import { citeIn, type Drafted, type Drafting, shortened, wordsOf } from '../propose/drafting.ts';
import { freeKey, slugOf } from '../propose/slugs.ts';
import { holds, overlaps, type Span } from '../text/span.ts';
import { askModel, MOST_CHARACTERS, ModelError, type ModelSettings } from './ask.ts';
import { type Hint, sift } from './sift.ts';

/**
 * Asks a model about each document, and adds what it points at and the program has not found. Without an answer the draft
 * is what the program proposes.
 *
 * @param warn is given what was refused, and why there was no answer
 */
export async function proposeByModel(
  drafting: Drafting,
  settings: ModelSettings,
  warn: (text: string) => void,
): Promise<void> {
  for (const drafted of drafting.documents) {
    const { text } = drafted.passages;
    if (text.length > MOST_CHARACTERS) {
      warn(`${drafted.slug} was not sent to the model: it has more than ${MOST_CHARACTERS} characters`);
      continue;
    }
    try {
      const { kept, refused } = sift(text, await askModel(text, settings));
      for (const why of refused) warn(`${drafted.slug}: the model gave ${why}`);
      for (const hint of kept) propose(drafting, drafted, hint);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      warn(`${drafted.slug}: ${error.message}. What follows is without the model.`);
      return;
    }
  }
}

function propose(drafting: Drafting, drafted: Drafted, hint: Hint): void {
  const { quotes, deals } = drafted.found;
  const said = citeIn(drafted, hint);
  if (!said || [...quotes, ...deals].some((found) => overlaps(found, hint))) return;
  const words = wordsOf(drafted, hint);
  const name = hint.kind === 'quote' ? (hint.speaker?.name ?? 'unnamed') : '';
  const key = freeKey(slugOf(`${name} ${words.split(/\s+/).slice(0, 6).join(' ')}`, 50), drafting.taken);
  const path = `${hint.kind}s.${key}`;
  const record = hint.kind === 'quote' ? quoteOf(drafting, drafted, hint) : dealOf(drafting, drafted, hint);
  add(drafting, path, { origin: 'MODEL', ...record });
  const text = `A language model proposed this ${hint.kind}. Is it right? “${shortened(words, 90)}”`;
  drafting.questions.push({ path, text, confidence: 'UNSURE' });
}

function quoteOf(drafting: Drafting, drafted: Drafted, hint: Extract<Hint, { kind: 'quote' }>): object {
  const { speaker } = hint;
  const said = [citeIn(drafted, hint)].filter((one) => one !== undefined);
  const isMarked = drafted.found.source.quotations.some((quotation) => holds(quotation, hint));
  const form = isMarked ? (speaker ? 'DIRECT' : 'PARTIAL') : 'INDIRECT';
  const cited = speaker && citeIn(drafted, speaker);
  return {
    form: {
      value: form,
      ...claimOf('EDITORIAL', said, isMarked ? 'between quotation marks' : 'without quotation marks'),
    },
    text: { value: wordsOf(drafted, hint), ...claimOf('STATED', said) },
    ...(speaker && cited && { speaker: { value: personKey(drafting, speaker.name), ...claimOf('STATED', [cited]) } }),
  };
}

function dealOf(drafting: Drafting, drafted: Drafted, hint: Extract<Hint, { kind: 'deal' }>): object {
  const said = [citeIn(drafted, hint)].filter((one) => one !== undefined);
  const note = 'proposed by a language model, which gave no kind or status';
  const parties = hint.parties.flatMap((span) => partyOf(drafting, drafted, span));
  return {
    title: { value: shortened(wordsOf(drafted, hint), 140), ...claimOf('STATED', said) },
    kind: { value: 'OTHER', ...claimOf('EDITORIAL', said, note) },
    bindingness: { value: 'UNKNOWN', ...claimOf('EDITORIAL', said, note) },
    status: { value: 'DISCUSSED', ...claimOf('EDITORIAL', said, note) },
    ...(parties.length > 0 && { parties }),
  };
}

function partyOf(drafting: Drafting, drafted: Drafted, span: Span & { name: string }): object[] {
  const cited = citeIn(drafted, span);
  if (!cited) return [];
  const code = findCountries(span.name).find(({ kind }) => kind !== 'METONYM')?.code;
  const claims = [claimOf('STATED', [cited])];
  if (code && Object.hasOwn(drafting.registry.countries, code)) return [{ role: 'PARTY', country: code, claims }];
  if (code) return [];
  const key = drafting.registry.organizationKey(span.name) ?? named(drafting, 'organizations', span.name);
  return [{ role: 'PARTY', organization: key, claims }];
}

function personKey(drafting: Drafting, name: string): string {
  const known = Object.entries(drafting.registry.people).find(([, { name: own, aliases = [] }]) =>
    [own, ...aliases].includes(name),
  );
  return known?.[0] ?? named(drafting, 'people', name);
}

/** Declares a person or organisation that the program has not found; the same name is the same one. */
function named(drafting: Drafting, section: 'people' | 'organizations', name: string): string {
  const key = slugOf(name);
  const path = `${section}.${key}`;
  const isThere = Object.hasOwn(drafting.registry[section], key) || drafting.proposals.some((one) => one.path === path);
  if (!isThere) add(drafting, path, { name });
  return key;
}

function add({ proposals }: Drafting, path: string, record: object): void {
  const proposal: Proposal = { path, record, confidence: 'UNSURE', origin: 'MODEL' };
  proposals.push(proposal);
}
