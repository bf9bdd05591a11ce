/** Verbs that report words, by their base form. */
const REPORT =
  'say tell add state note stress emphasise emphasize underline underscore highlight declare announce ask reply respond write tweet post remark comment explain argue warn insist claim continue conclude recall observe describe call name confirm deny acknowledge admit concede suggest express mention maintain reiterate reaffirm affirm assert quote denounce condemn criticise criticize deem hail praise vow promise pledge urge reject dismiss oppose accuse demand caution quip joke term label brand dub welcome thank believe speak read inform reveal disclose estimate proclaim characterise characterize lament boast predict point signal allege decry elaborate testify hint outline propose report indicate refer appeal speculate counter protest cite retort opine muse exclaim contend assure remind plead repeat complain concur recount interject venture';
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote',
  speak: 'spoke',
  read: 'read',
  quip: 'quipped',
  dub: 'dubbed',
  label: 'labelled labeled',
  admit: 'admitted',
  signal: 'signalled signaled',
};
const DOUBLED: Readonly<Record<string, string>> = {
  quip: 'quipping',
  dub: 'dubbing',
  label: 'labelling',
  admit: 'admitting',
};

/** Returns the past, the present and the participle of a regular or listed verb. */
function formsOf(verb: string): string[] {
  const ends = /(?:[sxz]|ch|sh)$/.test(verb);
  const inY = /[^aeiou]y$/.test(verb);
  const past = IRREGULAR[verb] ?? (verb.endsWith('e') ? `${verb}d` : inY ? `${verb.slice(0, -1)}ied` : `${verb}ed`);
  const present = ends ? `${verb}es` : inY ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  const participle = DOUBLED[verb] ?? (verb.endsWith('e') ? `${verb.slice(0, -1)}ing` : `${verb}ing`);
  return [...past.split(' '), present, participle];
}

/** Verbs that report what is quoted or told, as the source of a regular expression. */
export const SAYING = [...new Set(REPORT.split(' ').flatMap(formsOf))].join('|');

/** Verbs after which the person whom they govern is addressed or talked about, and does not speak; as a source. */
export const TAKES_OBJECT =
  'told|tells|telling|asked|asks|asking|call(?:s|ed|ing)?|nam(?:es|ed|ing)|thank(?:s|ed|ing)?|criticis\\w+|criticiz\\w+|oppos\\w+|welcom\\w+|accus\\w+|prais\\w+|urg(?:es|ed|ing)|hail(?:s|ed|ing)?|inform\\w*|assur\\w+|remind\\w*|quot(?:es|ed|ing)|cit(?:es|ed|ing)|condemn\\w*|denounc\\w+|dismiss\\w*|reject\\w*|describ\\w+|label\\w*|dub\\w*|brand\\w*';
export const WITH_OBJECT = new RegExp(`^(?:${TAKES_OBJECT})$`, 'u');

/** Verbs and nouns of meetings, as the source of a regular expression. */
export const MEETING =
  'met|meets|hosted|hosts|received|receives|welcomed|held talks|held a meeting|talked by telephone|spoke by telephone|gathered|arrived|visited|signed|attended|joined|travelled|traveled';
