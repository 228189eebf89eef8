import { itemAt } from '../text/item-at.js';
import { type Context, complementOf, sentenceStart, sortOf } from './context.js';
import { type Cue, Shape } from './cue.js';
import type { Relay } from './quotation.js';
import { sourcesBehind } from './relay-chain.js';
import { mentionAt, readSource, type Source } from './source.js';
import { subjectBehind } from './subject.js';
import { Sort } from './words.js';

/**
 * Who passed the words of a cue on, outermost first: the agency of «نقلت … عن», the medium of «قال لقناة …» or «في تصريح لصحيفة …».
 */
export function findRelays(context: Context, cue: Cue, speaker: Source | null): Relay[] {
  const relays: Relay[] = [];
  const add = (source: Source | null) => {
    if (
      source &&
      source.kind !== 'anonymous' &&
      !isSame(source, speaker) &&
      !relays.some((r) => r.span.start === source.start)
    )
      relays.push({ kind: source.kind, entity: source.entity, span: { start: source.start, end: source.end } });
  };
  const carrier = carrierBefore(context, cue) ?? (cue.verb.relay ? cue : null);
  if (carrier) {
    if (!carrier.form.passive) add(subjectBehind(context, carrier));
    const end = carrier === cue ? (complementOf(context, cue)?.at ?? cue.to) : cue.at;
    for (const step of sourcesBehind(context, carrier.to, end, end)) add(step);
  } else if (cue.form.shape < Shape.participle && !cue.form.passive) {
    const subject = subjectBehind(context, cue);
    if (subject && isMedium(context, subject)) add(subject);
  }
  for (const medium of media(context, cue)) add(medium);
  return relays;
}

/** «ذكرت الصحيفة نقلا عن مسؤول»: the subject passes on. */
const isMedium = ({ entities }: Context, { kind, entity }: Source): boolean =>
  kind === 'organization' && MEDIA.has(entities.organizations[entity]!.kind);

const MEDIA: ReadonlySet<string> = new Set(['media', 'agency']);

const isSame = (a: Source, b: Source | null): boolean => b !== null && a.kind === b.kind && a.entity === b.entity;

/** How far before «قوله» the verb of «نقلت» stands. */
const REACH = 30;

/** The verb of «نقلت … عن» before «قوله» in the same sentence. */
export function carrierBefore(context: Context, cue: Cue): Cue | null {
  if (!cue.form.pronoun && cue.form.shape !== Shape.noun) return null;
  for (let i = cue.at - 1; i >= Math.max(sentenceStart(context, cue.at), cue.at - REACH); i--) {
    const other = itemAt(context.cues, context.cueAt[i]);
    if (other?.verb.relay) return other;
  }
  return null;
}

/** Media between a verb and its words, behind ل or a medium's noun: «قال لقناة …», «في مقابلة مع وكالة …». */
function media(context: Context, cue: Cue): Source[] {
  const complement = complementOf(context, cue);
  const found: Source[] = [];
  if (!complement) return found;
  for (let i = cue.to; i < complement.at; i++) {
    const mention = mentionAt(context, i);
    if (mention?.type !== 'organization') continue;
    if (!MEDIA.has(context.entities.organizations[mention.entity]!.kind)) continue;
    const glued = mention.proclitics !== 0 || isGlued(context, i) || (sortOf(context, i - 1) & Sort.preposition) !== 0;
    if (glued) {
      const source = readSource(context, i, complement.at, true);
      if (source) found.push(source);
    }
  }
  return found;
}

/** «لـ"رويترز"», «لقناة …»: a ل stands before the name. */
function isGlued({ document: { tokens } }: Context, i: number): boolean {
  for (let k = i; k >= Math.max(0, i - 2); k--) {
    const word = tokens.raw.slice(tokens.start[k]!, tokens.end[k]!);
    if (/^و?ل/u.test(word)) return true;
  }
  return false;
}
