import type { Document } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import type { NameMention } from './find-names.js';

/** Names longer than this hold no two short ones. */
const MAX_WORDS = 4;

/**
 * «التقى بوتين أردوغان» reads as one name of two words: where both halves are known short names it is two. The first half is a short
 * form of the dictionaries, or the last name of a listed person of this text («مبارك نتنياهو»); the second is a short form.
 */
export function splitJoinedNames(document: Document, hits: HitIndex, names: readonly NameMention[]): NameMention[] {
  const lasts = new Set<number>();
  for (const name of names)
    if (name.full && name.entries.length && name.to - name.from > 1) lasts.add(document.tokens.word[name.to - 1]!);
  return names.flatMap((name) => halves(document, hits, lasts, name) ?? [name]);
}

function halves(
  document: Document,
  hits: HitIndex,
  lasts: ReadonlySet<number>,
  name: NameMention,
): [NameMention, NameMention] | null {
  if (name.entries.length || name.to - name.from < 2 || name.to - name.from > MAX_WORDS) return null;
  const { tokens } = document;
  for (let cut = name.from + 1; cut < name.to; cut++) {
    const second = shortEntries(hits, cut, name.to, 0);
    if (second.length === 0) continue;
    const first = shortEntries(hits, name.from, cut, name.proclitics);
    if (first.length === 0 && !(cut === name.from + 1 && lasts.has(tokens.word[name.from]!))) continue;
    const rule = first.length ? 'person.short' : 'person.short-form';
    return [
      { ...name, to: cut, end: tokens.end[cut - 1]!, entries: first, full: false, rule },
      {
        ...name,
        from: cut,
        start: tokens.start[cut]!,
        entries: second,
        full: false,
        rule: 'person.short',
        proclitics: 0,
        title: -1,
        country: null,
        courtesy: null,
      },
    ];
  }
  return null;
}

/** The dictionary people whose short form covers these tokens. */
const shortEntries = (hits: HitIndex, from: number, to: number, proclitics: number): number[] =>
  hits
    .at(from)
    .filter((hit) => hit.to === to && hit.proclitics === proclitics)
    .flatMap((hit) => hit.values)
    .filter((v) => kindOf(v) === EntityKind.person && formOf(v) === FormType.short)
    .map(indexOf);
