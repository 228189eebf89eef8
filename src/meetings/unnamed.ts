import type { Mention, Title } from '../entities/entities.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, rawOffset, TokenKind } from '../text/tokens.js';
import { madeOf } from './group.js';
import type { Member, Party } from './party.js';
import {
  isMarked,
  Mark,
  markAt,
  markCutAt,
  markEndAt,
  mentionAt,
  nounAt,
  prefixOf,
  type Reading,
  titleAt,
  verbAt,
} from './reading.js';

/** The most words an unnamed party's phrase takes in. */
const MAX_WORDS = 9;
const CLOSERS = Mark.stop | Mark.with | Mark.between | Mark.topic | Mark.joined | Mark.relative | Mark.mediated;

/** The states or the body that a title without a known holder stands for; the unnamed office itself where the words give none. */
export function stateMembers(r: Reading, title: Title): Member[] {
  const span = { start: title.start, end: title.end, collective: true };
  const states = statesBetween(r, title.from, title.to, span);
  if (states.length > 0) return states;
  if (title.country) {
    const entity = r.entities.countries.findIndex((c) => c.alpha2 === title.country);
    if (entity >= 0) return [{ kind: 'country', entity, count: null, ...span }];
  }
  return [{ kind: 'unnamed', entity: -1, count: title.number === 2 ? 2 : null, ...span }];
}

type Where = Pick<Member, 'start' | 'end' | 'collective'>;

/** «مراسل الشبكة الأمريكية»: one who works for a paper or a station stands for nobody. */
export const isMedia = (r: Reading, { type, entity }: Pick<Mention, 'type' | 'entity'>): boolean =>
  type === 'organization' && MEDIA.has(r.entities.organizations[entity]!.kind);
const MEDIA = new Set(['media', 'agency']);

/** True where a paper, a station or a news agency is named between two tokens. */
export function namesMedia(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const mention = mentionAt(r, i);
    if (mention && mention.to <= to && isMedia(r, mention)) return true;
  }
  return false;
}

/** The countries and bodies named between two tokens, each once, as parties with the span of the whole phrase. */
function statesBetween(r: Reading, from: number, to: number, span: Where): Member[] {
  const bodies: Member[] = [];
  const states: Member[] = [];
  for (let i = from; i < to; i++) {
    const mention = mentionAt(r, i);
    if (!mention || mention.to > to) continue;
    const list = mention.type === 'organization' ? bodies : mention.type === 'country' ? states : null;
    if (list && !list.some((m) => m.entity === mention.entity))
      list.push({ kind: mention.type as Member['kind'], entity: mention.entity, count: null, ...span });
    i = mention.to - 1;
  }
  // «وفد من الكونغرس الأمريكي» stands for the state; «وزراء خارجية دول مجلس التعاون» for the body.
  const shared = bodies.filter((b) => {
    const kind = r.entities.organizations[b.entity]!.kind;
    return !['government', 'ministry'].includes(kind) || states.length === 0;
  });
  return shared.length > 0 ? shared : states;
}

/** Reads «وفد روسي», «مسؤولين من سوريا والعراق»: the state or body is the party. */
export function readUnnamed(r: Reading, i: number): Party | null {
  const { tokens } = r.document;
  const start = rawOffset(tokens, i, markCutAt(r, i));
  const to = phraseEnd(r, i);
  const span = { start, end: tokens.end[to - 1]!, collective: true };
  const prefix = prefixOf(r, i, start);
  if (namesMedia(r, i, to)) return null;
  // «مجموعة أصدقاء ليبيا» stands for others.
  const friends = i + 1 < tokens.count && r.words.friends.has(tokens.word[i + 1]!);
  const states = friends ? [] : statesBetween(r, i, to, span);
  if (states.length === 0 && !friends && !isMarked(r, i, Mark.unnamed) && !madeOf(r, to)) return null;
  const count = r.words.pairs.has(tokens.word[i]!) ? 2 : null;
  const members = states.length > 0 ? states : [{ kind: 'unnamed' as const, entity: -1, count, ...span }];
  return { from: i, to, prefix, members, both: false };
}

