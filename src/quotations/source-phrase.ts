import type { Mention } from '../entities/entities.js';
import { itemAt } from '../text/item-at.js';
import { TokenFlag, TokenKind } from '../text/tokens.js';
import { type Context, isWordy, punctuation, sortBehindAnd, sortOf, spaced } from './context.js';
import { Shape } from './cue.js';
import { mentionAt, sortOfStem } from './source-kinds.js';
import { Sort } from './words.js';

const MAX_PHRASE = 14;
const TATWEEL = 0x640;
const HYPHEN = 0x2d;

/** The token after a source's last word. */
export function phraseEnd(context: Context, from: number, limit: number): number {
  const { marks, cueAt, cues } = context;
  const definite = (sortBehindAnd(context, from) & Sort.definite) !== 0;
  const isBody = (sortBehindAnd(context, from) & Sort.body) !== 0;
  let k = from + 1;
  const stop = Math.min(limit, from + MAX_PHRASE);
  while (k < stop) {
    const marked = itemAt(marks.all, marks.at[k]);
    if (marked) {
      if (!marked.closed || marked.to - marked.from > 6 || marked.after > limit) break;
      k = marked.after;
      continue;
    }
    if (!isWordy(context, k)) {
      if (punctuation(context, k) === TATWEEL || (punctuation(context, k) === HYPHEN && !spaced(context, k + 1))) {
        k++;
        continue;
      }
      break;
    }
    if (isThisBody(context, from, k)) {
      k += 2;
      continue;
    }
    const mention = mentionAt(context, k);
    if (isToldMedium(context, k)) break;
    if (isLoneTo(context, k) || (definite && isObjectNoun(context, k)) || isOwnWords(context, k)) break;
    if (k > from + 1 && (isTold(context, k) || isToMedium(context, k) || (isBody && isObject(context, k)))) break;
    if (k === from + 1 && definite && !isBody && isToMedium(context, k)) break;
    if (definite && !isBody && isBodyName(context, k, mention) && isOtherBody(context, from, k)) break;
    if (!definite && isBehindAdjective(context, k)) break;
    if (mention && mention.to <= stop && mention.type !== 'person' && (mention.proclitics & 1) === 0) {
      k = mention.to;
      continue;
    }
    const cue = itemAt(cues, cueAt[k]);
    if (cue?.form.shape === Shape.noun && (cue.form.pronoun || isByWord(context, k))) break;
    if (definite ? k === from + 1 && isOtherNoun(context, from, k) : isObjectOfMany(context, from, k)) break;
    if (!mention && isVerb(context, k)) break;
    if (cue && cue.form.shape !== Shape.noun && !(cue.verb.ambiguous && cue.form.number === 1 && !cue.joined)) break;
    if (cue?.form.shape === Shape.past && cue.form.gender === 'f') break;
    if (!mention && isWhatVerbTakes(context, from, k)) break;
    const sort = sortOf(context, k);
    if (!mention && (sortBehindAnd(context, k) & Sort.complementiser) !== 0) break;
    if (definite && (context.document.tokens.flags[k]! & TokenFlag.tanwin) !== 0) break;
    if (
      (sort & (Sort.complementiser | Sort.relative | Sort.time | Sort.negation | Sort.contrast)) !== 0 &&
      !isInner(context, k)
    )
      break;
    if ((sort & (Sort.preposition | Sort.adverb)) !== 0 && (!isInner(context, k) || isOfVerb(context, from, k))) break;
    k++;
  }
  while (k > from + 1 && ((!isWordy(context, k - 1) && context.marks.isMark[k - 1] === 0) || isLoose(context, k - 1)))
    k--;
  return k;
}

/** «ختم الوزير بالقول»: the noun of saying behind a glued ب. */
const isByWord = ({ document: { tokens } }: Context, k: number): boolean => tokens.raw[tokens.start[k]!] === 'ب';

/** «شهود لـ«الحياة»»: a ل alone before marks or Latin letters. */
export function isLoneTo({ document: { tokens }, marks }: Context, k: number): boolean {
  if (tokens.raw[tokens.start[k]!] !== 'ل' || tokens.end[k]! - tokens.start[k]! > 2 || k + 1 >= tokens.count)
    return false;
  return (
    (tokens.end[k]! - tokens.start[k]! === 1 || tokens.raw.charCodeAt(tokens.start[k]! + 1) === TATWEEL) &&
    (marks.isMark[k + 1] === 1 ||
      tokens.kind[k + 1] === TokenKind.latin ||
      tokens.kind[k + 1] === TokenKind.punctuation)
  );
}

