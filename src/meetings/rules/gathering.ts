import { membersOf } from '../party.js';
import type { NounSeen, Rule } from '../rule.js';

/** «لقاء جمع الوزير بنظيره», «اجتماع ضم مسؤولين من البلدين»: the parties after the verb. */
export const gathering: Rule<NounSeen> = {
  name: 'meeting.gathering',
  read: ({ around }) =>
    around.gathered.length === 0 ? null : { members: membersOf([...around.gathered, ...around.with]) },
};
