import { describe, expect, test } from 'vitest';
import { findings, wordsIn } from './support/findings.ts';

function peopleOf(text: string, known: Parameters<typeof findings>[1] = {}) {
  const found = findings(text, known);
  return found.people.map(({ name, aliases, office, country, familyName }) => ({
    name,
    aliases: [...aliases],
    familyName,
    office: office && wordsIn(found, office),
    country: country?.code,
  }));
}

describe('names with what shows that they are people', () => {
  test.each([
    ['an office before', 'Polish Foreign Minister Jan Nowak arrived.', 'Jan Nowak', 'Polish Foreign Minister', 'PL'],
    [
      'an office that is of a body',
      'Secretary of the Omani Royal Council Ali Saleh spoke.',
      'Ali Saleh',
      'Secretary of the Omani Royal Council',
      'OM',
    ],
    [
      'an office in small letters',
      'It was met by Kenya’s trade and industry minister Mary Otieno.',
      'Mary Otieno',
      'trade and industry minister',
      'KE',
    ],
    ['an office after', 'Ola Berg, Prime Minister of Norway, came late.', 'Ola Berg', 'Prime Minister of Norway', 'NO'],
    [
      'an office after, in small letters',
      'Carlos Ruiz, deputy prime minister of Peru, agreed.',
      'Carlos Ruiz',
      'deputy prime minister of Peru',
      'PE',
    ],
    ['the country after the name', 'President Ann Bell of Ghana said so.', 'Ann Bell', 'President', 'GH'],
    ['a verb of speech', '“No,” said Mina Kaplan.', 'Mina Kaplan', undefined, undefined],
    ['a verb of meeting', 'They met with Mina Kaplan in the afternoon.', 'Mina Kaplan', undefined, undefined],
    ['a form of address', 'Mr Okafor did not answer.', 'Okafor', undefined, undefined],
    ['a family name that is a day', 'Mr. Stockwell Day signed for his side.', 'Stockwell Day', undefined, undefined],
    ['initials and particles', 'President J. R. van der Berg spoke.', 'J. R. van der Berg', 'President', undefined],
    [
      'He as a name',
      'The talks were led by He Lifeng, Vice Premier of China.',
      'He Lifeng',
      'Vice Premier of China',
      'CN',
    ],
    [
      'a name in capitals',
      'TRANSCRIPT OF THE PRIME MINISTER\nTHE HON MARY SHAW MP\n\nGood morning to you all here.',
      'Mary Shaw',
      'PRIME MINISTER',
      undefined,
    ],
  ])('%s', (_what, text, name, office, country) => {
    expect(peopleOf(text)).toMatchObject([{ name, office, country }]);
  });

  test.each([
    ['kin', 'Bell and his wife Ida Lund came.', 'Ida Lund'],
    ['presence', 'Wei Bo, Hu Ming and Cai Lan were among those present.', 'Wei Bo'],
    ['company', 'It was signed by fourteen ministers, among them Rosa Paz.', 'Rosa Paz'],
    ['an act', 'Rosa Paz supports the plan.', 'Rosa Paz'],
    ['an absence', 'Rosa Paz was not invited.', 'Rosa Paz'],
    ['words of somebody', 'It ends with an observation of Omar Nava, the poet.', 'Omar Nava'],
    ['a name that is a preposition too', 'He met with Vietnamese leader To Van in Hanoi.', 'To Van'],
    [
      'a long name',
      'Salem bin Mohammed Faraj Omar Al Harbi, Minister of Energy, spoke.',
      'Salem bin Mohammed Faraj Omar Al Harbi',
    ],
    ['initials of a form of address', 'They thanked H.E. Ann Bell for it.', 'Ann Bell'],
    ['a given name', 'The pact bears the names of Rajiv Sen and Olga Kern.', 'Olga Kern'],
    ['initials', 'It fell to P.K. Menon to answer.', 'P.K. Menon'],
    ['initials of two letters', 'Ms. Ts. Altan, the deputy minister, took notes.', 'Ts. Altan'],
    ['a rank', 'The plane carried General Tao Min Lwe home.', 'Tao Min Lwe'],
    ['a calling', 'A stamp honours the poet Aino Sarv.', 'Aino Sarv'],
    ['an office with an adjective', 'Ask Dumo Kune, the new Energy Minister.', 'Dumo Kune'],
    ['an office of somebody', 'Zuri Tan Aziz, my trade minister, stays on.', 'Zuri Tan Aziz'],
    [
      'an office of a bank',
      'The President of the Banco do Norte, Camilo Reis de Andrade, came.',
      'Camilo Reis de Andrade',
    ],
    ['a call', 'The next day I spoke by video to Kyan Win Thone.', 'Kyan Win Thone'],
  ])('a person by %s', (_what, text, name) => {
    expect(peopleOf(text).map((person) => person.name)).toContain(name);
  });

  test.each([
    'It was held in New York, Ann Bell said.',
    'They went To Lunch at noon.',
    'The plan of Sun Africa failed.',
    'The fleet left Nelson Mora Bay.',
    'They landed at Rajiv Sen International Airport.',
    'The Olga Kern Prize went to a school.',
    'They walked in Ivan Petrov Park and on Jorge Luna Street.',
    'Funds of the Carlos Paz Foundation ran out.',
    'The chief minister of West Barda was absent.',
    'The President of the Banco do Norte was absent.',
    'April Fool jokes are banned in Santa Rosa.',
  ])('no person: %s', (text) => {
    expect(peopleOf(text).filter(({ name }) => name !== 'Ann Bell')).toEqual([]);
  });

  test('a family name alone is that of the one who was introduced', () => {
    const text =
      'President Tom Bell arrived. Bell left early.\n\nIda Bell, the First Lady, stayed. A friend of Bell came.';
    const { people } = findings(text);
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Tom Bell', 2],
      ['Ida Bell', 1],
    ]);
  });

  test('a list goes on with names', () => {
    const names = peopleOf('Minister Eva Lind and her counterparts, Jon Dahl, Pia Holm and Leo Falk, gathered.');
    expect(names.map(({ name }) => name)).toEqual(['Eva Lind', 'Jon Dahl', 'Pia Holm', 'Leo Falk']);
  });

  test('an office after a name is not that of the next', () => {
    const text =
      'It was led by Huang Hua, Minister of Trade of China, Mr. Sunao Sonoda, Minister of Trade of Japan, and others.';
    expect(peopleOf(text)).toMatchObject([
      { name: 'Huang Hua', country: 'CN' },
      { name: 'Sunao Sonoda', country: 'JP' },
    ]);
  });

  test('a country in initials belongs to the office', () => {
    expect(peopleOf('LIMA, March 3 - U.S. President Dan Ford left.')).toMatchObject([
      { name: 'Dan Ford', office: 'U.S. President', country: 'US' },
    ]);
  });

  test('two offices in one sentence stay apart', () => {
    const text =
      'Defence Minister of the Republic of Chile Luis Soto and Minister of Trade of the Republic of Ghana Kofi Mensah signed it.';
    expect(peopleOf(text)).toMatchObject([
      { name: 'Luis Soto', country: 'CL' },
      { name: 'Kofi Mensah', office: 'Minister of Trade of the Republic of Ghana', country: 'GH' },
    ]);
  });
});

