import { memberAgrees } from '../agree.js';
import { isTight, partiesBefore, subjectBefore, subjectOfSentenceBefore, subjectRightBefore } from '../before.js';
import { goalAfter, goalsJoined, hostOf } from '../goal.js';
import { type Member, membersOf, type Party, sameMember } from '../party.js';
import { isMarked, Mark, punctuation, type Reading } from '../reading.js';
import type { Rule, VerbSeen } from '../rule.js';
import { speakerAt } from '../speech.js';

/** How near a goal stands to a verb without a subject of its own, in tokens. */
const BESIDE = 6;

/** «زار الوزير بغداد», «وصل المبعوث إلى دمشق»: a visitor and the state of the place. */
export const travels: Rule<VerbSeen> = {
  name: 'meeting.travels',
  read: ({ reading, at, verb, around }) => {
    const { frame } = verb.meets;
    if (frame !== 'place' && frame !== 'to') return null;
    const goal = goalAfter(reading, at + 1, around.end + 1, frame === 'to' ? 'far' : false);
    if (!goal) return null;
    const beside = goal.from - at <= BESIDE && !isBroken(reading, at, goal.from);
    const visitors = visitorsOf().filter((m) => m.kind === 'person' || m.collective);
    if (visitors.length === 0) return null;
    const host = hostOf(reading, goal, visitors);
    const also = goalsJoined(reading, goal).map((place) => {
      const hosts = hostOf(reading, place, visitors);
      return { members: [...visitors, ...hosts], visitors, hosts, goal: place.from };
    });
    return { members: [...visitors, ...host], visitors, hosts: host, goal: goal.from, also };

    /** «وصلت الطائرة»: a woman, or the one whose words these are («ذهبت إلى المدينة»). */
    function isOne(m: Member): boolean {
      if (!verb.feminine) return memberAgrees(reading, m, false);
      const speaker = speakerAt(reading, at);
      return reading.entities.people[m.entity]!.gender === 'f' || (speaker !== null && sameMember(m, speaker));
    }

    function visitorsOf() {
      const left = subjectRightBefore(reading, at, partiesBefore(reading, at));
      if (isTight(reading, left[left.length - 1], at)) return membersOf(left);
      const first = around.bare.map((group) => group.filter((p) => !p.members.some((m) => m.start === goal!.start)));
      const named = first.find((group) => group.length > 0);
      if (named) return membersOf(named);
      if (left.length > 0) return membersOf(left);
      // A dropped subject needs its goal beside the verb: «سافر» is an adjective too.
      if (!beside) return [];
      // «الطائرات التي تصل إلى»: the head of the clause, whatever it is.
      if (at > 0 && isMarked(reading, at - 1, Mark.relative)) return [];
      const several = verb.number > 1;
      const fits = (party: Party) =>
        party.members.some((m) => m.kind === 'person' && (several || isOne(m))) &&
        (!several || party.members.length > 1);
      const dropped =
        subjectBefore(reading, at, fits) ??
        onlyOne(partiesBefore(reading, at).filter(fits)) ??
        subjectOfSentenceBefore(reading, at, fits);
      return dropped ? membersOf([dropped]) : [];
    }
  },
};

/** «لم يصدر عن الوزير تصريح قبل أن يتوجه إلى»: the only one whom the sentence names so far. */
const onlyOne = (parties: readonly Party[]): Party | undefined =>
  membersOf(parties).length === 1 ? parties[0] : undefined;

const isBroken = (r: Reading, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (punctuation(r, i) !== 0) return true;
  return false;
};
