import { type DateRefusal, refuse } from './meaning.ts';
import type { Sentence } from './sentence.ts';

/** The end of a clause: what is denied before it is not denied after it. */
const CLAUSE =
  /[,;:()—–]|\b(?:but|and|which|that|who|when|where|while|although|though|because|since|if|before|after|until|till|whether|than|then|so)\b/giu;
const DENIED =
  /\b(?:not(?!\s+(?:only|until|later\s+than))|never|nothing|nobody|none|neither|nor|(?<!\bwith\s)no(?!\.|\s+(?:later|longer|less|fewer|doubt)))\b|n[’']t\b(?!\s+until)|\bcannot\b/iu;
/** An aside within a denial: "did not, as planned, sign". */
const ASIDE = /\b(not|never)\s*,[^,]{1,40},/giu;
const UNREAL =
  /\b(?:would|should|could)(?:\s+\p{L}+ly)?\s+have\b|\b(?:was|were)\s+to\s+have\b|\b(?:was|were|been)\s+(?:supposed|meant|intended)\s+to\b/iu;
const CONDITION =
  /^\s*(?:Had|Were|Should)\s+\p{L}+|\b(?:if|in\s+case|assuming(?!\s+(?:office|power|command|control|charge|his|her|the\s+\p{L}+ship|the\s+presidency)\b)|provided\s+(?:that|they|he|she|it|we|you|both|all)|(?<=[,;]\s+)provided(?!\s+(?:by|in|to|for|with|on)\b))\b[^,;]*$/iu;
const MOVED =
  /\b(?:moved|postponed|shifted|rescheduled|delayed|deferred|pushed|changed|extended|prolonged|switched|brought\s+forward|put\s+(?:off|back))\b/iu;

/** Verbs after which something does not come about: "cancelled the talks of Friday". */
const CALLED_OFF =
  'cancel+ed|called\\s+off|scrapped|postponed|put\\s+off|shelved|aborted|abandoned|adjourned\\s+without';
const OFF_BEFORE = new RegExp(
  `\\b(?:${CALLED_OFF.replace('ed|', '(?:ed|s|ing)?|')}|cancels?|skipped|boycotted|missed)\\s+(?:an?|the|his|her|its|their|all|\\p{Lu}\\p{L}*[’']s?)\\s(?![^;]*\\b(?:planned|scheduled|set|due)\\b)`,
  'iu',
);
const OFF_AFTER = new RegExp(
  `^,?\\s+(?:(?:was|were|is|are|be|been|has|have|had|to|will|would|later|then|\\p{L}+ly)\\s+)+(?:${CALLED_OFF}|false|untrue|unfounded|unconfirmed|denied|ruled\\s+out|in\\s+doubt)\\b|^,?\\s+(?:(?:did|does|do|has|have|had|will|would|was|were|is|are)\\s+(?:not|never)|(?:did|has|was|wo|would|is)n[’']t|never|fell\\s+through)\\b`,
  'iu',
);
/** "Were to meet on Friday, but did not". */
const PLANNED =
  /\b(?:was|were|had\s+been|had)\s+(?:to|due|set|expected|planned|scheduled|supposed|meant|intended|hoped|about)\b/iu;
const NOT_DONE =
  /\bbut\s+(?:(?:he|she|it|they|this|that)\s+)?(?:(?:did|has|have|had|was|were)\s+not|(?:did|has|had|was|were)n[’']t|never|failed)\b|\b(?:instead|when)\b/iu;
/** Words for what is avoided or nearly happens: "stopped short of signing". */
const AVOIDED =
  /\b(?:put(?:s|ting)?\s+off|avoid\w*|short\s+of|close\s+to|instead\s+of|far\s+from|rather\s+than|without|refrain\w*\s+from|(?:prevent|bar|stop|keep|kept|dissuad)\w*\s+(?:\p{L}+\s+)?from)\s+\p{L}+ing\b|\b(?:unable|not\s+able|failed|fails|failing|forgot|neglected)\s+to\b|\brul(?:e|es|ed|ing)\s+out\s+(?:an?|the|any)\b|\b(?:nearly|almost|hardly|barely|scarcely)\s+(?:any\p{L}*|ever|\p{L}+ed|met|held|won|left|began|made)\b/iu;
/** Words of stories and wishes, which tell of no event. */
const IMAGINED =
  /\b(?:novel|fiction\p{L}*|imagin\p{L}+|dream\p{L}*|wish(?:es|ed)?|suppose|legend|myth\p{L}*|pretend\p{L}*|hope[sd]?\s+(?:that|we|he|she|it|they|to\s+have))\b/iu;
/** A plan named by what became of it: "the cancelled summit of". */
const CANCELLED =
  /\b(?:cancell?ed|scrapped|postponed|aborted)\s+(?:(?!planned|scheduled|set|due)[\p{L}-]+\s+){1,4}(?:of|on|for|in)\s+(?:the\s+)?$/iu;
/** Words that leave open whether something happened: "reportedly", "is said to have". */
const DOUBTED =
  /\b(?:perhaps|maybe|possibly|probably|presumably|supposedly|allegedly|reportedly|apparently|purportedly|ostensibly|rumou?r\w*|hypothetical\w*|wrongly|mistaken\w*|erroneous\w*|unconfirmed|unlikely|(?<!\b(?:is|are|be|was|were)\s)likely|conceivably|some\s+(?:sources|say|accounts|reports)|seem(?:s|ed|ingly)?|appear(?:s|ed)?\s+(?:to|that)|it\s+appears|(?:must|ought\s+to)\s+(?:\p{L}+\s+)?have|ought\s+to|can\s+(?:hardly|scarcely|only)|believes?|(?:may|might|could)\s+(?!not\b)(?:\p{L}+ly\s+)?\p{L}+|(?:said|believed|thought|reported|understood|alleged|claimed|presumed|known|suspected)\s+to\s+have|claim(?:s|ed|ing)?\s+to\s+have)\b/iu;
/** Words before a statement that is not made: "denied that", "it is unclear whether", "reports that … are false". */
const NOT_SAID =
  /(?<!\b(?:no|nobody|not|never|n[’']t)\s+)\b(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|doubt(?:s|ed)?|reject(?:s|ed)|dismiss(?:es|ed)|false|untrue|unclear|unconfirmed|unknown|uncertain|rumou?rs?|believe[sd]?|thought|likely|unlikely|possible|probable|conceivable|assum(?:e|es|ed)|suspect(?:s|ed)?|disputed?|wrong\s+to\s+(?:say|think|claim)|claim(?:s|ed)?|no\s+(?!doubt)\p{L}+|(?:not|never)\s+(?!doubt)\p{L}+)\s+(?:(?:an?|the|any|all|reports?|claims?|suggestions?|allegations?|rumou?rs?|media)\s+)*(?:that\b|whether\b|if\b|when\b|\p{L}+ing\b)[^;.]*$|\bwhether\b[^,;.]*$|\bwrong\s+to\s+(?:say|think|claim)\b/iu;
/** A doubt put between commas: "they met, it appears, on Friday". */
const DOUBT_ASIDE =
  /,[^,]*\b(?:likely|appears?|seems?|believed|thought|wrongly|allegedly|reportedly|perhaps|possibly|probably|presumably|supposedly)\b[^,]*,[^,;]*$/iu;
const FALSE_AFTER =
  /\b(?:is|are|was|were)\s+(?:\p{L}+ly\s+)?(?:false|untrue|unfounded|baseless|unconfirmed|wrong|denied|fabricated|disputed|contested|doubtful|uncertain|(?:an?\s+)?(?:forgery|fabrication|hoax|myth|lie|fake|invention))\b/iu;
const ASKED =
  /^[\s“"'‘]*(?:(?:Q|QUESTION|\p{Lu}[\p{L} ]{1,20}):\s*)?(?:was|were|did|do|does|is|are|has|have|had|will|would|could|can|should|when|whether)\s/iu;

/** Events and movements that are named after a day: "the 20 July plot". */
const NAMED_AFTER_DAY = /^\s(?:plot(?:ters?)?|conspira\p{L}+|movement|putsch|generation|martyrs)\b/iu;

/** Returns why the sentence does not say that something happens on the date: it denies it, doubts it or asks. */
export function denialIn(sentence: Sentence): DateRefusal | null {
  const { before, after } = sentence;
  const clause = clauseOf(before);
  const why = (reason: string) => refuse('CHANGED', `the sentence ${reason}`);
  if (NAMED_AFTER_DAY.test(after)) return why('names something after the day');
  if (DENIED.test(clauseOf(before.replace(ASIDE, '$1')))) return why('denies it');
  if (UNREAL.test(clause) || CONDITION.test(before) || isOff(clause, after))
    return why('tells what did not come about');
  if (IMAGINED.test(before)) return why('tells of a wish or a story');
  if (NOT_SAID.test(before) || (/\b(?:that|of)\b/iu.test(before) && FALSE_AFTER.test(after)))
    return why('does not say it but denies or doubts it');
  if (DOUBTED.test(clause) || DOUBT_ASIDE.test(before)) return why('leaves open whether it happened');
  if (ASKED.test(before) && /\?["”’)]*\s*$/u.test(after)) return why('asks whether it happened');
  if (MOVED.test(clause) && /\bfrom\s+(?:the\s+)?$/iu.test(before)) return why('tells that the date was moved');
  return null;
}

function isOff(clause: string, after: string): boolean {
  const words = [OFF_BEFORE, AVOIDED, CANCELLED];
  return (
    words.some((one) => one.test(clause)) || OFF_AFTER.test(after) || (PLANNED.test(clause) && NOT_DONE.test(after))
  );
}

function clauseOf(before: string): string {
  const last = [...before.matchAll(CLAUSE)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}
