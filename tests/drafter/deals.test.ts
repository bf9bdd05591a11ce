import { describe, expect, test } from 'vitest';
import { findings, wordsIn } from './support/findings.ts';

/** The kinds and words of the deals of a text, and their parties. */
function dealsOf(text: string, known: Parameters<typeof findings>[1] = {}) {
  const found = findings(text, known);
  return found.deals.map((deal) => ({
    kind: deal.kind,
    status: deal.status,
    words: wordsIn(found, deal),
    parties: deal.parties.map(({ country, organization }) => country ?? organization),
  }));
}

describe('deals that are told of', () => {
  test.each([
    ['Peru and Chile signed an agreement on customs on Monday.', 'AGREEMENT', 'SIGNED'],
    ['Kenya and Japan signed a loan agreement worth 30 billion yen.', 'AGREEMENT', 'SIGNED'],
    ['An agreement on visas was initialled in Oslo on Tuesday.', 'AGREEMENT', 'INITIALLED'],
    ['A memorandum of understanding on hydrogen was signed by the two ministers.', 'MEMORANDUM', 'SIGNED'],
    ['They reached an agreement in principle on fishing rights off Iceland.', 'AGREEMENT', 'AGREED'],
    ['Mongolia has agreed a ten-year contract to supply coal to Vietnam.', 'CONTRACT', 'AGREED'],
    ['The European Union and Chile concluded negotiations on a trade agreement.', 'AGREEMENT', 'AGREED'],
    ['The rebels announced a deal with the government under which its army would return.', 'AGREEMENT', 'ANNOUNCED'],
    ['The Malmö Accord on Fisheries entered into force on 1 March 2020.', 'AGREEMENT', 'IN_FORCE'],
    ['The ministers issued a joint statement on migration.', 'JOINT_STATEMENT', 'ISSUED'],
    ['A joint communiqué on water was adopted by Egypt and Sudan.', 'JOINT_STATEMENT', 'ISSUED'],
    ['The joint communiqué issued by the two prime ministers speaks of water.', 'JOINT_STATEMENT', 'ISSUED'],
    ['An understanding on student visas was arrived at between the two sides.', 'AGREEMENT', 'AGREED'],
    ['They welcomed the conclusion of an agreement covering the sale of wheat over three years.', 'CONTRACT', 'AGREED'],
    ['The rebels agreed to a ceasefire on Sunday.', 'AGREEMENT', 'AGREED'],
    ['Vega Shipping unveiled a partnership with the port of Riga on batteries.', 'AGREEMENT', 'ANNOUNCED'],
    ['The two sides agreed to establish a joint committee on trade.', 'PLEDGE', 'AGREED'],
    ['The leaders decided to set up a hotline between their capitals.', 'PLEDGE', 'AGREED'],
    ['Norway will contribute 40 million kroner to the fund.', 'PLEDGE', 'ANNOUNCED'],
    ['The World Bank approved a loan of $300 million for the railway.', 'PLEDGE', 'ANNOUNCED'],
    ['Canada announced the intention to provide C$3 million to the school.', 'PLEDGE', 'ANNOUNCED'],
    ['Canada has pledged C$20 million to the mission.', 'PLEDGE', 'ANNOUNCED'],
    ['President Maria Lopez promised that Spain would give 2 million euros to Mali.', 'PLEDGE', 'ANNOUNCED'],
    ['Korea Rail will buy 40 trains from Talgo.', 'CONTRACT', 'ANNOUNCED'],
    ['Skoda won a contract to build twelve trams for Riga.', 'CONTRACT', 'AGREED'],
    ['The two countries aim to double trade to $20 billion by 2030.', 'TARGET', 'INTENDED'],
    ['The ministers aim to reach a capacity of 12 GW by 2031.', 'TARGET', 'INTENDED'],
    ['It is the goal of the bank to invest 4 billion euros in the corridor.', 'TARGET', 'INTENDED'],
    ['The two presidents oversaw the signing of 14 documents.', 'AGREEMENT', 'SIGNED'],
    ['They attended the exchange of four memoranda of understanding.', 'MEMORANDUM', 'SIGNED'],
    ['Kenya welcomes the signature in Lomé, on 3 June, of a treaty on the highway.', 'TREATY', 'SIGNED'],
    ['A loan agreement of 1.2 billion yuan (about 168 million U.S. dollars) was signed.', 'AGREEMENT', 'SIGNED'],
    ['Protocols on the export of mangoes to Japan were exchanged.', 'AGREEMENT', 'SIGNED'],
    ['The Bergen Declaration, which nine states adopted, speaks of tides.', 'JOINT_STATEMENT', 'AGREED'],
    ['The leaders welcomed a package of €12 million for the schools.', 'PLEDGE', 'ANNOUNCED'],
    ['Denmark came with a €40 million grant for wind power.', 'PLEDGE', 'ANNOUNCED'],
    ['The forum closed with $3 billion in commitments.', 'PLEDGE', 'ANNOUNCED'],
    ['Aeolus confirmed an order for six ferries from Damen.', 'CONTRACT', 'AGREED'],
    ['Orion Steel and Vega Shipping are to form a venture in Riga.', 'AGREEMENT', 'AGREED'],
    ['Aeolus will build a 300-megawatt plant in Bergen.', 'PLEDGE', 'ANNOUNCED'],
    ['She confirmed that Norway would contribute a further 75 million kroner to the fund.', 'PLEDGE', 'ANNOUNCED'],
    ['He announced that Japan would train 500 experts in Manila.', 'PLEDGE', 'ANNOUNCED'],
    ['They welcomed the decision of Equinor to invest 1.3 billion kroner in the port.', 'PLEDGE', 'ANNOUNCED'],
    ['Among the biggest is a contract for Skoda to supply 18 trains to Riga.', 'CONTRACT', 'AGREED'],
    ['These are the 24 agreements that we have signed.', 'AGREEMENT', 'SIGNED'],
    ['They confirmed the commencement of negotiations on an Acquisition Agreement.', 'AGREEMENT', 'DISCUSSED'],
    ['Canada is contributing two billion kroner to the fund this year.', 'PLEDGE', 'ANNOUNCED'],
    ['Norway had set aside 14 million kroner for the schools.', 'PLEDGE', 'ANNOUNCED'],
    [
      'They noted the agreement between Orion Steel and Vega Shipping for the launch of a ferry.',
      'AGREEMENT',
      'AGREED',
    ],
    ['They welcomed the signing today of a memorandum on peacekeeping.', 'MEMORANDUM', 'SIGNED'],
    ['Our target is 5 billion dollars.', 'TARGET', 'INTENDED'],
  ])('%s', (text, kind, status) => {
    expect(dealsOf(text)).toMatchObject([{ kind, status }]);
  });
});

