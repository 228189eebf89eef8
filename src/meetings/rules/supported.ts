import { agrees } from '../agree.js';
import { subjectBefore, subjectOfSentenceBefore } from '../before.js';
import type { Reached } from '../draft.js';
import { lastTwo, supportBefore } from '../owner.js';
import { type Member, membersOf, type Party, sameMember } from '../party.js';
import { type Reading, verbAt } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';
import { namesMedia } from '../unnamed.js';

/** «عقد الوزير اجتماعا مع نظيره», «محادثات أجراها الوزير مع ضيفه»: the subject of the support verb and the party after مع. */
export const supported: Rule<NounSeen> = {
  name: 'meeting.supported',
  read: ({ reading, at, noun, around }) => {
    if (noun.type === 'visit' || noun.type === 'conference') return null;
    const support = around.givers.length > 0 ? null : supportBefore(reading, at);
    // «أجرت صحيفة لقاء مع الوزير»: an interview.
    if (support && support.subject.length === 0 && namesMedia(reading, support.at + 1, at)) return 'nothing';
    const subject = around.givers.length > 0 ? around.givers : (support?.subject ?? []);
    if (subject.length === 0 && support?.two) return { members: lastTwo(reading, support.at, true) };

    /** «بدأ الرئيس زيارة إلى عمان حيث عقد جلسة مباحثات مع السلطان»: the subject of a support verb that stands further back. */
    function dropped(r: Reading, at: number, others: readonly Member[]): Reached | null {
      const fits = (party: Party) =>
        agrees(r, party, verbAt(r, at)?.feminine ?? false) &&
        party.members.some((m) => m.kind === 'person') &&
        !party.members.some((m) => others.some((o) => sameMember(o, m)));
      const subject = subjectBefore(r, at, fits) ?? subjectOfSentenceBefore(r, at, fits);
      return subject ? { members: [...membersOf([subject]), ...others] } : null;
    }
    const others = membersOf(around.with.length > 0 ? around.with : (around.bare[0] ?? []));
    if (subject.length === 0) return support && around.with.length > 0 ? dropped(reading, support.at, others) : null;
    const givers = subject.some((p) => p.both) ? lastTwo(reading, at) : membersOf(subject);
    const joined = membersOf(around.joined);
    if (others.length === 0 && givers.length + joined.length < 2) return null;
    return { members: [...givers, ...others] };
  },
};
