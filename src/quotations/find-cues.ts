import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import { itemAt } from '../text/item-at.js';
import { Proclitic } from '../text/proclitics.js';
import { rawOffset, TokenFlag, type Tokens } from '../text/tokens.js';
import { type Cue, type Form, Shape, type Verb } from './cue.js';
import { Phrase, type QuotationWords, Sort } from './words.js';

/** Finds every reporting word of the active zones; one table look-up for an ordinary word. */
export function findCues(document: Document, lexicon: Lexicon, words: QuotationWords): Cue[] {
  const { tokens, active, classes } = document;
  const cues: Cue[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((classes[i]! & ClassBit.cue) === 0 || active[i] === 0 || tokens.kind[i] !== 0) continue;
    const splits = lexicon.splitter.of(tokens.word[i]!);
    for (let s = 0; s < splits.count; s++) {
      const index = words.cues.get(splits.stem[s]!);
      if (index === 0) continue;
      const known = words.forms[index - 1]!;
      const form = isPassive(tokens, i, splits.length[s]!, known) ? { ...known, passive: true } : known;
      const proclitics = splits.proclitics[s]!;
      if ((proclitics & ~Proclitic.conjunction) !== 0 && form.shape !== Shape.noun) continue;
      const cue = cueOf(
        document,
        lexicon,
        words,
        i,
        words.verbOf[index - 1]!,
        form,
        splits.length[s]!,
        (proclitics & Proclitic.conjunction) !== 0,
      );
      if (form.pronoun && (tokens.flags[i]! & TokenFlag.taMarbuta) !== 0) continue;
      const governed = form.shape < Shape.participle && i > 0 && isGoverned(words, tokens.word[i - 1]!, form);
      if ((!form.jussive || isAfterLam(document, words, i)) && !governed) cues.push(cue);
      break;
    }
  }
  return cues;
}

const DAMMA = 0x64f;

/** «أُعلن», «وذُكر»: a past form with a damma on its first letter names nobody. */
function isPassive(tokens: Tokens, i: number, cut: number, { shape }: Form): boolean {
  if (shape !== Shape.past) return false;
  const first = cut === 0 ? tokens.start[i]! : rawOffset(tokens, i, cut);
  return tokens.raw.charCodeAt(first + 1) === DAMMA;
}

/** Behind a preposition stands no verb; behind «إعادة» the past form is a noun («إعادة نشر القوات»). */
const isGoverned = (words: QuotationWords, before: number, form: Form): boolean =>
  words.prepositionOf.has(before) || (form.shape === Shape.past && words.beforeNouns.has(before));

/** «لم يقل», «لم يعد يقل»: the short form stands only there («لا يجب أن» is no reply). */
function isAfterLam({ tokens }: Document, words: QuotationWords, at: number): boolean {
  return words.didNot.has(tokens.word[at - 1] ?? -1) || words.didNot.has(tokens.word[at - 2] ?? -1);
}

function cueOf(
  document: Document,
  lexicon: Lexicon,
  words: QuotationWords,
  at: number,
  verb: Verb,
  form: Form,
  cut: number,
  joined: boolean,
): Cue {
  const { tokens } = document;
  const lead = leadOf(document, lexicon, words, at);
  const verbStart = cut === 0 ? tokens.start[at]! : rawOffset(tokens, at, cut);
  return {
    verb,
    form,
    from: lead.from,
    at,
    to: at + 1,
    start: lead.from < at ? tokens.start[lead.from]! : verbStart,
    verbStart,
    end: tokens.end[at]!,
    joined,
    manner: lead.manner,
    relative: lead.relative,
    comment: lead.comment,
    modality: lead.modality ?? (form.future ? 'possible' : 'asserted'),
  };
}

const isImperfect = (words: QuotationWords, word: number): boolean =>
  itemAt(words.forms, words.cues.get(word))?.shape === Shape.imperfect;

interface Lead {
  readonly from: number;
  readonly manner: Cue['manner'];
  readonly relative: boolean;
  readonly comment: boolean;
  readonly modality: Cue['modality'] | null;
}

/** The longest phrase before a verb: «بناء على ما». */
const MAX_LEAD = 3;

/** What stands before a verb: the phrase of a manner, a relative pronoun, لم, قد. */
function leadOf(document: Document, lexicon: Lexicon, words: QuotationWords, at: number): Lead {
  const { tokens } = document;
  let k = at - 1;
  let modality: Cue['modality'] | null = null;
  for (; k >= 0 && k >= at - 2; k--) {
    const sort = words.sorts.get(tokens.word[k]!) | behindAnd(lexicon, words, tokens.word[k]!);
    if (tokens.word[k] === words.what && k === at - 1) break;
    if (words.hypotheticals.has(tokens.word[k]!)) {
      modality = 'possible';
      break;
    }
    if ((sort & Sort.negation) !== 0 && !endsPhrase(document, words, k)) modality = 'denied';
    else if ((sort & Sort.possible) !== 0 && isImperfect(words, tokens.word[at]!)) modality = 'possible';
    else if (k === at - 1 && tokens.word[k] === words.that && isImperfect(words, tokens.word[at]!))
      modality = 'possible';
    else if ((sort & (Sort.auxiliary | Sort.adverb)) === 0) break;
  }
  const sort = k >= 0 ? words.sorts.get(tokens.word[k]!) : 0;
  const relative = (sort & Sort.relative) !== 0;
  const lead = { from: at, manner: 'none', relative, comment: false, modality } as const;
  for (let from = Math.max(0, k - MAX_LEAD); from <= k; from++) {
    if (!words.phrases.startsWith(tokens.word[from]!)) continue;
    const node = words.phrases.longest(tokens, from, tokens.word[from]!);
    if (node === 0 || words.phrases.end !== k + 1) continue;
    const value = words.phrases.valueOf(node);
    if (value === Phrase.comment) return { ...lead, comment: true };
    if (value === Phrase.manner || value === Phrase.weakManner) {
      const strong = value === Phrase.manner && !isWeak(words, node);
      return { ...lead, from, manner: strong ? 'strong' : 'weak' };
    }
  }
  return lead;
}

function isWeak(words: QuotationWords, node: number): boolean {
  let weak = false;
  words.phrases.eachValue(node, (value) => {
    if (value === Phrase.weakManner) weak = true;
  });
  return weak;
}

/** The bits of قد in «وقد». */
function behindAnd(lexicon: Lexicon, words: QuotationWords, word: number): number {
  const splits = lexicon.splitter.of(word);
  for (let s = 1; s < splits.count; s++)
    if (splits.proclitics[s] === Proclitic.conjunction)
      return words.sorts.get(splits.stem[s]!) & (Sort.possible | Sort.auxiliary);
  return 0;
}

/** «حسب ما قال»: this ما denies nothing. */
function endsPhrase(document: Document, words: QuotationWords, k: number): boolean {
  const { tokens } = document;
  for (let from = Math.max(0, k - MAX_LEAD); from < k; from++)
    if (words.phrases.startsWith(tokens.word[from]!) && words.phrases.longest(tokens, from, tokens.word[from]!) !== 0)
      if (words.phrases.end === k + 1) return true;
  return false;
}
