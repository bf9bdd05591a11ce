import { termsOf, type VocabularyName, vocabulary } from '../database/vocabulary.ts';
import { builder } from './builder.ts';

/** Defines the enum type of a vocabulary. The sentences of the vocabulary describe its values. */
function enumOf<Name extends VocabularyName>(name: Name, description: string) {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const sentences: Record<string, string> = vocabulary[name];
  const values = Object.fromEntries(termsOf(name).map((term) => [term, { description: sentences[term] }]));
  return builder.enumType(typeName, {
    description,
    values: values as Record<keyof (typeof vocabulary)[Name] & string, object>,
  });
}

export const ClaimBasis = enumOf('claimBasis', 'Relation between a value and the evidence for it.');
export const ClaimStatus = enumOf('claimStatus', "Editors' assessment of a claim.");
export const Verification = enumOf('verification', 'Method by which a value was verified against its evidence.');
export const ClaimOrigin = enumOf('claimOrigin', 'Who or what proposed a claim.');
export const DocumentKind = enumOf('documentKind', 'Kind of document.');
export const SummitKind = enumOf('summitKind', 'Composition or setting of a summit.');
export const MeetingFormat = enumOf('meetingFormat', 'Format of a summit.');
export const DatePrecision = enumOf('datePrecision', 'Precision to which a date is known.');
export const TimeOfDay = enumOf('timeOfDay', 'Part of the day, for documents that state no hour.');
export const ParticipantRole = enumOf('participantRole', 'Role of a participant in a summit.');
export const DealKind = enumOf('dealKind', 'Kind of deal. It does not imply legal force, see `Bindingness`.');
export const Bindingness = enumOf('bindingness', 'Legal force of a deal, regardless of its title.');
export const DealStatus = enumOf('dealStatus', 'Status of a deal.');
export const PartyRole = enumOf('partyRole', 'Role of a party in a deal.');
export const AmountRole = enumOf('amountRole', 'What an amount measures.');
export const AmountPeriod = enumOf('amountPeriod', 'Period that an amount covers.');
export const AmountQualifier = enumOf('amountQualifier', 'Exactness of an amount.');
export const DealLink = enumOf('dealLink', 'Link between a deal and a summit.');
export const QuoteForm = enumOf('quoteForm', 'Form of a quote, which tells whose words it gives.');