describe('a list below the sentence that says what was signed', () => {
  const list = (lead: string) =>
    `${lead}\n\n(a) Agreement on Water;\n\n(b) Memorandum on Visas.\n\n5. They thanked all.`;

  test.each([
    '4. Peru and Chile signed the following documents:',
    'After the talks of Peru and Chile, these agreements were signed:',
    'Peru and Chile witnessed the signing of two instruments:',
  ])('%s', (lead) => {
    expect(dealsOf(list(lead))).toMatchObject([
      { kind: 'AGREEMENT', status: 'SIGNED', words: 'Agreement on Water' },
      { kind: 'MEMORANDUM', status: 'SIGNED', words: 'Memorandum on Visas' },
    ]);
  });

  test.each(['Peru and Chile discussed the following documents:', 'Peru and Chile signed these documents.'])(
    '%s: no list of what was signed',
    (lead) => expect(dealsOf(list(lead)).map(({ words }) => words)).not.toContain('Agreement on Water'),
  );

  test('points below a heading, with lines between them', () => {
    const text =
      'I. Agreements/MoUs\n\n1. MoU between the Institute of Tides and the Ministry of Fisheries of Togo\n\nFrom the Norwegian side: Mr. Ola Berg\n\n2. Programme of Cultural Exchanges for 2025\n\nII. Announcements\n\n1. | Gift of 200 boats to the school of Lomé\n\nIII. Remarks\n\nThey spoke.';
    expect(dealsOf(text)).toMatchObject([
      { kind: 'MEMORANDUM', status: 'SIGNED', parties: ['Institute of Tides', 'Ministry of Fisheries of Togo'] },
      { kind: 'AGREEMENT', status: 'SIGNED', words: 'Programme of Cultural Exchanges for 2025' },
      { kind: 'PLEDGE', status: 'ANNOUNCED', words: 'Gift of 200 boats to the school of Lomé' },
    ]);
  });

  test('points like the one above it go on with the text', () => {
    const text = '1. Peru and Chile signed two agreements:\n\n2. They thanked all.\n\n3. They left.';
    expect(dealsOf(text).map(({ words }) => words)).not.toContain('They thanked all');
  });
});

test.each([
  ['The Prime Minister of Norway announced a grant of $5 million.', ['NO']],
  ['The Minister of Trade of Ghana announced a grant of $5 million.', ['GH']],
])('%s is one of the state', (text, parties) => {
  expect(dealsOf(text)).toMatchObject([{ parties }]);
});

test('a dateline is no part of a deal', () => {
  expect(dealsOf('OSLO (North Wire) - Peru and Chile agreed on Monday to build a railway.')).toMatchObject([
    { words: 'Peru and Chile agreed on Monday to build a railway', parties: ['PE', 'CL'] },
  ]);
});