/** «أدانت الرابطة محاولة الاغتيال»: behind a noun with its article a feminine without one is the object. */
const isObjectNoun = (context: Context, k: number): boolean => {
  const { tokens } = context.document;
  return (
    (tokens.flags[k]! & TokenFlag.taMarbuta) !== 0 &&
    !/^(?:ال|بال|لل)/u.test(tokens.raw.slice(tokens.start[k]!, tokens.end[k]!)) &&
    (sortOfStem(context, k) & ~Sort.object) === 0 &&
    /^[وف]?ال/u.test(tokens.raw.slice(tokens.start[k - 1]!, tokens.end[k - 1]!)) &&
    sortBehindAnd(context, k) === 0 &&
    mentionAt(context, k) === undefined &&
    context.entities.titleAt[k] === 0 &&
    !context.words.constructs.has(tokens.word[k]!)
  );
};

/** «اختتمت النائبة كلامها»: the words of the source, not a part of its name. */
const isOwnWords = (context: Context, k: number): boolean =>
  (sortOf(context, k) & Sort.occasion) !== 0 &&
  /(?:ه|ها|هم|هما)$/u.test(
    context.document.tokens.raw.slice(context.document.tokens.start[k]!, context.document.tokens.end[k]!),
  );

/** «قال متحدث باسم الحكومة لوكالة …»: a medium with a glued ل is none of the source's title either. */
export const isToldMedium = (context: Context, k: number): boolean => {
  const mention = mentionAt(context, k);
  return mention !== undefined && mention.proclitics !== 0 && isMedium(context, mention);
};

/** «قال مسؤول لوكالة …»: the medium is none of the source's words. */
function isMedium({ entities }: Context, mention: Mention): boolean {
  const kind = mention.type === 'organization' ? entities.organizations[mention.entity]!.kind : null;
  return kind === 'media' || kind === 'agency';
}

/** «أدانت المنظمة المحاكمات»: behind a feminine with its article a word with the article that is no feminine adjective. */
function isOtherNoun({ words, document: { tokens } }: Context, from: number, k: number): boolean {
  const word = tokens.raw.slice(tokens.start[k]!, tokens.end[k]!);
  if (!/^ال/u.test(word)) return false;
  if (words.singulars.has(tokens.word[from]!)) return /(?:ة|ات|اء|ون|ين)$/u.test(word);
  return (tokens.flags[from]! & TokenFlag.taMarbuta) !== 0 && !/[ةهىاء]$/u.test(word);
}

/** «دعا آخرون الحكومة»: behind an indefinite plural in ون nothing with the article, no name of a person or a body. */
function isObjectOfMany(context: Context, from: number, k: number): boolean {
  const { raw, start, end } = context.document.tokens;
  if (k !== from + 1 || !/^(?!ال)\p{L}{2,}ون$/u.test(raw.slice(start[from]!, end[from]!))) return false;
  const mention = mentionAt(context, k);
  if (mention) return mention.via !== 'adjective';
  return context.entities.titleAt[k] !== 0 || /^ال/u.test(raw.slice(start[k]!, end[k]!));
}

/** «متحدثة باسم هذه المنظمة»: the body that the source belongs to, named before; not «هذا الأسبوع». */
function isThisBody(context: Context, from: number, k: number): boolean {
  const { words, document } = context;
  if (!words.demonstratives.has(document.tokens.word[k]!) || k === from + 1) return false;
  return (sortOf(context, k + 1) & (Sort.body | Sort.definite)) === (Sort.body | Sort.definite);
}

/** A body by its name, or by its noun with the article. */
const isBodyName = (context: Context, k: number, mention: Mention | undefined): boolean =>
  mention
    ? mention.type === 'organization'
    : (sortOf(context, k) & (Sort.body | Sort.definite)) === (Sort.body | Sort.definite);

/** «أبلغ المبعوث الأممي مجلس الأمن أن»: a body right behind a noun with its article does not belong to it. */
function isOtherBody(context: Context, from: number, k: number): boolean {
  const { tokens } = context.document;
  if ((sortBehindAnd(context, from) & Sort.media) !== 0 || !isWordy(context, k - 1)) return false;
  return /^[وف]?ال/u.test(tokens.raw.slice(tokens.start[k - 1]!, tokens.end[k - 1]!));
}

