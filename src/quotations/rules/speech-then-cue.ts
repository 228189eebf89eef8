import { TokenFlag } from '../../text/tokens.js';
import { markedBefore } from '../before-cue.js';
import { complementOf, countWords, isComma } from '../context.js';
import { Shape } from '../cue.js';
import { type CueRule, directSpeech } from '../report.js';

const MIN_WORDS = 3;
const LINE = TokenFlag.newline | TokenFlag.block;

/**
 * Speech in marks with its verb behind it.
 *
 * «لا عودة إلى الوراء»، قال الوزير → «لا عودة إلى الوراء»
 */
export const speechThenCue: CueRule = {
  name: 'quotation.speech-then-cue',
  find(context, cue) {
    if (
      cue.joined ||
      cue.verb.ambiguous ||
      cue.form.pronoun ||
      cue.form.shape === Shape.noun ||
      cue.form.shape === Shape.participle ||
      complementOf(context, cue)
    )
      return null;
    const marked = markedBefore(context, isComma(context, cue.from - 1) ? cue.from - 1 : cue.from);
    if (
      !marked ||
      (context.document.tokens.flags[cue.from]! & LINE) !== 0 ||
      countWords(context, marked.from, marked.to) < MIN_WORDS
    )
      return null;
    return directSpeech(marked);
  },
};
