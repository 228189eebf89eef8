import type { Document } from '../document/document.js';
import type { Entities } from '../entities/entities.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { int32Column, uint8Column } from '../text/columns.js';
import { itemAt } from '../text/item-at.js';
import { attribute } from './attribute.js';
import { type Complement, findComplement } from './complement.js';
import type { Context } from './context.js';
import { type Cue, Shape } from './cue.js';
import { findCues } from './find-cues.js';
import { findReports } from './find-reports.js';
import { naturalBreaks, pairMarks } from './marks.js';
import type { Quotation } from './quotation.js';
import { compileQuotationWords, type QuotationWords, Sort } from './words.js';
import { joinWrappedLines } from './wrapped-lines.js';

export { compileQuotationWords, type QuotationWords };

/** Finds the quotations of a document with their speakers. */
export function findQuotations(
  document: Document,
  lexicon: Lexicon,
  words: QuotationWords,
  entities: Entities,
): Quotation[] {
  const joined = { ...document, sentences: joinWrappedLines(document, lexicon, words) };
  const context = readContext(joined, lexicon, words, entities);
  return attribute(context, findReports(context));
}

/** Cues, marks and what each cue reports. */
function readContext(document: Document, lexicon: Lexicon, words: QuotationWords, entities: Entities): Context {
  const names = nameTokens(document, entities);
  const cues = findCues(document, lexicon, words).filter(
    (cue) => names[cue.at] === 0 && !isPreposition(document, words, entities, cue),
  );
  const cueAt = int32Column(document.tokens.count);
  cues.forEach((cue, index) => {
    cueAt[cue.at] = index + 1;
  });
  const reports = (token: number) => {
    const cue: Cue | undefined = itemAt(cues, cueAt[token]);
    return cue !== undefined && !cue.verb.ambiguous && cue.form.shape !== Shape.noun && cue.joined;
  };
  const marks = pairMarks(document, naturalBreaks(document, reports));
  const complements: (Complement | null)[] = [];
  const context: Context = { document, lexicon, words, entities, marks, cues, cueAt, complements };
  const taken = new Set<number>();
  for (const cue of cues) {
    const complement = isFormula(context, cue) ? null : findComplement(context, cue);
    const free = complement && !taken.has(complement.at);
    if (free) taken.add(complement.at);
    complements.push(free ? complement : null);
  }
  return context;
}

/** 1 for the words of people's names: «سيري» is no verb there. */
function nameTokens({ tokens }: Document, { mentions }: Entities): Uint8Array {
  const names = uint8Column(tokens.count);
  for (const mention of mentions)
    if (mention.type === 'person' && mention.level === 'name') names.fill(1, mention.from, mention.to);
  return names;
}

/** «عقب اللقاء»: a preposition of time, where no person follows («عقب الوزير على ذلك»). */
function isPreposition(document: Document, words: QuotationWords, entities: Entities, cue: Cue): boolean {
  const { word } = document.tokens;
  if (cue.to >= word.length || (words.sorts.get(word[cue.at]!) & Sort.preposition) === 0) return false;
  if (cue.form.shape !== Shape.past || !cue.verb.ambiguous || words.prepositionOf.has(word[cue.to]!)) return false;
  const mention = itemAt(entities.mentions, entities.mentionAt[cue.to]);
  return mention?.type !== 'person' && entities.titleAt[cue.to] === 0;
}

/** «يذكر أن», «يشار إلى أن», «يتوقع أن», «أعتقد أن», «يمكن القول إن»: nobody speaks, or the writer does. */
function isFormula({ words, document: { tokens } }: Context, cue: Cue): boolean {
  const { verb, form, at, to } = cue;
  if (form.shape === Shape.noun) return at > 0 && words.ownVoice.has(tokens.word[at - 1]!) && !form.pronoun;
  if (to >= tokens.count || form.shape > Shape.imperfect || form.number !== 1) return false;
  const next = words.sorts.get(tokens.word[to]!);
  const bare =
    (next & 1) !== 0 ||
    (words.prepositionOf.has(tokens.word[to]!) && (words.sorts.get(tokens.word[to + 1] ?? -1) & 1) !== 0);
  if (!bare || form.gender === 'f') return false;
  return (
    (verb.impersonal && form.shape === Shape.imperfect && !form.future) || (verb.personal && form.shape === Shape.past)
  );
}
