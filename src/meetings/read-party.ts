import type { Mention, Title } from '../entities/entities.js';
import { ClassBit } from '../lexicon/word-classes.js';
import { continues, rawOffset } from '../text/tokens.js';
import { asMembers } from './group.js';
import type { Member, Party } from './party.js';
import {
  isAdjective,
  isMarked,
  Mark,
  markCutAt,
  markEndAt,
  mentionAt,
  prefixOf,
  punctuation,
  type Reading,
  titleAt,
} from './reading.js';
import { speakerAt } from './speech.js';
import { isMedia, namesMedia, readUnnamed, stateMembers } from './unnamed.js';

const COMMA = new Set([0x60c, 0x2c]);
const MAX_HONORIFICS = 6;

/** The party that starts at a token (honorifics passed over), or null. */
export function readParty(r: Reading, i: number): Party | null {
  if (i >= r.document.tokens.count || r.document.active[i] === 0 || !mayNameParty(r, i)) return null;
  const known = r.partyAt[i]!;
  if (known !== 0) return r.parties[known - 1]!;
  const party = readFresh(r, i);
  r.partyAt[i] = r.parties.push(party);
  return party;
}

/** A name, a title or a word of the classes that parties start with. */
const mayNameParty = ({ document, entities }: Reading, i: number): boolean =>
  entities.mentionAt[i] !== 0 || entities.titleAt[i] !== 0 || (document.classes[i]! & ClassBit.meeting) !== 0;

/** The longest name of a place that may look like a title («شرم الشيخ المصري»), in tokens. */
const PLACE = 4;

/** Inside the name of a place. */
function isInPlace(r: Reading, i: number): boolean {
  for (let k = Math.max(0, i - PLACE); k < i; k++) {
    const mention = mentionAt(r, k);
    if (mention?.type === 'place' && mention.to > i) return true;
  }
  return false;
}

function readFresh(r: Reading, i: number): Party | null {
  if (isInPlace(r, i)) return null;
  let at = i;
  if (isMarked(r, at, Mark.each)) at = markEndAt(r, at);
  for (let n = 0; n < MAX_HONORIFICS && isMarked(r, at, Mark.honorific) && !startsEntity(r, at); n++)
    at = markEndAt(r, at);
  const party = readCore(r, at) ?? readCounted(r, at);
  if (!party) return null;
  if (at === i) return party;
  return { ...party, from: i, prefix: prefixOf(r, i, rawOffset(r.document.tokens, i, markCutAt(r, i))) };
}

/** «ثلاثة وزراء إيطاليين», «أربعة من قادة المعارضة»: how many of a party. */
function readCounted(r: Reading, i: number): Party | null {
  const { tokens } = r.document;
  const splits = r.lexicon.splitter.of(tokens.word[i]!);
  for (let s = 0; s < splits.count; s++) {
    const count = r.words.numerals.get(splits.stem[s]!);
    if (count === 0 || i + 1 >= tokens.count) continue;
    const from = r.words.of.has(tokens.word[i + 1]!) ? i + 2 : i + 1;
    const party = from < tokens.count ? readCore(r, from) : null;
    const [only] = party?.prefix === '' && party.members.length === 1 ? party.members : [];
    if (!party || !only?.collective || only.kind === 'organization') return null;
    const start = rawOffset(tokens, i, splits.length[s]!);
    return { ...party, from: i, prefix: prefixOf(r, i, start), members: [{ ...only, start, count }] };
  }
  return null;
}

const startsEntity = (r: Reading, i: number): boolean =>
  mentionAt(r, i)?.type === 'person' || titleAt(r, i)?.named === true || titleLength(r, i) > 1;

const titleLength = (r: Reading, i: number): number => {
  const title = titleAt(r, i);
  return title ? title.to - title.from : 0;
};

