import { emptyAround } from './around.js';
import type { Draft } from './draft.js';
import type { MeetingType } from './meeting.js';
import { type Member, sameMember } from './party.js';
import type { Reading } from './reading.js';

/** An encounter with the mentions it was put together from. */
export interface Encounter {
  readonly drafts: Draft[];
  members: Member[];
  readonly merged: string[];
}

/** An encounter while mentions are still put to it. */
interface Open extends Encounter {
  /** Its place in the list. */
  readonly number: number;
  /** The days its mentions give. */
  readonly days: Set<string>;
  /** A mention says for sure that it took place; that it is ahead or did not. */
  done: boolean;
  ahead: boolean;
  /** A mention tells of a call. */
  called: boolean;
  /** No mention says how they spoke. */
  unsaid: boolean;
  /** Adjectives of states are all that mentions say. */
  headed: boolean;
}

/** So many encounters, of a party or of the text, are looked back on: more than any article tells, so that merging stays linear in any text. */
export const REACH = 64;

/** The encounters found so far, with those of each party. */
class Book {
  readonly list: Open[] = [];
  private readonly byParty = new Map<string, Open[]>();

  constructor(private readonly day: (d: Draft) => string | null) {}

  open(draft: Draft, members: readonly Member[]): Open {
    const encounter: Open = {
      drafts: [],
      members: [...members],
      merged: [],
      number: this.list.length,
      days: new Set(),
      done: false,
      ahead: false,
      called: false,
      unsaid: true,
      headed: true,
    };
    this.list.push(encounter);
    for (const member of members) this.join(encounter, member);
    this.note(encounter, draft);
    return encounter;
  }

  /** The encounter last spoken of. */
  last: Open | null = null;

  /** Puts a mention to an encounter. */
  note(encounter: Open, draft: Draft): void {
    this.last = encounter;
    encounter.drafts.push(draft);
    const day = this.day(draft);
    if (day !== null) encounter.days.add(day);
    if (isSurelyDone(draft)) encounter.done = true;
    if (isSurelyAhead(draft)) encounter.ahead = true;
    if (draft.type === 'call') encounter.called = true;
    if (draft.rule !== 'meeting.confers' || draft.around.places.length > 0 || draft.type === 'call')
      encounter.unsaid = false;
    if (draft.rule !== 'meeting.adjectives' || draft.sure !== 0) encounter.headed = false;
  }

  join(encounter: Open, member: Member): void {
    const key = partyKey(member);
    const known = this.byParty.get(key);
    if (!known) this.byParty.set(key, [encounter]);
    else if (known.at(-1) !== encounter) known.push(encounter);
  }

  /** The encounters in which one of the members takes or took part, the last first. */
  of(members: readonly Member[]): readonly Open[] {
    const found = new Set<Open>();
    for (const member of members) {
      const known = this.byParty.get(partyKey(member)) ?? [];
      for (let i = Math.max(0, known.length - REACH); i < known.length; i++) found.add(known[i]!);
    }
    return [...found].sort((a, b) => b.number - a.number);
  }
}

const partyKey = ({ kind, entity, start, end }: Member): string =>
  entity >= 0 ? `${kind} ${entity}` : `${kind} ${start} ${end}`;

/** Types that may name the same encounter. */
const FAMILY: Readonly<Record<MeetingType, number>> = {
  talks: 1,
  negotiations: 2,
  call: 3,
  visit: 4,
  summit: 5,
  conference: 6,
};

/** What is said of negotiations whose parties the text names elsewhere, for them to count. */
const SOUGHT = new Set(['proposed', 'postponed', 'ongoing', 'planned']);

/** Puts mentions of the same encounter together: same parties, no conflict of date and place, nouns that refer back. */
export function mergeDrafts(r: Reading, drafts: readonly Draft[], date: (d: Draft) => string | null): Encounter[] {
  const book = new Book(date);
  // A gathering that nobody is named for yet.
  let open: Draft | null = null;
  for (const draft of drafts) {
    if (draft.alone) {
      open = draft;
      continue;
    }
    if (draft.came) {
      const gathering = lastGathering(book, open, draft);
      if (gathering) add(r, book, gathering, draft);
      else if (open && isBeside(open, draft))
        add(r, book, book.open({ ...open, members: draft.members, back: false, guest: true }, draft.members), draft);
      continue;
    }
    const target =
      draft.back && (draft.members.length < 2 || draft.attends) ? lastFor(book, draft) : sameFor(r, book, draft, date);
    const met = target ? null : metBeside(book, draft);
    if (target) add(r, book, target, draft);
    else if (met) add(r, book, met, { ...draft, around: emptyAround(draft.at + 1), members: [], sure: 0, visit: true });
    else if (draft.members.length === 0 && isGathering(draft)) open = draft;
    else if (draft.attends) continue;
    else if (draft.members.length < 2 && draft.otherwise.length >= 2 && SOUGHT.has(draft.status) && draft.sure === 2)
      book.open({ ...draft, back: false }, draft.otherwise);
    else if (draft.members.length >= 2 || (draft.members.length === 1 && !draft.back)) book.open(draft, draft.members);
  }
  return book.list;
}

