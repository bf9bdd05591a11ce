import type { SubjectFragment } from '../operations.ts';
import { shortened } from '../words/terms.ts';

/** The record that a claim is about: what it is, its name and its page. */
export function subjectOf(subject: SubjectFragment): { kind: string; name: string; href: string } {
  switch (subject.__typename) {
    case 'Summit':
      return { kind: 'Summit', name: subject.name, href: `/summits/${subject.slug}` };
    case 'Participant':
      return {
        kind: `At ${subject.summit.name}`,
        name: subject.person.name,
        href: `/people/${subject.person.slug}`,
      };
    case 'Deal':
      return { kind: 'Deal', name: subject.title, href: `/deals/${subject.slug}` };
    case 'Quote':
      return { kind: 'Quote', name: `“${shortened(subject.text, 60)}”`, href: `/quotes/${subject.slug}` };
    case 'Occasion':
      return { kind: 'Occasion', name: subject.name, href: `/occasions/${subject.slug}` };
  }
}
