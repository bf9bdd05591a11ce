/** Nouns of written instruments, as the source of a regular expression (flags `iu`). */
export const INSTRUMENT =
  '(?:agreements?|treat(?:y|ies)|accords?|pacts?|protocols?|conventions?|deals?|partnerships?|memorand(?:um|a|ums)|MoUs?|contracts?|letters? of (?:intent|understanding)|arrangements?|exchange of (?:notes|letters)|ceasefire|truce|charter|framework|action plan|roadmap|road map|joint venture|declaration of intent|loan|compact|understandings?(?: in principle)?|orders?(?= (?:for|from|worth)\\b)|(?<=\\b(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|a number of|cooperation) (?:\\p{Ll}+ ){0,2})(?:documents|instruments))';
/** Statements that several parties issue. */
export const STATEMENT =
  "(?:joint (?:leaders['’]? )?(?:press |vision )?(?:statement|communiqu[eé]|declaration)|declaration|communiqu[eé])";

const verbs = (words: string) => words.split(' ').join('|');

/** Verbs by which an instrument comes about. */
export const SIGN = `(?:(?:conclusion|negotiation|signing|signature|exchange|initialling|approval|ratification|entry into force)(?: (?:earlier )?today)?(?: (?:in|at|on) [^.;]{3,40}?,?)? of|sign(?:ed|s|ing)?(?! of)|(?:confirm(?:ed|s)|award(?:ed|s)|plac(?:ed|es)|secur(?:ed|es))(?= (?:an?|the|its|new) (?:[\\p{L}-]+ ){0,3}?(?:orders?|contracts?|deals?)\\b)|initial(?:led|ed|s)|conclud(?:ed|es|e|ing)|reach(?:ed|es|ing)?|struck|strike|seal(?:ed|s|ing)?|finali[sz](?:ed|es|e|ing)|enter(?:ed|s|ing)? into|exchang(?:ed|es|ing)|inked|won|clinched|agree[ds]?(?= (?:an?|d))|agreed (?:on|to|upon)|witnessed the signing of|announced(?: the (?:signing|conclusion) of)?|unveil(?:ed|s))`;
export const SIGNED =
  '(?:signed|initialled|initialed|concluded|reached|arrived at|struck|sealed|finali[sz]ed|exchanged|agreed(?: on| upon)?|entered into|approved|inked)';

/** Verbs of undertakings, each with what it makes of a deal. */
export const UNDERTAKE =
  '(?:agree[ds]?|agreeing|decid(?:ed|es|ing)|committ?(?:ed|s|ing)?(?: (?:themselves|itself|ourselves))?|pledg(?:ed|es|e|ing)|promis(?:ed|es|ing)|vow(?:ed|s|ing)|undert(?:ook|ake|akes|aking)|resolved|offered|(?:announc|confirm)(?:ed|es|s)(?= that\\b))';

/** Verbs of trade and aid, in their base form. */
export const TRADE = verbs('purchase buy acquire supply sell deliver export import order lease');
export const GIVE = verbs(
  'invest provide contribute finance fund donate lend grant allocate spend mobilise mobilize extend give build construct launch train support',
);

/** Verbs by which nothing is undertaken that could be seen to be done. */
export const VAGUE =
  /^(?:further |also |jointly |closely |fully |together |more )*(?:deepen|strengthen|enhance|continue|cooperate|co-operate|collaborate closely|work|promote|maintain|consult|discuss|explore|stay|uphold|oppose|respect|step up|intensify|encourage|seek|strive|consider|remain|ensure|keep|use|do|make|take|stand|support|help|pursue|develop|advance|foster|boost|improve|build (?:on|up|upon|trust|confidence|mutual|stronger|a (?:stronger|closer|better))|be|have|look|meet|talk|study|address|tackle|fight|combat|protect|safeguard|defend|preserve|share|expand (?:cooperation|exchanges|ties)|see|play|find|ease|exercise|visit|attend|host|receive|travel|return|join|participate|refrain|hold firm|defer|abide|move|push|try|give|come|go|put|let|allow)\b/iu;

/** What makes the words of a deal end. */
export const STOP =
  /,\s(?:which|who|whose|where|when|supporting|helping|while|whereas|as well as|thereby|thus|making|with the|according|after|before|but|although|creating|bringing|adding|saying|noting|he said|she said|they said|said|(?:exchanged|signed) by|on the basis|as (?:part|the)|welcoming|agreeing|committing|pledging|stressing|reaffirming|calling|urging|expressing)\b|,\sand\s(?=(?:the\s)?\p{Lu}[\p{L} ]{1,30}?\s(?:\p{Ll}+ed|won|took|gave|sold|bought|built|will|has|have|is|are|was|were)\b)|,?\sand\s(?:also\s)?(?:agreed|decided|undertook|committed|pledged|agree|agreeing|committing)\sto\b|;\s|\s—\s|\s–\s/u;

/** Sentences about what was before, or is not so. */
export const PAST =
  /\b(?:previously|last year|in the past|(?:years?|months?|decades?) ago|had earlier|earlier agreed|violat\w+|(?<!\bto )withdr[ae]w\w*|in breach of|breach\w*|under the (?:terms|agreement|deal|treaty|\p{Lu})|expired?|abandon\w*|scrap\w*|pulled out|since (?:19|20)\d\d|anniversary|history of)\b/iu;
export const UNREAL =
  /\b(?:if|whether|would have|could have|should|unless|might|refus\w+|reject\w+|fail\w+ to|declin\w+ to|no (?:deal|agreement)|without|not|never|cannot|nor|hop(?:e|es|ed|ing)|want\w*|urg\w+|called? (?:on|for)|ask\w*|demand\w*|expects? to|forward to|prospects?|towards?|talks on)\b|n[’']t\b/iu;
