import type { CueRule } from '../report.js';
import { colonSpeech } from './colon-speech.js';
import { markedSpeech } from './marked-speech.js';
import { parenthetical } from './parenthetical.js';
import { speechThenCue } from './speech-then-cue.js';
import { thatClause } from './that-clause.js';

/** What one reporting word may report, the first that holds. */
export const cueRules: readonly CueRule[] = [thatClause, markedSpeech, colonSpeech, parenthetical, speechThenCue];
