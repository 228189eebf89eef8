import { membersOf } from '../party.js';
import { readParties } from '../party-list.js';
import { nounAt, sentenceStart } from '../reading.js';
import type { AttendSeen, Rule } from '../rule.js';

/** «وشارك فيه ممثلو الدول الثماني», «وحضره وزير الخارجية»: those who came to the gathering told in the sentence before. */
export const came: Rule<AttendSeen> = {
  name: 'meeting.came',
  read: ({ reading: r, at, verb }) => {
    if (at !== sentenceStart(r, at)) return null;
    const { tokens } = r.document;
    const behind = at + 1 < tokens.count && r.words.withPronoun.has(tokens.word[at + 1]!);
    if (!verb.object && !behind) return null;
    const from = verb.object ? at + 1 : at + 2;
    if (from >= tokens.count || nounAt(r, from)) return null;
    const members = membersOf(readParties(r, from).parties);
    return members.length > 0 ? { members, back: true, attends: true, came: true, type: 'conference' } : null;
  },
};