test.each([
  ['The European Central Bank said nothing.'],
  ['On Monday the Security Council met in New York.'],
  ['The heads of the mining company Rio Norte signed it.'],
  ['Clean Energy is a programme of the Ministry of Trade.'],
  ['Recently the Black Sea Grain Initiative ended.'],
])('%s names nobody', (text) => {
  expect(peopleOf(text)).toEqual([]);
});

test('the forms of one name are one person', () => {
  const text =
    'President Ahmet Davutoğlu met the press. Mr Davutoglu was late. President Xi Jinping came. Xi said little. Xi left.';
  expect(peopleOf(text)).toMatchObject([
    { name: 'Ahmet Davutoğlu', aliases: ['Davutoglu'], familyName: 'Davutoğlu' },
    { name: 'Xi Jinping', aliases: ['Xi'], familyName: 'Xi' },
  ]);
});

test.each([
  [
    'a given name',
    'President Kassa Worku of Ethiopia came. “Good,” Kassa said.',
    { name: 'Kassa Worku', aliases: ['Kassa'] },
  ],
  [
    'a middle name',
    'President Rosa Amani Juma of Kenya came. President Amani left.',
    { name: 'Rosa Amani Juma', aliases: ['Amani'] },
  ],
])('%s that stands alone is the person whose family name never does', (_what, text, expected) => {
  expect(peopleOf(text)).toMatchObject([expected]);
});

test('a given name is not looked for where the family name stands alone', () => {
  const text = 'President Victoria Berg came to Lake Victoria. “Victoria is deep,” Berg said.';
  expect(peopleOf(text)).toMatchObject([{ name: 'Victoria Berg', aliases: ['Berg'] }]);
});

test.each([
  ['Smt. Meera Rao smiled.', 'Meera Rao'],
  ['Shri Arun Rao smiled.', 'Arun Rao'],
  ['Sheikha Nadira, Prime Minister of Bangladesh, smiled.', 'Sheikha Nadira'],
])('%s has a form of address', (text, name) => {
  expect(peopleOf(text)).toMatchObject([{ name }]);
});

test('a city before an office is not the person who holds it', () => {
  expect(peopleOf('In Porto Novo, Foreign Minister Ann Bell spoke.').map(({ name }) => name)).toEqual(['Ann Bell']);
});

test('the last word of an office is no name', () => {
  expect(peopleOf('Eva Lind, Minister of Trade Facilitation, came.').map(({ name }) => name)).toEqual(['Eva Lind']);
});

test('a particle belongs to the family name', () => {
  expect(peopleOf('Foreign Minister Jean-Yves Le Drian said so.')).toMatchObject([{ familyName: 'Le Drian' }]);
});

test('Mrs and Mr of one family name are two people', () => {
  expect(peopleOf('Mr Paul Whitlock came with Mrs Whitlock.')).toHaveLength(2);
});

test('of the publishing government, an office without a country is its own, if it has such an office', () => {
  const known = { isGovernment: true, publisherCountry: 'AU' };
  expect(peopleOf('Prime Minister Mary Shaw met President Jorge Diaz.', known)).toMatchObject([
    { name: 'Mary Shaw', country: 'AU' },
    { name: 'Jorge Diaz', country: undefined },
  ]);
});