function readCore(r: Reading, i: number): Party | null {
  if (i >= r.document.tokens.count) return null;
  const title = titleAt(r, i);
  const mention = mentionAt(r, i);
  const longTitle = title !== undefined && title.to - title.from > 1;
  if (isMarked(r, i, Mark.both) && !longTitle && !title?.named) return readBoth(r, i);
  // «مسؤولين كبار في الحكومة الأمريكية»: the phrase of an unnamed party reaches further than the words of the office.
  if (
    title &&
    !title.named &&
    title.people.length === 0 &&
    isMarked(r, i, Mark.unnamed | Mark.stated) &&
    leadsOn(r, title)
  ) {
    const wide = readUnnamed(r, i);
    if (wide && wide.to > title.to) return asMembers(r, withLeader(r, wide));
  }
  if (title && (title.named || title.people.length > 0 || longTitle || !isMarked(r, i, Mark.unnamed | Mark.stated)))
    return readTitle(r, title);
  if (mention && isParty(r, mention)) {
    const party = readMention(r, mention);
    return mention.type === 'organization' ? asMembers(r, party) : party;
  }
  const unnamed = isMarked(r, i, Mark.unnamed | Mark.stated) ? readUnnamed(r, i) : null;
  return unnamed ? asMembers(r, withLeader(r, unnamed)) : readHomeland(r, i);
}

/** A preposition, or the word for a group of states, stands right behind the words of the office. */
const leadsOn = (r: Reading, { to }: Title): boolean =>
  to < r.document.tokens.count && isMarked(r, to, Mark.preposition | Mark.stated);

/** «قال المتحدث إن بلاده ستجري محادثات»: the state of the one who speaks. */
function readHomeland(r: Reading, i: number): Party | null {
  const { tokens } = r.document;
  const splits = r.lexicon.splitter.of(tokens.word[i]!);
  let cut = -1;
  for (let s = 0; s < splits.count && cut < 0; s++) if (r.words.homeland.has(splits.stem[s]!)) cut = splits.length[s]!;
  const speaker = cut < 0 ? null : speakerAt(r, i);
  if (!speaker) return null;
  const entity = stateOf(r, speaker);
  if (entity < 0) return null;
  const start = rawOffset(tokens, i, cut);
  const member = { kind: 'country' as const, entity, start, end: tokens.end[i]!, count: null, collective: true };
  return { from: i, to: i + 1, prefix: prefixOf(r, i, start), members: [member], both: false };
}

/** Index of the state that a party is or serves; -1 where the text does not name it. */
function stateOf(r: Reading, { kind, entity }: Member): number {
  if (kind === 'country' || entity < 0) return entity;
  const alpha2 = kind === 'person' ? r.entities.people[entity]!.country : r.entities.organizations[entity]!.country;
  return alpha2 === null ? -1 : r.entities.countries.findIndex((c) => c.alpha2 === alpha2);
}

/** «وفدا من الائتلاف برئاسة فلان»: a named leader stands for the delegation. */
function withLeader(r: Reading, party: Party): Party {
  if (!isMarked(r, party.to, Mark.chaired)) return party;
  const leader = readParty(r, markEndAt(r, party.to));
  return leader?.members.some((m) => m.kind === 'person')
    ? { ...party, to: leader.to, members: leader.members }
    : party;
}

/** «الجانبان»; with two adjectives («الجانبين الفلسطيني والإسرائيلي») the states are named. */
function readBoth(r: Reading, i: number): Party {
  const start = rawOffset(r.document.tokens, i, markCutAt(r, i));
  const members: Member[] = [];
  const end = Math.max(i + 1, markEndAt(r, i));
  let to = end;
  for (let mention = mentionAt(r, to); mention && isAdjective(r, mention); mention = mentionAt(r, to)) {
    members.push({ ...memberOf(mention), collective: true });
    to = mention.to;
    if (to >= r.document.tokens.count) break;
  }
  const two = members.length > 1;
  return { from: i, to: two ? to : end, prefix: prefixOf(r, i, start), members: two ? members : [], both: !two };
}

/** People, bodies and states; an adjective only as a people («الفلسطينيين»), a newspaper never. */
function isParty(r: Reading, mention: Mention): boolean {
  if (mention.type === 'person') return true;
  if (mention.type === 'organization') return !isMedia(r, mention);
  if (mention.type !== 'country') return false;
  return !isAdjective(r, mention) || isPeople(r, mention);
}

/** «الفلسطينيين»: a people by its plural. */
export const isPeople = (r: Reading, mention: Mention): boolean =>
  isAdjective(r, mention) && /^(?:ال).*(?:ين|ون|يون|ان)$/u.test(r.document.raw.slice(mention.start, mention.end));

