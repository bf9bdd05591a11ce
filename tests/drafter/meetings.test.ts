import { describe, expect, test } from 'vitest';
import { findings } from './support/findings.ts';

function summitOf(text: string, known: Parameters<typeof findings>[1] = {}) {
  const { summit } = findings(text, known);
  return (
    summit && {
      date: summit.date?.value,
      city: summit.city?.name,
      venue: summit.venue?.name,
      format: summit.format,
      participants: summit.participants.map(({ name }) => name),
      host: summit.host?.person.name,
    }
  );
}

describe('meetings', () => {
  test.each([
    [
      'Ann Bell, President of Ghana, met Ola Berg, Prime Minister of Norway, at the Sea Palace in Accra on 3 March 2020.',
      {
        date: '2020-03-03',
        city: 'Accra',
        venue: 'Sea Palace',
        format: 'IN_PERSON',
        participants: ['Ann Bell', 'Ola Berg'],
      },
    ],
    [
      'President Ann Bell talked by telephone with Prime Minister Ola Berg on Tuesday.',
      { date: '2020-03-03', city: undefined, format: 'PHONE', participants: ['Ann Bell', 'Ola Berg'] },
    ],
    [
      'At the invitation of President Ann Bell, Prime Minister Ola Berg visited Ghana from 1 to 3 March 2020.',
      { date: '2020-03-01/2020-03-03', host: 'Ann Bell', participants: ['Ann Bell', 'Ola Berg'] },
    ],
    [
      'President Ann Bell met Prime Minister Ola Berg in Accra on 3 March 2020. She was accompanied by the Minister of Trade, Rosa Paz. Bell once wrote to President Bo Lund.',
      { participants: ['Ann Bell', 'Ola Berg', 'Rosa Paz'] },
    ],
    [
      'President Ann Bell met Prime Minister Ola Berg in Accra on 3 March 2020. The Finance Minister, Rosa Paz, called on him. President Bo Lund called on the Prime Minister to resign.',
      { participants: ['Ann Bell', 'Ola Berg', 'Rosa Paz'] },
    ],
    [
      'The leaders of Ghana and Norway met in Accra on 3 March 2020. Ghana was represented by its President, Ann Bell. Norway was represented by Ola Berg, Prime Minister of Norway.',
      { participants: ['Ann Bell', 'Ola Berg'] },
    ],
    [
      'President Ann Bell met Prime Minister Ola Berg in Accra on 3 March 2020. Trade Minister Rosa Paz and Energy Minister Bo Lund signed a memorandum. Eva Lind and Jon Dahl, the trade ministers of 1994, had signed another in May 1994.',
      { participants: ['Ann Bell', 'Ola Berg', 'Rosa Paz', 'Bo Lund'] },
    ],
    [
      'The Presidents met in Accra on 3 March 2020.\n\nThey thank Mr Bo Lund.\n\nAnn Bell\nPresident of Ghana\n\nRosa Paz\nPresident of Peru',
      { participants: ['Ann Bell', 'Rosa Paz'] },
    ],
    [
      'Prime Minister Ola Berg paid a State visit to Ghana from 1 to 4 March 2020.\n\nOn 2 March he held talks with President Ann Bell in Accra.',
      { date: '2020-03-01/2020-03-04' },
    ],
    [
      'Transcript: President Ann Bell and Prime Minister Ola Berg address the media\n\nMODERATOR (Ms Rosa Paz): Good evening.\n\nPresident Bell: We thank President Bo Lund.\n\nPrime Minister Berg: We do.',
      { participants: ['Ann Bell', 'Ola Berg'] },
    ],
    [
      'The forum took place in Lima on 2 March 2020. Among those present were Ann Bell, President of Ghana, and Ola Berg, Prime Minister of Norway.',
      { date: '2020-03-02', city: 'Lima', participants: ['Ann Bell', 'Ola Berg'] },
    ],
    [
      'Prime Minister Ola Berg of Norway received President Ann Bell of Ghana in Bergen on 3 March 2020.',
      { date: '2020-03-03', city: 'Bergen', host: 'Ola Berg', participants: ['Ola Berg', 'Ann Bell'] },
    ],
    [
      'President Ann Bell of Ghana and Prime Minister Ola Berg of Norway know each other. The two leaders held talks in Accra.',
      { city: 'Accra', participants: ['Ann Bell', 'Ola Berg'] },
    ],
    [
      'Ghana and Norway made peace on Monday, as their leaders signed a treaty. President Ann Bell of Ghana and Prime Minister Ola Berg of Norway embraced in Accra.',
      { date: '2020-03-02', city: 'Accra', participants: ['Ann Bell', 'Ola Berg'] },
    ],
  ])('%s', (text, expected) => {
    expect(summitOf(text)).toMatchObject(expected);
  });

  test('who was there opens to the words that say so', () => {
    const text =
      'President Ann Bell met Prime Minister Ola Berg in Accra on 3 March 2020. Rosa Paz, the Finance Minister, and others also took part. Trade Minister Bo Lund and Energy Minister Eva Lind signed a memorandum.';
    const { summit } = findings(text);
    const cues = [...(summit?.presence ?? [])].map(([{ name }, { start, end }]) => [name, text.slice(start, end)]);
    expect(cues.sort()).toEqual([
      ['Bo Lund', 'Bo Lund and Energy Minister Eva Lind signed'],
      ['Eva Lind', 'Eva Lind signed'],
      ['Rosa Paz', 'Rosa Paz, the Finance Minister, and others also took part'],
    ]);
  });

  test('a press conference in the title is a meeting of those who speak', () => {
    const title = 'Joint press conference with Prime Minister Berg and the President of Ghana';
    const turns = 'Prime Minister Ola Berg: Good evening.\n\nPresident Ann Bell: Good evening to all.';
    expect(summitOf(`${title}\n\nBergen, 3 March 2020\n\n${turns}`, { title })).toMatchObject({
      date: '2020-03-03',
      participants: ['Ola Berg', 'Ann Bell'],
    });
  });

  test.each([
    'President Ann Bell of Ghana received a prize.',
    'President Ann Bell said that Prime Minister Ola Berg welcomed it.',
    'President Ann Bell of Ghana signed a law.',
  ])('%s is no meeting', (text) => {
    expect(summitOf(text)).toBeUndefined();
  });

  test.each([
    [
      'the city and date of a dateline',
      'TAMALE, Ghana, Mar 3 (Reuters) - President Ann Bell of Ghana met Prime Minister Ola Berg at a hotel.',
      { city: 'Tamale', date: '2020-03-03' },
    ],
    [
      'a place that stands beside works',
      'President Ann Bell of Ghana met Prime Minister Ola Berg on Tuesday. They visited a plant at Harfa.',
      { city: undefined },
    ],
    [
      'those who were there, and who was not',
      'President Ann Bell met President Rosa Paz in Accra. The talks were attended by Mary Otieno, representing President Musa Jallow.',
      { participants: ['Ann Bell', 'Rosa Paz', 'Mary Otieno'] },
    ],
    [
      'a list of those who came',
      'President Ann Bell held a summit in Accra. The following took part:\n\n- Mr Ola Berg\n- Mr Bo Lund\n\nMr Vik wrote.',
      { participants: ['Ann Bell', 'Ola Berg', 'Bo Lund'] },
    ],
    [
      'a press conference is none',
      'President Ann Bell met President Rosa Paz in Accra. A news conference in Oslo follows.',
      { city: 'Accra' },
    ],
  ])('%s', (_what, text, expected) => {
    expect(summitOf(text)).toMatchObject(expected);
  });

  test('a meeting to come is not the one that is reported', () => {
    const text =
      'Ann Bell and Ola Berg spoke of the Lima summit, which President Ann Bell will host in Lima on 9 March 2020. In Accra, Ann Bell, President of Ghana, met Ola Berg, Prime Minister of Norway.';
    expect(summitOf(text)).toMatchObject({ city: 'Accra' });
  });

  test('the host is who received, not who was received', () => {
    const text = 'President Ann Bell of Ghana today hosted Prime Minister Ola Berg of Norway in Accra for talks.';
    expect(summitOf(text)).toMatchObject({ host: 'Ann Bell', participants: ['Ann Bell', 'Ola Berg'] });
  });

  test('words for a span from another event, or within the name of a paper, tell no day', () => {
    const text = 'Ten years after the war, on the eve of a vote, Ann Bell spoke to the Sunday Lamp.';
    expect(findings(text, { publisher: 'Sunday Lamp' }).dates.filter(({ value }) => value)).toEqual([]);
  });

  test('a week tells no day', () => {
    expect(findings('Ann Bell met Ola Berg in Accra this week.').dates).toEqual([]);
  });

  test('a text about no meeting has none', () => {
    expect(summitOf('Prices of grain rose again. Nobody knows why it is so.')).toBeUndefined();
  });
});

describe('places', () => {
  test.each([
    ['The talks in Oslo ended.', ['Oslo']],
    ['They met in Idlib Province.', ['Idlib Province']],
    ['OSLO, March 3 (Reuters) - It rained.', ['Oslo']],
    ['The refinery at Harfa burns.', ['Harfa']],
    ['The talks at Harfa Bank ended in Parliament.', []],
    ['It was in Mato Grosso do Sul, at the Hotel Aurora.', ['Mato Grosso do Sul', 'Hotel Aurora']],
    ['They met at State House, Oslo, and the Harfa International Conference Centre.', ['State House', 'Oslo']],
    ['Ann Paris said nothing.', []],
    ['Oslo’s government denied it.', []],
    ['The Paris Agreement is in force.', []],
  ])('%s', (text, names) => {
    expect(findings(text).places.map(({ name }) => name)).toEqual(names);
  });
});
