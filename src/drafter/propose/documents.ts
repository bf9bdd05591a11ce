import type { Findings } from '../find/findings.ts';
import type { ReadDocument } from '../read-documents.ts';

const AGENCIES =
  /\b(?:Reuters|AFP|Agence France-Presse|Associated Press|AP|Xinhua|TASS|Interfax|ANSA|EFE|Kyodo|Yonhap|Bloomberg|dpa|PTI|ANI|RIA Novosti|UPI)\b/u;

/** Returns the entry of a document, with the kind that its title, publisher and form show. */
export function documentEntry({ entry, title, isHeadline }: ReadDocument, found: Findings): object {
  return { kind: isHeadline ? 'HEADLINE' : kindOf(title, found), ...entry };
}

function kindOf(title: string, { source, quotes, deals, summit }: Findings): string {
  const turns = quotes.filter(({ isTurn }) => isTurn);
  const speakers = new Set(turns.map(({ speaker }) => speaker?.name));
  if (/\binterview\b/iu.test(title)) return 'INTERVIEW';
  if (/\bread-?out\b/iu.test(title)) return 'READOUT';
  const own = deals.find(({ start, cue }) => start === source.head.start && cue.start === start);
  if (own) return own.kind === 'JOINT_STATEMENT' ? 'JOINT_STATEMENT' : 'TREATY_TEXT';
  if (
    /\b(?:remarks|speech|address|statement) (?:by|of|at|to|on)\b/iu.test(title) ||
    (turns.length > 0 && speakers.size === 1)
  )
    return 'SPEECH';
  if (/\b(?:press release|media release|fact sheet)\b/iu.test(title)) return 'PRESS_RELEASE';
  if (
    AGENCIES.test(source.publisher ?? '') ||
    /^[\s\S]{0,300}?\((?:Reuters|AFP|AP|Xinhua|TASS|ANSA|Kyodo|Yonhap|\p{Lu}[\p{L} ]{1,30}(?=\)\s?[-–—]))\)/u.test(
      source.text,
    )
  )
    return 'WIRE_STORY';
  if (/\b(?:transcript|press conference|doorstop)\b/iu.test(source.text.slice(0, 400)) && turns.length > 1)
    return 'INTERVIEW';
  if (source.isGovernment) return summit && summit.participants.length > 1 ? 'READOUT' : 'PRESS_RELEASE';
  return source.publisher !== undefined &&
    /\b(?:news|times|post|herald|tribune|guardian|journal|daily|mail|bbc|cnn)\b/iu.test(source.publisher)
    ? 'NEWS_REPORT'
    : 'OTHER';
}
