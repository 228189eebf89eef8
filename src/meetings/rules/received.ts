import type { Around } from '../around.js';
import { partiesBefore } from '../before.js';
import type { Reached } from '../draft.js';
import { ownerOf } from '../owner.js';
import { membersOf, sameMember } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «وصل الملك إلى بغداد، وكان في استقباله رئيس الوزراء»: who met the visitor told of before. */
export const received: Rule<NounSeen> = {
  name: 'meeting.received',
  read: ({ reading, at, noun, around }) => {
    if (noun.lemma !== 'استقبال' || at === 0) return null;
    if (!reading.words.inside.has(reading.document.tokens.word[at - 1]!)) return null;
    if (noun.owner === null) return receiving(around);
    const members = membersOf(around.bare[0] ?? []).filter((m) => m.kind === 'person' || m.collective);
    if (members.length === 0) return 'nothing';
    const near = partiesBefore(reading, at).filter((p) => p.members.length === 1 && p.members[0]!.kind === 'person');
    const visitors = (near.at(-1)?.members ?? ownerOf(reading, at, noun, around)).filter(
      (v) => !members.some((m) => sameMember(m, v)),
    );
    if (visitors.length === 0) return 'nothing';
    return { members, visitors, back: true, attends: true, type: 'visit' };
  },
};

/** «وكان في استقبال الرئيس بالمطار رئيس الوزراء»: the one behind the noun arrived, the next one came to receive him. */
function receiving({ bare }: Around): Reached | 'nothing' {
  const [visitors, hosts] = [membersOf(bare[0] ?? []), membersOf(bare[1] ?? [])];
  if (visitors.length !== 1 || hosts.length === 0) return 'nothing';
  return { members: hosts, visitors, back: true, attends: true, type: 'visit' };
}