function add(r: Reading, book: Book, encounter: Open, draft: Draft): void {
  const { raw } = r.document;
  const first = encounter.drafts[0]!;
  encounter.merged.push(
    `${draft.rule}: «${raw.slice(draft.start, draft.end)}» at ${draft.start} is «${raw.slice(first.start, first.end)}» at ${first.start}: ${
      draft.visit ? 'who meets there' : draft.back ? 'refers back' : 'same parties'
    }`,
  );
  book.note(encounter, draft);
  for (const member of draft.members) {
    if (encounter.members.some((m) => sameMember(m, member) || standsFor(r, member, m))) continue;
    const ofStates = first.type === 'negotiations';
    if (ofStates && encounter.members.some((m) => standsFor(r, m, member))) continue;
    encounter.members = encounter.members.filter((m) => !standsFor(r, m, member));
    encounter.members.push(member);
    book.join(encounter, member);
  }
}

const isGathering = ({ type }: Draft): boolean => type === 'conference' || type === 'summit';

/** How many sentences behind a gathering those who came to it are named. */
const BESIDE = 2;

const isBeside = (before: Draft, draft: Draft): boolean => draft.sentence - before.sentence <= BESIDE;

/** «كلينتون أثناء وصولها إلى المقر»: an arrival without a goal that the text knows makes the one who arrives the visitor of the talks beside it. */
function metBeside(book: Book, draft: Draft): Open | null {
  if (draft.type !== 'visit' || !draft.back || draft.earlier || draft.members.length !== 1) return null;
  return (
    book
      .of(draft.members)
      .find((open) => draft.sentence - open.drafts.at(-1)!.sentence <= BESIDE && open.drafts[0]!.type === 'talks') ??
    null
  );
}

/** The last encounter, where it was spoken of right before and no gathering without parties after it. */
function lastGathering(book: Book, open: Draft | null, draft: Draft): Open | null {
  const { last } = book;
  const mention = last?.drafts.at(-1);
  if (!last || !mention || !isBeside(mention, draft) || (open && open.at > mention.at)) return null;
  return last.drafts[0]!.type === 'visit' || last.drafts[0]!.type === 'call' ? null : last;
}

/** The last encounter of the same family whose parties hold those of a noun that refers back. */
function lastFor(book: Book, draft: Draft): Open | null {
  const named = draft.members.length > 0 && !draft.attends;
  const candidates = named ? book.of(draft.members) : book.list;
  for (let n = 0; n < candidates.length && n < REACH; n++) {
    const encounter = named ? candidates[n]! : candidates[candidates.length - 1 - n]!;
    if (!related(typeOf(encounter), draft.type)) continue;
    if (named && clash(encounter, draft)) continue;
    // «وكان في استقباله»: him who arrived.
    const host = draft.attends && draft.visitors.length > 0;
    if (host && !draft.visitors.some((v) => encounter.members.some((m) => sameMember(m, v)))) continue;
    if (draft.attends || draft.members.every((m) => encounter.members.some((n) => sameMember(n, m)))) return encounter;
  }
  return null;
}

/** «بحث الوزير مع نظيره …» and then «خلال المكالمة بينهما»: the verb leaves open how they spoke. */
function isByPhone(encounter: Open, draft: Draft): boolean {
  const last = encounter.drafts.at(-1)!;
  const called = draft.type === 'call' && draft.sentence - last.sentence <= BESIDE;
  return called && encounter.unsaid;
}

/** Rules whose words do not say whether they saw each other. */
const LEAVES_OPEN = new Set(['meeting.confers', 'meeting.owned', 'meeting.between']);

/** «لقاء سعودي روسي» of a headline, and those who serve these states in the story. */
const areThose = (r: Reading, { drafts, members, headed }: Open, draft: Draft): boolean =>
  headed &&
  related(drafts[0]!.type, draft.type) &&
  members.length === draft.members.length &&
  draft.members.every((m) => members.some((state) => standsFor(r, state, m)));

/** How far behind «لقاء سعودي روسي» those who serve these states are named, in sentences. */
const NAMED = 3;

/** An encounter told by adjectives of states in the headline or near before, whose people are named now; or one of named people whose states are told by adjectives now. */
function ofStates(r: Reading, book: Book, draft: Draft): Open | null {
  const { list } = book;
  const byAdjectives = draft.rule === 'meeting.adjectives';
  for (let n = list.length - 1; n >= 0 && n >= list.length - REACH; n--) {
    const encounter = list[n]!;
    if (encounter.headed && draft.sentence - encounter.drafts[0]!.sentence <= NAMED && areThose(r, encounter, draft))
      return encounter;
    if (byAdjectives && serveThose(r, encounter, draft)) return encounter;
  }
  const [headline] = list;
  return headline && areThose(r, headline, draft) ? headline : null;
}

