import { type Context, complementOf, sentenceEnd, sentenceStart, sortBehindAnd, sortOf } from './context.js';
import type { Cue } from './cue.js';
import { sourcesBehind } from './relay-chain.js';
import { mentionAt, readSource, type Source } from './source.js';
import { unnamed } from './source-kinds.js';
import { agrees, personBefore } from './subject-search.js';
import { Phrase, Sort } from './words.js';

/** «أعلنت موسكو على لسان وزير خارجيتها أن»: the one by whose mouth the subject spoke. */
export function mouthpiece(context: Context, cue: Cue): Source | null {
  const { words, document } = context;
  const { tokens } = document;
  const complement = complementOf(context, cue);
  if (!complement) return null;
  for (let i = cue.to; i < complement.at; i++) {
    if (!words.phrases.startsWith(tokens.word[i]!)) continue;
    const node = words.phrases.longest(tokens, i, tokens.word[i]!);
    let mouth = false;
    words.phrases.eachValue(node, (value) => {
      if (value === Phrase.mouth) mouth = true;
    });
    if (node === 0 || !mouth) continue;
    const { end } = words.phrases;
    return (
      sourcesBehind(context, end, complement.at, complement.at).at(-1) ?? readSource(context, end, complement.at, true)
    );
  }
  return null;
}

/** The longest name or title between «سبق» and أن, in tokens. */
const MAX_EARLIER = 8;

/** «سبق للوزير أن قال»: the one behind the ل of «سبق», right before أن. */
export function saidBefore(context: Context, cue: Cue): Source | null {
  const { words, document } = context;
  const { tokens } = document;
  const that = cue.from - 1;
  if (that < 2 || tokens.word[that] !== words.that) return null;
  const first = Math.max(sentenceStart(context, cue.at), that - MAX_EARLIER);
  for (let i = that - 1; i >= first; i--) {
    if (!words.earlier.has(tokens.word[i]!)) continue;
    if (tokens.raw[tokens.start[i + 1]!] !== 'ل') return null;
    const source = readSource(context, i + 1, that, true);
    return source?.to === that ? source : null;
  }
  return null;
}

/** How far before «قال فيه» the paper or the speech stands. */
const PAPER_REACH = 40;
const PAPER = Sort.occasion | Sort.document | Sort.issued;

/**
 * «تصريحات أدلى بها الوزير، وقال فيها»: the person named last before; «تصريحا لأحد المشاركين قال فيه», «تصريحات من الوزير قال فيها»:
 * the owner of the paper.
 * Null where no such pronoun stands behind the verb.
 */
export function paperOwner(context: Context, cue: Cue): Source | null {
  if ((sortOf(context, cue.to) & Sort.within) === 0) return null;
  const first = Math.max(sentenceStart(context, cue.at), cue.from - PAPER_REACH);
  for (let i = cue.from - 1; i > first; i--) {
    if ((sortBehindAnd(context, i - 1) & PAPER) === 0 && (sortBehindAnd(context, i - 2) & PAPER) === 0) continue;
    if (!isOwned(context, i) && context.words.prepositionOf.get(context.document.tokens.word[i - 1]!) !== 'من')
      continue;
    const owner = readSource(context, i, cue.from, true);
    if (owner && agrees(context, cue, owner)) return owner;
  }
  return personBefore(context, cue);
}

/** The paper that «جاء» tells of: behind في, with its issuer or owner where one is named; before «جاء فيه» the nearest paper. */
export function paperOf(context: Context, cue: Cue): Source | null {
  const limit = complementOf(context, cue)?.at ?? Math.min(sentenceEnd(context, cue.at), cue.to + PAPER_REACH);
  if (context.document.tokens.word[cue.to] !== context.words.in) return paperBefore(context, cue);
  const paper = readSource(context, cue.to + 1, limit);
  if (paper) return paper;
  for (let i = cue.to + 2; i < limit; i++) {
    const owner = readSource(context, i, limit, true);
    if (owner && !owner.guess) return owner;
  }
  return unknownPaper(context, cue.to + 1, limit);
}

/** «جاء في المرسوم أن»: a paper that no list holds, one word with its article right before أن. */
function unknownPaper(context: Context, at: number, limit: number): Source | null {
  const { raw, start, end } = context.document.tokens;
  if (at + 1 !== limit || !/^ال\p{L}{3}/u.test(raw.slice(start[at]!, end[at]!))) return null;
  return unnamed(context, at, at + 1, false, null, 1);
}

/** The nearest paper before a verb: «مذكرة سرية جاء فيها»; of words the one who said them («تصريحات لمسؤولين جاء فيها»). */
function paperBefore(context: Context, cue: Cue): Source | null {
  const first = Math.max(sentenceStart(context, cue.at), cue.from - PAPER_REACH);
  for (let i = cue.from - 1; i >= first; i--)
    if ((sortBehindAnd(context, i) & (Sort.document | Sort.issued)) !== 0) return readSource(context, i, cue.from);
    else if ((sortBehindAnd(context, i) & Sort.occasion) !== 0) {
      const owner = readSource(context, i + 1, cue.from, true);
      if (owner) return owner;
    }
  return null;
}

/** A glued ل: «لأحد المشاركين». */
const isOwned = ({ document: { tokens } }: Context, i: number): boolean => tokens.raw[tokens.start[i]!] === 'ل';

/**
 * «قال المتحدث إن الرئيس رحب بضيفه، مؤكدا أن»: a spokesman tells what another said and did, and the participle goes on with that
 * other. Null where the outer speaker is no spokesman or the words do not open with a person.
 */
export function innerSubject(context: Context, outer: Source, told: Cue, cue: Cue): Source | null {
  const complement = complementOf(context, told);
  if (complement?.kind !== 'that' || cue.verb.continues || !isSpokesman(context, outer, told)) return null;
  const mention = mentionAt(context, complement.from);
  const opens = mention?.type === 'person' || context.entities.titleAt[complement.from] !== 0;
  const inner = opens ? readSource(context, complement.from, cue.from) : null;
  return inner?.kind === 'person' && agrees(context, cue, inner) ? inner : null;
}

/** True where the words between a verb and its أن, or the unnamed source itself, hold «متحدث» or «ناطق». */
function isSpokesman(context: Context, outer: Source, told: Cue): boolean {
  const complement = complementOf(context, told);
  const spans = [
    [told.to, complement?.at ?? told.to],
    [outer.from, outer.to],
  ] as const;
  return spans.some(([from, to]) => {
    for (let i = from; i < to; i++) if ((sortBehindAnd(context, i) & Sort.spokesman) !== 0) return true;
    return false;
  });
}
