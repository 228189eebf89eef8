import { partiesBefore, subjectRightBefore } from '../before.js';
import { membersOf } from '../party.js';
import { isMarked, Mark } from '../reading.js';
import type { NounSeen, Rule } from '../rule.js';

/** «الرئيسان في لقاء سابق», «بوتين وميركل خلال قمة»: captions without a verb. */
export const nominal: Rule<NounSeen> = {
  name: 'meeting.nominal',
  read: ({ reading, at, noun }) => {
    if (noun.type === 'visit' || at < 2 || !isMarked(reading, at - 1, Mark.preposition)) return null;
    const members = membersOf(subjectRightBefore(reading, at - 1, partiesBefore(reading, at - 1)));
    return members.length >= 2 && members.every((m) => m.kind === 'person') ? { members } : null;
  },
};
