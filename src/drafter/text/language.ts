/** Common words that identify a language, by BCP 47 tag. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with on by he said has have it are this will which',
  fr: 'le la les des et une dans que qui pour est par sur avec il du au nous ses été',
  de: 'der die das und den von mit ist nicht ein eine auf dem sich für wir zu im auch als',
  es: 'el la los las de y que en un una por con para es su del al se como más',
  it: 'il la gli di e che un una per con non sono del della nel alla si anche',
  pt: 'o a os as de e que um uma para com não do da em no na se mais foi',
  nl: 'de het een en van in dat is op te met voor niet zijn aan door ook',
  pl: 'i w na z do nie się że jest to oraz dla przez od po jak',
  tr: 've bir bu ile için da de olarak olan ise daha gibi',
  id: 'yang dan di untuk dengan dari ini pada dalam akan tidak',
};
const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{sc=Hira}|\p{sc=Kana}/gu, 'ja'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Hang}/gu, 'ko'],
  [/\p{sc=Cyrl}/gu, 'ru'],
  [/\p{sc=Arab}/gu, 'ar'],
  [/\p{sc=Hebr}/gu, 'he'],
  [/\p{sc=Grek}/gu, 'el'],
  [/\p{sc=Deva}/gu, 'hi'],
  [/\p{sc=Thai}/gu, 'th'],
];

/** Returns the language of a text by its script or its most common words; `en` if too little shows it. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 5000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / Math.max(1, letters);
    if (share > (language === 'ja' ? 0.1 : 0.3)) return language;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: string) => {
    const common = new Set(COMMON[language]?.split(' '));
    return words.filter((word) => common.has(word)).length;
  };
  const [best] = Object.keys(COMMON)
    .map((language) => ({ language, hits: count(language) }))
    .sort((a, b) => b.hits - a.hits);
  const english = count('en');
  return best && best.hits > english * 1.3 + 2 && best.hits > words.length * 0.12 ? best.language : 'en';
}
