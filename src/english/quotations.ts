import type { RecordQuote } from '../record/record.js';
import { BLANKS, withoutEnd } from '../text/trim.js';
import { type LatinWord, latinWords } from './latin-words.js';
import type { Sentence } from './prose.js';
import { type EnglishVerb, englishWords } from './words.js';

/** A mention that can speak. */
export interface Speaker {
  readonly kind: 'person' | 'organization';
  readonly ref: string;
  readonly start: number;
  readonly end: number;
}

/** A quotation without its id. */
export type EnglishQuote = Omit<RecordQuote, 'id'>;

const QUOTED = /[“"]([^“”"\n]+)[”"]/gu;
/** A stretch in marks of fewer words is no quotation. */
const QUOTED_WORDS = 5;

interface Cue extends LatinWord {
  readonly verb: EnglishVerb;
}

/** The quotations of the sentences of one passage. Pronouns mean the person who spoke or was named last. */
export function englishQuotations(
  text: string,
  sentences: readonly Sentence[],
  speakers: readonly Speaker[],
): EnglishQuote[] {
  const quotes: EnglishQuote[] = [];
  let last: Speaker | null = null;
  for (const sentence of sentences) {
    const named = speakers.filter((s) => s.start >= sentence.start && s.end <= sentence.end);
    const marked = markedStretches(text, sentence);
    const cue = findCue(text, sentence, marked);
    const speaker: Spoken | null = cue && speakerOf(text, sentence, cue, named, marked, last);
    if (cue && speaker) quotes.push(...quotesOf(text, sentence, cue, speaker, marked));
    last = speaker?.said ?? named.find((s) => s.kind === 'person') ?? last;
  }
  return quotes;
}

interface Spoken {
  readonly said: Speaker | null;
  readonly field: RecordQuote['speaker'];
}

const markedStretches = (text: string, { start, end }: Sentence): Sentence[] =>
  [...text.slice(start, end).matchAll(QUOTED)].map((match) => ({
    start: start + match.index + 1,
    end: start + match.index + 1 + match[1]!.length,
  }));

const within = (at: number, spans: readonly Sentence[]): boolean =>
  spans.some((span) => at >= span.start && at < span.end);

/** The first reporting verb outside quotation marks. */
function findCue(text: string, { start, end }: Sentence, marked: readonly Sentence[]): Cue | null {
  const { verbs } = englishWords();
  for (const word of latinWords(text, start, end)) {
    const verb = verbs.get(word.text);
    if (verb && !within(word.start, marked)) return { ...word, verb };
  }
  return null;
}

/** Who speaks: the name or pronoun last before the verb in its clause, else the first behind it («said X»). */
function speakerOf(
  text: string,
  sentence: Sentence,
  cue: Cue,
  named: readonly Speaker[],
  marked: readonly Sentence[],
  last: Speaker | null,
): Spoken | null {
  const outside = named.filter((s) => !within(s.start, marked));
  const clause = outside.filter((s) => s.end <= cue.start && !/[.;“”"]/u.test(text.slice(s.end, cue.start)));
  // «John Smith of Human Rights Watch added»: the person speaks.
  const before = clause.filter((s) => s.kind === 'person').pop() ?? clause.pop();
  // «"…," said X»: behind the verb only where the words stand before it.
  const inverted = /[,”"?!]\s*$/u.test(text.slice(sentence.start, cue.start));
  const after = inverted ? outside.find((s) => s.start >= cue.end && s.start - cue.end <= 2) : undefined;
  const pronoun = latinWords(text, Math.max(sentence.start, cue.start - 8), Math.min(sentence.end, cue.end + 6)).find(
    (word) => englishWords().pronouns.has(word.text.toLowerCase()) && !within(word.start, marked),
  );
  const speaker = after ?? (pronoun && !before ? null : before) ?? null;
  if (speaker) {
    const { kind, ref, start, end } = speaker;
    return { said: speaker, field: { kind, ref, start, end, text: text.slice(start, end), basis: 'name' } };
  }
  if (!pronoun || !last) return null;
  const { start, end } = pronoun;
  return {
    said: last,
    field: { kind: last.kind, ref: last.ref, start, end, text: text.slice(start, end), basis: 'coreference' },
  };
}

function quotesOf(
  text: string,
  sentence: Sentence,
  cue: Cue,
  speaker: Spoken,
  marked: readonly Sentence[],
): EnglishQuote[] {
  const { start, end, verb } = cue;
  const quote = (kind: RecordQuote['kind'], from: number, to: number): EnglishQuote => ({
    kind,
    content: { start: from, end: to, text: text.slice(from, to) },
    cue: { start, end, text: text.slice(start, end), lemma: verb.lemma, force: verb.force },
    speaker: speaker.field,
    relay: [],
    modality: /\b(?:not|n't|never)\s+$/u.test(text.slice(sentence.start, start)) ? 'denied' : 'asserted',
    closure: kind === 'indirect' ? 'none' : 'closed',
    rule: 'english.quotation',
  });
  const complement = /^(?:\s[^“”".;]{0,60}?)?\sthat\s/u.exec(text.slice(end, sentence.end));
  if (complement) {
    const from = end + complement[0].length;
    const to = trimmedEnd(text, from, sentence.end);
    if (latinWords(text, from, to).length < 2) return [];
    const inside = marked.some((m) => m.start >= from && m.end <= to + 1);
    return [quote(inside ? 'mixed' : 'indirect', from, text[to] === '”' || text[to] === '"' ? to + 1 : to)];
  }
  return marked
    .filter((m) => latinWords(text, m.start, m.end).length >= QUOTED_WORDS)
    .map((m) => quote('direct', m.start, trimmedEnd(text, m.start, m.end, COMMAS)));
}

const COMMAS = new Set([...BLANKS, ',']);
const CLOSING = new Set([...BLANKS, ...'.,;:!?”"']);

/** The end of a stretch, closing punctuation left out. */
const trimmedEnd = (text: string, from: number, to: number, closing = CLOSING): number =>
  from + withoutEnd(text.slice(from, to), closing).length;
