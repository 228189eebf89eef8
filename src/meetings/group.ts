import type { Member, Party } from './party.js';
import {
  isAdjective,
  isMarked,
  Mark,
  markEndAt,
  mentionAt,
  prefixOf,
  punctuation,
  type Reading,
  verbAt,
} from './reading.js';

const COMMA = 0x60c;
/** The most members one group is said to have. */
const MAX_MEMBERS = 30;

/** The parties that a group is said to be made of, with the token after them. */
interface Made {
  readonly members: readonly Member[];
  readonly to: number;
}

/** «والتي تضم كلا من …», «المؤلفة من …», «وهي …» behind the words for a group; null where nothing says who they are. */
export function madeOf(r: Reading, to: number): Made | null {
  const { count } = r.document.tokens;
  const comma = punctuation(r, to) === COMMA;
  const at = comma ? to + 1 : to;
  const from = at + 1 < count ? behindComposing(r, at) : -1;
  if (from < 0 || from >= count) return null;
  const list = statesFrom(r, isMarked(r, from, Mark.each) ? markEndAt(r, from) : from);
  if (list.members.length < 2) return null;
  return comma && punctuation(r, list.to) === COMMA ? { ...list, to: list.to + 1 } : list;
}

/** The token behind the words that lead from a group to its members; -1 where none stand there. */
function behindComposing(r: Reading, at: number): number {
  const { tokens } = r.document;
  if (r.words.composing.longest(tokens, at, tokens.word[at]!) !== 0) return r.words.composing.end;
  return isMarked(r, at, Mark.relative) && verbAt(r, at + 1)?.gathers ? at + 2 : -1;
}

/** States and bodies joined by و and commas. */
function statesFrom(r: Reading, from: number): Made {
  const members: Member[] = [];
  let to = from;
  for (let at = from; at < r.document.tokens.count && members.length < MAX_MEMBERS; ) {
    const mention = mentionAt(r, at);
    const state = mention?.type === 'country' ? !isAdjective(r, mention) : mention?.type === 'organization';
    if (!mention || !state || !/^و?$/u.test(prefixOf(r, at, mention.start))) break;
    const { entity, start, end } = mention;
    members.push({ kind: mention.type as Member['kind'], entity, start, end, count: null, collective: true });
    to = mention.to;
    at = punctuation(r, to) === COMMA ? to + 1 : to;
  }
  return { members, to };
}

/** «والتي تضم كلا من فرنسا وإيطاليا»: a group takes part as its members; a body that has a name stays one party. */
export function asMembers(r: Reading, party: Party): Party {
  const made = madeOf(r, party.to);
  if (!made) return party;
  const named = party.members.some((m) => m.kind === 'organization');
  return { ...party, to: made.to, members: named ? party.members : made.members };
}
