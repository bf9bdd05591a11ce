import type { Quote } from '../find/quotes.ts';
import { holds, type Span } from '../text/span.ts';
import { claimOf } from './choose.ts';
import { citeIn, type Drafted, type Drafting, propose, shortened, wordsOf } from './drafting.ts';
import { freeKey, slugOf } from './slugs.ts';

const NOTES = {
  DIRECT: 'a clause between quotation marks',
  PARTIAL: 'some words between quotation marks',
  HEADLINE: 'quotation marks in a headline',
  INDIRECT: 'reported speech, without quotation marks',
} as const;

/** Proposes the quotes of a document; asks who spoke where no rule tells. */
export function proposeQuotes(drafting: Drafting, drafted: Drafted, summit: string | undefined): void {
  for (const quote of drafted.found.quotes) {
    const said = citeIn(drafted, quote);
    // Questions of journalists and words of moderators are left out.
    if (!said || (quote.isTurn && !quote.speaker?.person)) continue;
    const words = wordsOf(drafted, quote);
    const person = quote.speaker?.person;
    const family = person ? (person.familyName ?? person.name) : 'unnamed';
    const key = freeKey(slugOf(`${family}-${words.split(/\s+/).slice(0, 6).join(' ')}`, 50), drafting.taken);
    const path = `quotes.${key}`;
    const form = quote.form === 'DIRECT' && !person ? 'PARTIAL' : quote.form;
    const note = quote.isTurn
      ? 'a turn under the name of the speaker'
      : form !== quote.form
        ? 'no person is named as the speaker'
        : NOTES[form];
    const record = {
      form: { value: form, ...claimOf('EDITORIAL', [said], note) },
      text: { value: words, ...claimOf('STATED', [said]) },
      ...speakerFields(drafting, drafted, quote),
      ...addresseeField(drafting, drafted, quote),
      ...translationFields(drafted, quote),
      ...(summit &&
        quote.isTurn && { summit: { value: summit, ...claimOf('INFERRED', [said], 'a transcript of the meeting') } }),
    };
    propose(drafting, path, record, confidenceOf(quote));
    ask(drafting, path, quote, words);
  }
}

function confidenceOf({ speaker, isTurn, form }: Quote): 'SURE' | 'LIKELY' | 'UNSURE' {
  if (!speaker?.person && form !== 'HEADLINE') return 'UNSURE';
  if (isTurn || (speaker?.by === 'NAME' && form === 'DIRECT')) return 'SURE';
  return form === 'INDIRECT' ? 'UNSURE' : 'LIKELY';
}

function speakerFields({ registry, chooser }: Drafting, drafted: Drafted, { speaker, isTurn }: Quote): object {
  if (!speaker) return {};
  const { person, cue, named, verb } = speaker;
  if (!person) return countriesField(drafted, chooser, cue);
  const key = registry.personKey(person);
  const beside =
    verb && Math.abs(verb.start - cue.end) < 60 && Math.abs(cue.start - verb.end) < 400
      ? { start: Math.min(cue.start, verb.start), end: Math.max(cue.end, verb.end) }
      : cue;
  const isShort =
    beside.end - beside.start < 90 &&
    !wordsOf(drafted, beside).includes('\n') &&
    !drafted.found.quotes.some((quote) => quote.start < beside.end && beside.start < quote.end);
  const said = citeIn(drafted, isTurn || !isShort ? cue : beside) ?? citeIn(drafted, cue);
  const resolving = [named, person.mentions[0]].map((mention) => citeIn(drafted, mention));
  const claim = chooser.choose('quote', 'speaker', key, { said, resolving }, 'the words stand for this person');
  const title = person.office && citeIn(drafted, person.office);
  return {
    ...(claim && { speaker: { value: key, ...claim } }),
    ...(claim && title && { speakerTitle: { value: title.words, ...claimOf('STATED', [title]) } }),
  };
}

function countriesField(drafted: Drafted, chooser: Drafting['chooser'], cue: Span): object {
  const country = drafted.found.source.countries.find(
    (mention) => mention.kind === 'NAME' && mention.code && holds(mention, cue) && holds(cue, mention),
  );
  const claim = country?.code
    ? chooser.choose('quote', 'countries', country.code, { said: citeIn(drafted, cue) }, 'the words name the country')
    : undefined;
  return claim ? { countries: { value: [country?.code], ...claim } } : {};
}

function addresseeField({ registry, chooser }: Drafting, drafted: Drafted, { addressee }: Quote): object {
  if (!addressee) return {};
  const key = registry.personKey(addressee.person);
  const resolving = addressee.person.mentions.slice(0, 2).map((mention) => citeIn(drafted, mention));
  const claim = chooser.choose(
    'quote',
    'addressee',
    key,
    { said: citeIn(drafted, addressee.cue), resolving },
    'the words address this person by office',
  );
  return claim ? { addressee: { value: key, ...claim } } : {};
}

/** "(retranslated)", "(via interpreter)" after the name in a label. */
function translationFields(drafted: Drafted, { isTurn, start }: Quote): object {
  const label = isTurn ? drafted.passages.text.slice(Math.max(0, start - 80), start) : '';
  const match = /\(([^)]*(?:translat|interpret)[^)]*)\)\s?:?\s*$/iu.exec(label);
  if (!match) return {};
  const from = Math.max(0, start - 80) + match.index;
  const said = citeIn(drafted, { start: from, end: from + (match[1]?.length ?? 0) + 2 });
  if (!said) return {};
  return {
    isTranslation: { value: true, ...claimOf('STATED', [said]) },
    translationNote: { value: match[1], ...claimOf('STATED', [said]) },
  };
}

function ask(drafting: Drafting, path: string, { speaker, form, guess }: Quote, words: string): void {
  if (form === 'HEADLINE') return;
  const quoted = `“${shortened(words, 60)}”`;
  const question = (text: string, confidence: 'LIKELY' | 'UNSURE') =>
    drafting.questions.push({ path: `${path}.speaker`, text, confidence });
  if (!speaker) question(`Who said ${quoted}?${guess ? ` ${guess} is named before.` : ''}`, 'UNSURE');
  else if (!speaker.person) question(`Who said ${quoted}? The words name ${shortened(speaker.name, 60)}.`, 'UNSURE');
  else if (speaker.by === 'PRONOUN' || speaker.by === 'SAME' || speaker.by === 'ROLE')
    question(`Did ${speaker.name} say ${quoted}?`, 'LIKELY');
}
