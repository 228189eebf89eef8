import { WAW } from '../text/arabic.js';
import type { Party } from './party.js';
import { readParty } from './read-party.js';
import { isAdjective, mentionAt, prefixOf, punctuation, type Reading } from './reading.js';

const COMMA = new Set([0x60c, 0x2c]);
const DASH = new Set([0x2d, 0x2013, 0x2014, 0x640]);
/** The most parties one list may name. */
const MAX_PARTIES = 12;

/** Parties joined by و (and commas before a و) from a token on, with the token after the last. */
export function readParties(r: Reading, i: number): { parties: Party[]; to: number } {
  const parties: Party[] = [];
  let party = readParty(r, i);
  let to = i;
  while (party && parties.length < MAX_PARTIES) {
    parties.push(party);
    to = party.to;
    party = nextInList(r, party);
  }
  return { parties, to };
}

const isConjoined = (party: Party | null): boolean => party?.prefix === 'و';

/** «بالإضافة إلى الوزير»: one more of the list. */
function behindBesides(r: Reading, i: number): Party | null {
  const { tokens } = r.document;
  if (i >= tokens.count || r.words.besides.longest(tokens, i, tokens.word[i]!) === 0) return null;
  const party = readParty(r, r.words.besides.end);
  return party?.members.some((m) => m.kind !== 'country' || m.collective) ? party : null;
}

/** «ونظيره السوري فلان والعراقي فلان»: one of the same office, by the adjective of his state. */
function byState(r: Reading, i: number): Party | null {
  const state = i < r.document.tokens.count ? mentionAt(r, i) : undefined;
  if (!state || !isAdjective(r, state) || state.to >= r.document.tokens.count) return null;
  const prefix = prefixOf(r, i, state.start);
  const named = prefix === 'و' && mentionAt(r, state.to)?.type === 'person' ? readParty(r, state.to) : null;
  return named && named.prefix === '' ? { ...named, from: i, prefix } : null;
}

const isNamed = ({ members }: Party): boolean => members.length === 1 && members[0]!.kind === 'person';

const isLoneWaw = ({ document: { raw, tokens } }: Reading, i: number): boolean =>
  i + 1 < tokens.count && tokens.end[i]! - tokens.start[i]! === 1 && raw.charCodeAt(tokens.start[i]!) === WAW;

function nextInList(r: Reading, last: Party): Party | null {
  const { to } = last;
  // «لقاء كيري - لافروف»
  if (DASH.has(punctuation(r, to))) {
    const other = readParty(r, to + 1);
    return other?.prefix === '' && isNamed(other) && isNamed(last) ? other : null;
  }
  // «مع محمود عباس و رئيس الوزراء»: a و that stands alone.
  if (isLoneWaw(r, to)) {
    const other = readParty(r, to + 1);
    return other?.prefix === '' ? other : null;
  }
  const comma = COMMA.has(punctuation(r, to));
  const besides = behindBesides(r, comma ? to + 1 : to);
  if (besides) return besides;
  const next = readParty(r, comma ? to + 1 : to) ?? byState(r, comma ? to + 1 : to);
  if (isConjoined(next)) return next;
  // «ممثلو الدول الأربع: فرنسا وألمانيا …»: the members of a group follow it.
  if (next?.prefix === '' && last.members.some((m) => m.collective) && next.members.every((m) => m.kind === 'country'))
    return isConjoined(readParty(r, next.to)) ? next : null;
  // «A، B وC»: a comma alone joins only where a و follows.
  if (!comma || !next || next.prefix !== '' || next.both) return null;
  return isConjoined(readParty(r, COMMA.has(punctuation(r, next.to)) ? next.to + 1 : next.to)) ? next : null;
}
