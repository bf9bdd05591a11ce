import type { Span } from '../text/span.ts';
import type { Person } from './person.ts';

/** Who is said to speak: a person, or whom else the words name ("the joint statement", "the ministers"). */
export interface Speaker {
  person: Person | undefined;
  /** The name of the person or body, or the words. */
  name: string;
  /** How it was found. */
  by: 'LABEL' | 'NAME' | 'PRONOUN' | 'ROLE' | 'BODY' | 'DOCUMENT' | 'SAME';
  /** The words that name the speaker: a name, a pronoun or a role. */
  cue: Span;
  /** For a pronoun or role, where the person is named. */
  named?: Span | undefined;
  /** The verb, if there is one. */
  verb?: Span | undefined;
}
