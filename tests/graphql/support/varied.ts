import { madeUp, on } from './made-up.ts';

/** A dossier of few records that differ in everything that filters ask for. */
export function variedRows() {
  const dossier = madeUp('varied');
  dossier.document('headline', {
    kind: 'HEADLINE',
    title: 'Leaders meet',
    text: 'Leaders meet in Ottawa.',
    publisher: 'The Ottawa Post',
    ...in2001,
  });
  dossier.document('report', { kind: 'NEWS_REPORT', text: 'Made up: the fishing fleets sailed home.' });
  dossier.document('rede', {
    kind: 'SPEECH',
    language: 'de',
    title: 'Rede',
    publisher: 'Die Zeitung',
    text: 'Rede: Wir fischen fischte.',
    ...in2002,
  });
  dossier.country('CA', { name: 'Canada' });
  dossier.country('FR', { name: 'France' });
  dossier.country('RU', { name: 'Russia' });
  dossier.organization('sea-bank', { name: 'The Sea Bank', countryCode: 'CA' });
  dossier.place('paris', { name: 'Paris', countryCode: 'FR', latitude: 48.8566, longitude: 2.3522 });
  dossier.place('louvre', { name: 'Louvre', countryCode: 'FR', parentSlug: 'paris' });
  dossier.place('the-sea', { name: 'Ångström Bank' });
  dossier.currency('EUR');
  dossier.currency('USD');
  dossier.person('ann', { name: 'Ann O’Hara', wikidataId: 'Q1' }, ['Señora 100% O_Hara']);
  dossier.person('bob', { name: 'Bob Back\\slash', wikidataId: 'Q2' });
  dossier.person('cleo', { name: 'Cléo Ångström' });

  dossier.organization('office', { name: 'Bureau', countryCode: 'FR' });
  dossier.occasion('regatta', { ...on('2001-05-05'), placeSlug: 'the-sea' });
  dossier.occasion('feast', { ...on('2002-01-30', '2002-02-02'), placeSlug: 'paris' });
  dossier.occasion('parade');
  for (const person of ['ann', 'bob']) dossier.attendee('regatta', person);
  dossier.attendee('feast', 'ann');

  const fishing = ['fishing rights', 'ice'];
  dossier.summit('ottawa', { ...on('2001-05-05'), countryCode: 'CA', name: 'Ottawa talks', topics: fishing });
  const lasting = on('2002-01-30', '2002-02-02');
  dossier.summit('riga', { ...lasting, kind: 'TRILATERAL', name: 'Riga talks', topics: ['grain'] });
  dossier.summit('paris', {
    ...on('2002-02-03'),
    kind: 'SIDELINES',
    countryCode: 'FR',
    venueSlug: 'louvre',
    name: 'Paris walks',
  });
  dossier.participant('ottawa', 'ann', { role: 'HOST', countryCode: 'CA' });
  dossier.participant('ottawa', 'bob', { role: 'GUEST', countryCode: 'RU' });
  dossier.participant('riga', 'ann', { countryCode: 'CA' });
  dossier.participant('riga', 'cleo', { countryCode: 'FR' });
  dossier.participant('riga', 'bob', { role: 'CHAIR', organizationSlug: 'sea-bank' });

  const signed = { kind: 'CONTRACT', status: 'SIGNED', bindingness: 'COMMERCIAL_CONTRACT' } as const;
  const paid = { settlementCurrencyCode: 'EUR', subject: 'herring', route: 'by sea', ...on('2001-05-05') };
  dossier.deal('herring', { ...signed, ...paid, title: 'A fishing contract', summary: 'Herring for wine' });
  dossier.deal('goal', { kind: 'TARGET', status: 'INTENDED', bindingness: 'POLITICAL', title: 'A trade goal' });
  dossier.deal('pact', {
    kind: 'TREATY',
    status: 'SIGNED',
    settlementCurrencyCode: 'USD',
    ...lasting,
    title: 'The pact',
  });
  dossier.deal('loose', { title: 'Loose talk', status: 'SUSPENDED' });
  for (const code of ['CA', 'RU']) dossier.party('herring', code);
  for (const code of ['CA', 'FR', 'RU']) dossier.party('pact', code);
  dossier.party('goal', 'FR');
  dossier.amount('herring', '100', { currencyCode: 'EUR' });
  dossier.amount('herring', '5', { currencyCode: 'USD', role: 'CREDIT' });
  dossier.amount('goal', '250000000000.00000000000000001', { currencyCode: 'USD', role: 'TARGET_LEVEL' });
  dossier.amount('pact', '7', { unit: 't', role: 'QUANTITY' });
  dossier.amount('loose', '10', { valueMax: '20', qualifier: 'RANGE', currencyCode: 'USD', role: 'INVESTMENT' });
  dossier.link('ottawa', 'herring');
  dossier.link('ottawa', 'goal');
  dossier.link('paris', 'pact');

  const rival = { isCompared: true, status: 'DISPUTED' } as const;
  dossier.claim(
    { summitSlug: 'ottawa' },
    { field: 'date', value: '2001-05-05', label: '5 May 2001', isCompared: true },
  );
  dossier.claim({ summitSlug: 'ottawa' }, { ...rival, field: 'date', value: '2001-05-06', label: '6 May 2001' });
  dossier.claim({ dealSlug: 'pact' }, { field: 'date', value: '2002-01-30', isCompared: true });
  dossier.claim({ dealSlug: 'pact' }, { field: 'date', value: '2002-02', isCompared: true });
  dossier.claim({ dealSlug: 'pact' }, { field: 'kind', value: 'TREATY', isCompared: true });
  dossier.claim({ dealSlug: 'pact' }, { field: 'subject', value: 'cod' });
  dossier.claim({ dealSlug: 'pact' }, { field: 'subject', value: 'herring' });
  dossier.claim({ participantId: 'riga/bob' }, { field: 'title', value: 'Chair' });
  dossier.claim({ participantId: 'riga/bob' }, { field: 'title', value: 'Head', status: 'REJECTED' });

  const byAnn = { form: 'DIRECT', speakerSlug: 'ann' } as const;
  dossier.quote('fish', 'headline', { ...byAnn, text: 'We fished well', ...on('2001-05-05'), summitSlug: 'ottawa' });
  dossier.quote('wine', 'report', { form: 'PARTIAL', speakerSlug: 'bob', text: 'wine, not fish', ...lasting });
  dossier.quote('walk', 'report', { speakerSlug: 'cleo', text: 'a walk', summitSlug: 'paris' });
  dossier.quote('nobody', 'rede', { form: 'HEADLINE', text: 'Nobody said so' });
  return dossier;
}

const in2001 = { publishedOn: '2001-05', publishedStart: '2001-05-01', publishedEnd: '2001-05-31' };
const in2002 = { publishedOn: '2002-01-01', publishedStart: '2002-01-01', publishedEnd: '2002-01-01' };