describe('sentences that tell of no deal', () => {
  test.each([
    'The minister said that no agreement had been signed.',
    'They hope to sign an agreement next year.',
    'Under the 2015 agreement, Iran limited its programme.',
    'If a deal is reached, prices will fall.',
    'The talks failed to produce an agreement.',
    'He called on both parties to sign the treaty.',
    'The two sides agreed to strengthen cooperation.',
    'The leaders agreed that terrorism is a threat.',
    'The treaty was signed in 1967 and has been in force since 1970.',
    'The prime minister agreed with the president.',
    'The army will provide security at the airport.',
    'They discussed the prospects for signing a trade agreement.',
    'They looked forward to the conclusion of an agreement on trade in services.',
    'After the signing of the agreement they dined.',
    'Only three states have signed on to the convention.',
    'In 2013, the company signed a contract with Brazil.',
    'He called it a sign of trust in the partnership.',
    'The Treasury owes 10 trillion yen, and a bond of $2 billion falls due in June.',
    'Trade between the two stood at 229 billion dollars, and investment of $3 billion was recorded.',
    'The President will build trust, and Berlin will provide more help.',
    'Their aim to keep the peace was plain.',
    'He announced that he would visit Oslo in May.',
    'There is a bridge between the two countries.',
  ])('%s', (text) => {
    expect(dealsOf(text)).toEqual([]);
  });

  test('what is told in a quotation is told by the speaker', () => {
    expect(dealsOf('“We signed an agreement on trade with Peru,” Ann Bell said.')).toEqual([]);
  });
});

test('a list of agreements is a deal for each', () => {
  const text = 'The following agreements were signed: on roads; on the status of students; and on rescue at sea.';
  expect(dealsOf(text).map(({ words }) => words)).toEqual([
    'on roads',
    'on the status of students',
    'on rescue at sea',
  ]);
});

test('an agreement and a memorandum that were signed at once are two', () => {
  const text = 'Ghana and Togo signed an agreement on air traffic and a memorandum of understanding on tourism.';
  expect(dealsOf(text)).toMatchObject([
    { kind: 'AGREEMENT', parties: ['GH', 'TG'] },
    { kind: 'MEMORANDUM', words: 'a memorandum of understanding on tourism' },
  ]);
});

test('participles in a list are undertakings of the subject', () => {
  const text =
    'The leaders of Norway and Russia met in Oslo, agreeing to open a new border crossing, welcoming progress on trade and committing to cut tariffs by half.';
  expect(dealsOf(text, { isGovernment: true }).map(({ words }) => words)).toEqual([
    'agreeing to open a new border crossing',
    'committing to cut tariffs by half',
  ]);
});

test('two undertakings of one subject are two, and “the leaders” are those who meet', () => {
  const text =
    'President Ann Bell of Ghana met President Paul Koffi of Togo and President Awa Ba of Benin. The leaders agreed to open a joint port and decided to hold a meeting each year.';
  expect(dealsOf(text)).toMatchObject([
    { words: 'The leaders agreed to open a joint port', parties: ['GH', 'TG', 'BJ'] },
    { words: 'decided to hold a meeting each year', parties: ['GH', 'TG', 'BJ'] },
  ]);
});

test('what is raised to a level is a target', () => {
  expect(dealsOf('We have decided to raise our trade to 30 billion dollars by 2025.')).toMatchObject([
    { kind: 'TARGET', status: 'INTENDED' },
  ]);
});

test('an undertaking that is reported begins with who undertakes it', () => {
  const text = 'Ann Bell said on Friday that 45 companies had pledged more than $3 billion.';
  expect(dealsOf(text)).toMatchObject([{ words: '45 companies had pledged more than $3 billion' }]);
});

test('deals told inside a transcript are those of the speaker’s side and the other', () => {
  const text = `Press conference

President Ann Bell of Ghana and President Paul Koffi of Togo met the press in Accra.

PRESIDENT BELL: We have just signed an agreement on electricity. I can announce that Ghana will provide $5 million for the line.

QUESTION: Will you sign another one?

PRESIDENT KOFFI: We have not signed anything on water. We have agreed to build a bridge by 2023.`;
  expect(dealsOf(text, { title: 'Press conference' })).toMatchObject([
    { kind: 'AGREEMENT', status: 'SIGNED', parties: ['GH', 'TG'] },
    { kind: 'PLEDGE', parties: ['GH'] },
    { kind: 'PLEDGE', words: 'We have agreed to build a bridge by 2023', parties: ['GH', 'TG'] },
  ]);
});

test.each([
  ['Orion Steel and Vega Shipping will build a $2 billion plant.', ['Orion Steel', 'Vega Shipping']],
  [
    'Foreign Minister Jan Nowak of Poland and his colleague Ola Berg of Norway signed a treaty on rescue.',
    ['PL', 'NO'],
  ],
  ['An agreement on fishing between Iceland and the Faroe Islands was signed.', ['IS', 'FO']],
  [
    'The Ministry of Energy of Kenya signed a memorandum with Orion Steel Group.',
    ['Ministry of Energy of Kenya', 'Orion Steel Group'],
  ],
])('the parties of %s', (text, parties) => {
  expect(dealsOf(text)[0]?.parties).toEqual(parties);
});

test('the title of a joint statement is a deal of the states that it names', () => {
  const title = 'Joint Statement of the Republic of Korea and Australia';
  expect(dealsOf(`${title}\n\nThe two leaders met in Seoul.`, { title })).toMatchObject([
    { kind: 'JOINT_STATEMENT', status: 'ISSUED', words: title, parties: ['KR', 'AU'] },
  ]);
});

test('“the deal” soon after is the deal before it', () => {
  const text = 'Peru and Chile signed an agreement on gas. The agreement was signed in Lima by two ministers.';
  expect(dealsOf(text)).toHaveLength(1);
});