/** The token after the phrase: adjectives, possessors, «من» with a name, coordinated states. */
function phraseEnd(r: Reading, i: number): number {
  const { tokens } = r.document;
  let at = isMarked(r, i, Mark.unnamed | Mark.stated) ? Math.max(i + 1, markEndAt(r, i)) : i + 1;
  while (at < tokens.count && at - i < MAX_WORDS) {
    if (!continues(tokens, at) || tokens.kind[at] === TokenKind.punctuation || r.inDate[at] !== 0) break;
    const mention = mentionAt(r, at);
    if (mention && mention.type !== 'person' && mention.type !== 'place') {
      if (
        !(/^(?:و|لل?)?$/u.test(prefixOf(r, at, mention.start)) || isWithin(r, at, mention)) ||
        (mention.via === 'capital' && prefixOf(r, at, mention.start) === '')
      )
        break;
      at = mention.to;
      continue;
    }
    if (isMarked(r, at, CLOSERS | Mark.chaired) || nounAt(r, at) || isVerb(r, at) || mention) break;
    if (isMarked(r, at, Mark.preposition)) {
      if (!leadsToState(r, at, r.words.counterparts.has(tokens.word[i]!))) break;
      at++;
      continue;
    }
    if (titleAt(r, at)?.named || r.words.besides.longest(tokens, at, tokens.word[at]!) !== 0) break;
    if (conjoined(r, at) && !isMarked(r, at, Mark.unnamed | Mark.stated)) break;
    at++;
  }
  return at;
}

/** «بين الحكومة الكولومبية والمتمردين»: what is joined to the first of two is the second, whoever it is. */
export function readOther(r: Reading, i: number): Party | null {
  const { tokens } = r.document;
  if (i >= tokens.count || tokens.kind[i] !== TokenKind.word || !continues(tokens, i) || !conjoined(r, i)) return null;
  const marked = (markAt(r, i) & ~(Mark.unnamed | Mark.stated)) !== 0;
  if (r.inDate[i] !== 0 || marked || nounAt(r, i) || isVerb(r, i)) return null;
  const start = tokens.start[i]! + 1;
  const to = phraseEnd(r, i);
  const span = { start, end: tokens.end[to - 1]!, collective: true };
  return { from: i, to, prefix: 'و', members: [{ kind: 'unnamed', entity: -1, count: null, ...span }], both: false };
}

/** «وكيل بوزارة الخارجية», «مسؤولون بالأمم المتحدة»: the body in which somebody serves. */
const isWithin = (r: Reading, at: number, mention: Mention): boolean =>
  mention.type === 'organization' && prefixOf(r, at, mention.start) === 'ب';

const isVerb = (r: Reading, i: number): boolean => verbAt(r, i) !== undefined;

/** «نظيريه الإيطالي والإسباني في روما»: a capital behind في is where they meet. */
const isCapital = (r: Reading, i: number): boolean => mentionAt(r, i)?.via === 'capital';

/** «من سوريا والعراق», «في مجلس التعاون», «نظرائه في السعودية وقطر»: من leads to states, any preposition to a body. */
const leadsToState = (r: Reading, preposition: number, counterparts: boolean): boolean => {
  const i = preposition + 1;
  if (i >= r.document.tokens.count) return false;
  const type = mentionAt(r, i)?.type;
  const of = counterparts || r.words.of.has(r.document.tokens.word[preposition]!);
  return (
    type === 'organization' ||
    isMarked(r, i, Mark.unnamed | Mark.stated) ||
    (of && type === 'country' && !isCapital(r, i))
  );
};

/** A plain word with و before it starts something else. */
function conjoined(r: Reading, i: number): boolean {
  const splits = r.lexicon.splitter.of(r.document.tokens.word[i]!);
  const letter = r.document.raw.charCodeAt(r.document.tokens.start[i]!);
  if (letter !== 0x648) return false;
  return splits.count === 0 || (splits.proclitics[splits.count - 1]! & Proclitic.conjunction) !== 0;
}
