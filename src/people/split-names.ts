import type { Document } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';
import type { NameMention } from './find-names.js';

/** Names longer than this hold no two short ones. */
const MAX_WORDS = 4;

/** States whose people put the surname first («شي جين بينغ»). */
const SURNAME_FIRST: ReadonlySet<string | null> = new Set(['CN', 'KP', 'KR', 'TW', 'VN']);

/**
 * «التقى بوتين أردوغان» reads as one name of two words: where both halves are known names it is two. The first half is a short form of
 * the dictionaries, the surname of a listed person of this text («مبارك نتنياهو», «شي أردوغان»), or the whole name of one from another
 * state («الملك محمد السادس ماكرون»); the second is a short form or a whole name («أنغيلا ميركل ديفيد كاميرون»).
 */
export function splitJoinedNames(
  document: Document,
  lexicon: Lexicon,
  hits: HitIndex,
  names: readonly NameMention[],
): NameMention[] {
  // With the one it stands for, where only the dictionaries tell that it is a surname.
  const surnames = new Map<number, readonly number[]>();
  for (const { full, entries, from, to } of names) {
    if (!full || entries.length === 0 || to - from < 2) continue;
    const first = SURNAME_FIRST.has(lexicon.people.at(entries[0]!).country ?? null);
    surnames.set(document.tokens.word[first ? from : to - 1]!, first ? entries : []);
  }
  const split: NameMention[] = [];
  for (const name of names) {
    const parts = halves(document, lexicon, hits, surnames, name);
    if (parts) split.push(parts[0], parts[1]);
    else split.push(name);
  }
  return split;
}

function halves(
  document: Document,
  lexicon: Lexicon,
  hits: HitIndex,
  surnames: ReadonlyMap<number, readonly number[]>,
  name: NameMention,
): [NameMention, NameMention] | null {
  if (name.entries.length || name.to - name.from < 2 || name.to - name.from > MAX_WORDS) return null;
  const { tokens } = document;
  for (let cut = name.from + 1; cut < name.to; cut++) {
    if (!hits.hasKind(cut, EntityKind.person)) continue;
    const bare = entriesOf(hits, cut, name.to, 0, FormType.short);
    const second = bare.length > 0 ? bare : entriesOf(hits, cut, name.to, 0, FormType.name);
    if (second.length === 0) continue;
    const whole = cut - name.from > 1 ? entriesOf(hits, name.from, cut, name.proclitics, FormType.name) : [];
    const full = whole.length > 0 && !areOfOneState(lexicon, whole, second);
    const short = full ? whole : entriesOf(hits, name.from, cut, name.proclitics, FormType.short);
    const surname = short.length === 0 && cut === name.from + 1 ? surnames.get(tokens.word[name.from]!) : short;
    if (!surname || (cut > name.from + 1 && surname.length === 0)) continue;
    const rule = full ? 'person.dictionary' : short.length ? 'person.short' : 'person.short-form';
    return [
      { ...name, to: cut, end: tokens.end[cut - 1]!, entries: surname, full, rule },
      {
        ...name,
        from: cut,
        start: tokens.start[cut]!,
        entries: second,
        full: bare.length === 0,
        rule: bare.length === 0 ? 'person.dictionary' : 'person.short',
        proclitics: 0,
        title: -1,
        country: null,
        courtesy: null,
      },
    ];
  }
  return null;
}

/** «محمد مرسي العياط»: a name of one state may go on with a name that another of its people has. */
const areOfOneState = (lexicon: Lexicon, some: readonly number[], others: readonly number[]): boolean =>
  some.some((a) => others.some((b) => lexicon.people.at(a).country === lexicon.people.at(b).country));

/** The dictionary people one of whose forms of this kind covers these tokens. */
const entriesOf = (hits: HitIndex, from: number, to: number, proclitics: number, form: number): number[] =>
  hits
    .at(from)
    .filter((hit) => hit.to === to && hit.proclitics === proclitics)
    .flatMap((hit) => hit.values)
    .filter((v) => kindOf(v) === EntityKind.person && formOf(v) === form)
    .map(indexOf);