/** A mention as a party of its own. */
export const memberOf = (mention: Mention): Member => ({
  kind: mention.type as Member['kind'],
  entity: mention.entity,
  start: mention.start,
  end: mention.end,
  count: null,
  collective: false,
});

function readMention(r: Reading, mention: Mention): Party {
  const to = mention.type === 'person' ? afterApposition(r, mention.to, [mention.entity]) : mention.to;
  return {
    from: mention.from,
    to,
    prefix: prefixOf(r, mention.from, mention.start),
    members: [memberOf(mention)],
    both: false,
  };
}

/** «تميم بن حمد أمير دولة قطر», «لوه شو شنج، المبعوث الصيني»: titles behind a name belong to it. */
function afterApposition(r: Reading, to: number, people: readonly number[]): number {
  for (let n = 0; n < 3; n++) {
    const at = COMMA.has(punctuation(r, to)) ? to + 1 : to;
    const title = at < r.document.tokens.count ? titleAt(r, at) : undefined;
    if (!title || prefixOf(r, at, title.start) !== '' || !continues(r.document.tokens, at)) return to;
    const own = title.people.some((p) => people.includes(p));
    if (!own && (title.people.length > 0 || title.counterpart || title.number > 1)) return to;
    if (!own && mentionAt(r, Math.min(title.to, r.document.tokens.count - 1))?.type === 'person') return to;
    to = title.to;
    const name = mentionAt(r, to);
    if (own && name?.type === 'person' && people.includes(name.entity)) to = name.to;
  }
  return to;
}

function readTitle(r: Reading, title: Title): Party | null {
  if (title.people.length === 0 && namesMedia(r, title.from, title.to)) return null;
  const prefix = prefixOf(r, title.from, title.start);
  const behind = title.people.length === 0 ? nameBehindHonorific(r, title.to) : null;
  if (behind) return { ...behind, from: title.from, prefix };
  if (title.people.length === 0)
    return { from: title.from, to: title.to, prefix, members: stateMembers(r, title), both: false };
  const { names, to } = namesAfter(r, title);
  const members = title.people.map(
    (entity): Member =>
      names.find((name) => name.entity === entity) ?? {
        kind: 'person',
        entity,
        start: title.start,
        end: title.end,
        count: null,
        collective: false,
      },
  );
  return { from: title.from, to: afterApposition(r, to, title.people), prefix, members, both: false };
}

/** «وزير الخارجية الأستاذ عادل الجبير»: the first token behind honorifics. */
function overHonorifics(r: Reading, from: number): number {
  let at = from;
  for (
    let n = 0;
    n < MAX_HONORIFICS && at < r.document.tokens.count && isMarked(r, at, Mark.honorific) && markCutAt(r, at) === 0;
    n++
  ) {
    if (mentionAt(r, at)?.type === 'person') break;
    at = markEndAt(r, at);
  }
  return at;
}

/** «الأمين العام لجامعة الدول العربية الدكتور نبيل العربي»: a name behind an honorific belongs to the title before it. */
function nameBehindHonorific(r: Reading, to: number): Party | null {
  const at = overHonorifics(r, to);
  const name = at < r.document.tokens.count ? mentionAt(r, at) : undefined;
  return name?.type === 'person' ? readMention(r, name) : null;
}

/** «الرئيسان الروسي فلاديمير بوتين والأمريكي جو بايدن»: behind the adjective of the second one's state. */
function overState(r: Reading, i: number): number {
  const state = i < r.document.tokens.count ? mentionAt(r, i) : undefined;
  return state && isAdjective(r, state) && prefixOf(r, i, state.start) === 'و' ? state.to : i;
}

/** The names behind a title that belong to it, over commas and و. */
function namesAfter(r: Reading, title: Title): { names: Member[]; to: number } {
  const names: Member[] = [];
  let to = title.to;
  while (names.length < title.people.length) {
    const behind = COMMA.has(punctuation(r, to)) ? to + 1 : to;
    const at = overHonorifics(r, names.length > 0 ? overState(r, behind) : behind);
    const name = at < r.document.tokens.count ? mentionAt(r, at) : undefined;
    if (name?.type !== 'person' || !title.people.includes(name.entity)) break;
    names.push(memberOf(name));
    to = name.to;
  }
  const comma = COMMA.has(punctuation(r, to)) && COMMA.has(punctuation(r, title.to)) ? to + 1 : to;
  return { names, to: comma };
}
