import { type Cases, dates, idOf } from './cases.ts';

export const quotes: Cases = {
  text: [
    ['"fishing"', ['fish', 'wine']],
    ['"fishing -wine"', ['fish']],
    ['"\\"fished well\\""', ['fish']],
  ],
  forms: [
    ['[DIRECT]', ['fish']],
    ['[PARTIAL, HEADLINE]', ['nobody', 'wine']],
    ['[]', []],
  ],
  speaker: [
    ['["cleo"]', ['walk']],
    ['["Q1"]', ['fish']],
    [`["${idOf('Person', 'bob')}", "Q1", "cleo"]`, ['fish', 'walk', 'wine']],
    ['["Q99"]', []],
  ],
  hasSpeaker: [
    ['true', ['fish', 'walk', 'wine']],
    ['false', ['nobody']],
  ],
  summit: [
    ['"ottawa"', ['fish']],
    [`"${idOf('Summit', 'paris')}"`, ['walk']],
    ['"riga"', []],
  ],
  document: [
    ['"report"', ['walk', 'wine']],
    [`"${idOf('Document', 'rede')}"`, ['nobody']],
    ['"nonesuch"', []],
  ],
  date: dates('fish', 'wine'),
};

export const documents: Cases = {
  text: [
    ['"meeting"', ['headline']],
    ['"fish"', ['report']],
    ['"fischen"', ['rede']],
    ['"fischt"', []],
  ],
  kinds: [
    ['[HEADLINE]', ['headline']],
    ['[SPEECH, NEWS_REPORT]', ['rede', 'report']],
    ['[INTERVIEW]', []],
  ],
  languages: [
    ['["de", "fr"]', ['rede']],
    ['["EN"]', []],
  ],
  publishers: [
    ['["Die Zeitung", "The Ottawa Post"]', ['headline', 'rede']],
    ['["Zeitung"]', []],
  ],
  summit: [
    ['"ottawa"', ['headline']],
    [`"${idOf('Summit', 'riga')}"`, ['headline']],
    ['"nonesuch"', []],
  ],
  published: [
    ['{ from: "2001-05-31", to: "2001-05-31" }', ['headline']],
    ['{ from: "2001-06-01" }', ['rede']],
    ['{ to: "2002-01-01" }', ['headline', 'rede']],
    ['{ from: "2002-01-02" }', []],
  ],
};
