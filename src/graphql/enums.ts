import { termsOf, type VocabularyName, vocabulary } from '../database/vocabulary.ts';
import { builder } from './builder.ts';

/** The enum type of a vocabulary, whose sentences describe the values. */
function enumOf<Name extends VocabularyName>(name: Name, description: string) {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const sentences: Record<string, string> = vocabulary[name];
  const values = Object.fromEntries(termsOf(name).map((term) => [term, { description: sentences[term] }]));
  return builder.enumType(typeName, {
    description,
    values: values as Record<keyof (typeof vocabulary)[Name] & string, object>,
  });
}

export const ClaimBasis = enumOf('claimBasis', 'How close a value is to the words behind it.');
export const ClaimStatus = enumOf('claimStatus', 'What the editors hold of a claim.');
export const Verification = enumOf('verification', 'Who has seen that the words bear a value out.');
export const DocumentKind = enumOf('documentKind', 'What sort of text a document is.');
export const SummitKind = enumOf('summitKind', 'How many countries meet, and in what setting.');
export const MeetingFormat = enumOf('meetingFormat', 'How the participants met.');
export const DatePrecision = enumOf('datePrecision', 'How closely a date is known.');
export const TimeOfDay = enumOf('timeOfDay', 'A part of the day, where a document tells no hour.');
export const ParticipantRole = enumOf('participantRole', 'What part somebody had in a meeting.');
export const DealKind = enumOf(
  'dealKind',
  'What sort of thing was agreed, intended or supported. Says nothing of its legal force.',
);
export const Bindingness = enumOf('bindingness', 'What force a deal has, whatever its title.');
export const DealStatus = enumOf('dealStatus', 'How far a deal has come.');
export const PartyRole = enumOf('partyRole', 'What part a party has in a deal.');
export const AmountRole = enumOf('amountRole', 'What a figure is.');
export const AmountPeriod = enumOf('amountPeriod', 'What time a figure is for.');
export const AmountQualifier = enumOf('amountQualifier', 'How a figure is meant.');
export const DealLink = enumOf('dealLink', 'How a deal is tied to a meeting.');
export const QuoteForm = enumOf('quoteForm', 'Whose words a quote gives.');