/** «ضابط يحمل جوازا»: an imperfect; adjectives with this letter end in ي, ة, ين («يمني», «يونانية»). */
const isVerb = ({ document: { tokens } }: Context, k: number): boolean =>
  /^س?ي\p{L}{3,}$/u.test(tokens.raw.slice(tokens.start[k]!, tokens.end[k]!)) &&
  !/(?:ي|ى|ة|ين|يون|ا|ات)$/u.test(tokens.raw.slice(tokens.start[k]!, tokens.end[k]!));

/** «للوكالة الألمانية», «لصحيفة لم يسمها»: a medium behind a glued ل. */
const isToMedium = (context: Context, k: number): boolean =>
  context.document.tokens.raw[context.document.tokens.start[k]!] === 'ل' &&
  sortOf(context, k) === 0 &&
  (sortOfStem(context, k) & Sort.media) !== 0;

const wordAt = ({ document: { tokens } }: Context, k: number): string =>
  tokens.raw.slice(tokens.start[k]!, tokens.end[k]!);

/** «أخبر مسؤول عراقي الصحفيين»: a noun with its article behind an adjective of a state without one. */
function isBehindAdjective(context: Context, k: number): boolean {
  const before = mentionAt(context, k - 1);
  if (before?.via !== 'adjective' || before.to !== k || !/^ال/u.test(wordAt(context, k))) return false;
  return !/^(?:ال|لل|بال)/u.test(wordAt(context, k - 1));
}

/** «أبلغ مسؤول أمريكي شبكة …»: a medium right behind a name or an adjective of a state is the one who was told. */
function isTold(context: Context, k: number): boolean {
  const mention = mentionAt(context, k);
  const medium = (sortOf(context, k) & Sort.media) !== 0 || (mention !== undefined && isMedium(context, mention));
  return medium && (endsMention(context, k) || /^ال/u.test(wordAt(context, k - 1)));
}

/** «طالبت منظمة "…" الرئيس بأن»: a person behind a name or marks is no part of a body. */
const isObject = (context: Context, k: number): boolean =>
  (mentionAt(context, k)?.type === 'person' || context.entities.titleAt[k] !== 0) &&
  (endsMention(context, k) || context.marks.isMark[k - 1] === 1);

/** The longest name looked at behind its end, in tokens. */
const LONGEST_NAME = 8;

/** True where a name of a body or a state ends right before a token. */
function endsMention(context: Context, k: number): boolean {
  for (let i = k - 1; i >= Math.max(0, k - LONGEST_NAME); i--) {
    const mention = mentionAt(context, i);
    if (mention) return mention.to === k && mention.type !== 'person';
  }
  return false;
}

/** «سخر الزعيم من الخطة»: the preposition of the verb before the source. */
function isOfVerb({ cues, cueAt, words, document: { tokens } }: Context, from: number, k: number): boolean {
  const verb = from > 0 ? itemAt(cues, cueAt[from - 1])?.verb : undefined;
  const which = words.prepositionOf.get(tokens.word[k]!);
  return verb !== undefined && which !== undefined && verb.takes.has(which);
}

/** «رحب المجلس بالضوابط»: a glued ب behind a verb that takes it alone. */
function isWhatVerbTakes({ cues, cueAt, document: { tokens } }: Context, from: number, k: number): boolean {
  if (!tokens.raw.startsWith('بال', tokens.start[k]!)) return false;
  const verb = from > 0 ? itemAt(cues, cueAt[from - 1])?.verb : undefined;
  return (verb?.takes.has('ب') ?? false) && !verb?.takes.has('-');
}

/** A preposition or a demonstrative left at the end of a phrase. */
const isLoose = (context: Context, k: number): boolean => (sortOf(context, k) & Sort.preposition) !== 0;

/** «في الأمم المتحدة», «من حركة»: a preposition within a source, not one that tells the occasion. */
function isInner(context: Context, k: number): boolean {
  const word = context.document.tokens.word[k]!;
  const which = context.words.prepositionOf.get(word);
  if (which !== 'في' && which !== 'من') return false;
  if (k + 1 >= context.document.tokens.count) return false;
  const next = sortOf(context, k + 1);
  if ((next & (Sort.occasion | Sort.time | Sort.complementiser)) !== 0) return false;
  return isWordy(context, k + 1) || mentionAt(context, k + 2)?.type === 'organization';
}