/** «محادثات المعلم مع ميليباند», and then «المحادثات السورية البريطانية». */
const serveThose = (r: Reading, { drafts, members }: Open, draft: Draft): boolean =>
  related(drafts[0]!.type, draft.type) &&
  drafts[0]!.type !== 'visit' &&
  members.length === draft.members.length &&
  draft.members.every((state) => members.some((m) => standsFor(r, state, m)));

const typeOf = ({ drafts, called }: Open): MeetingType => (called ? 'call' : drafts[0]!.type);

const related = (a: MeetingType, b: MeetingType): boolean =>
  FAMILY[a] === FAMILY[b] || (b === 'talks' && a !== 'visit') || (a === 'talks' && b === 'summit');

function sameFor(r: Reading, book: Book, draft: Draft, date: (d: Draft) => string | null): Open | null {
  const day = date(draft);
  const states = draft.members.length > 1 ? ofStates(r, book, draft) : null;
  if (states) return states;
  for (const encounter of book.of(draft.members)) {
    const { type } = encounter.drafts[0]!;
    if (!related(type, draft.type) && !isByPhone(encounter, draft)) continue;
    // «اتصل الوزير بنظيره», and elsewhere «لقاء جمع الوزير ونظيره»: another encounter, unless the words leave it open.
    if (type === 'call' && draft.type === 'talks' && !draft.back && !LEAVES_OPEN.has(draft.rule)) continue;
    if (draft.earlier !== encounter.drafts[0]!.earlier) continue;
    if (!compatible(r, encounter.members, draft.members)) continue;
    const dated = day !== null && encounter.days.size > 0;
    if (dated && !isOnOneOf(encounter.days, day)) continue;
    if (!dated && clash(encounter, draft)) continue;
    return encounter;
  }
  return null;
}

function isOnOneOf(days: ReadonlySet<string>, day: string): boolean {
  if (days.has(day)) return true;
  for (const known of days) if (near(known, day)) return true;
  return false;
}

/** One says the same or less precisely what the other says: 2015-08 and 2015-08-03, 2015-08-03 and its evening. */
export const near = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  if (a.includes('W') !== b.includes('W')) return a.includes('X') || b.includes('X');
  for (let i = 0; i < length; i++) if (a[i] !== b[i] && a[i] !== 'X' && b[i] !== 'X') return false;
  return true;
};

/** One side's parties are all among the other's. */
function compatible(r: Reading, a: readonly Member[], b: readonly Member[]): boolean {
  // «وزراء خارجية الخليج» of a headline may be any party that the story names.
  const [x, y] = [a, b].map((list) => list.filter((m) => m.entity >= 0));
  if (a.length === 2 && b.length === 2 && (x!.length === 1 || y!.length === 1))
    return x!.some((m) => y!.some((n) => sameMember(m, n)));
  // «نتنياهو يبحث مع قادة أوروبا», «مع عدد من الزعماء، بينهم ميركل»: those whom one side leaves unnamed may be those the other names.
  const open = (list: readonly Member[]) => list.some((m) => m.entity < 0);
  if (open(a) && open(b) && (x!.length === 1 || y!.length === 1))
    return x!.some((m) => m.kind === 'person' && y!.some((n) => sameMember(m, n)));
  const exact = b.filter((m) => a.some((n) => sameMember(n, m))).length;
  const shared = b.filter((m) => a.some((n) => sameMember(n, m) || standsFor(r, m, n) || standsFor(r, n, m))).length;
  const least = Math.min(a.length, b.length);
  if (exact === 0 || shared < least) return false;
  return least >= 2 || (a.length === b.length && least === 1);
}

/** A delegation or officials of a state for someone who serves it. */
export const standsFor = (r: Reading, state: Member, person: Member): boolean =>
  state.kind === 'country' &&
  person.kind === 'person' &&
  r.entities.people[person.entity]!.country === r.entities.countries[state.entity]!.alpha2;

/** One that took place and one that is ahead, or did not take place, are two encounters where both are said for sure. */
const clash = (encounter: Open, draft: Draft): boolean =>
  (encounter.done && isSurelyAhead(draft)) || (encounter.ahead && isSurelyDone(draft));

const isSurelyDone = (d: Draft): boolean => (d.status === 'held' || d.status === 'ongoing') && d.sure === 2 && !d.back;
const isSurelyAhead = (d: Draft): boolean => d.status !== 'held' && d.status !== 'ongoing' && d.sure === 2 && !d.back;
