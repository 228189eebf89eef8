import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { itemOrNone } from '../text/item-at.js';
import type { NameMention } from './find-names.js';
import { inTerm } from './in-term.js';
import type { Role } from './person.js';
import type { TitlePhrase } from './title-phrase.js';
import { titledHolder } from './titled-holder.js';
import { NameClass, type PeopleWords } from './words.js';

/** A person being put together. */
export interface PersonDraft {
  /** Index of the dictionary entry, -1 for none. */
  readonly entry: number;
  readonly candidates: readonly number[];
  /** Word ids of the fullest name, article and particles included. */
  words: readonly number[];
  name: string;
  readonly names: NameMention[];
  readonly titles: number[];
  country: string | null;
  gender: 'm' | 'f' | null;
  roles: Role[];
  /** Where the titles start that gave roles. */
  readonly told: Set<number>;
  /** Where the person is named, first tokens in text order of the names given in full. */
  readonly anchors: number[];
}

/** Of people who share a word only the last this many are looked at: the work stays linear in any text. */
const LOOK_BACK = 64;

/** Links names to people: dictionary entries, names alike, short forms of a name given in full elsewhere in the text. */
export function identify(
  document: Document,
  lexicon: Lexicon,
  words: PeopleWords,
  names: NameMention[],
  titles: readonly TitlePhrase[],
  publishedAt: string | null,
): PersonDraft[] {
  const drafts: PersonDraft[] = [];
  const byEntry = new Map<number, PersonDraft>();
  const byWords = new Map<string, PersonDraft>();
  const byLast = new Map<number, PersonDraft[]>();
  const byAny = new Map<number, PersonDraft[]>();
  const byFirst = new Map<number, PersonDraft[]>();
  const index = (draft: PersonDraft, ids: readonly number[]) => {
    addTo(byFirst, ids[0]!, draft);
    addTo(byLast, ids[ids.length - 1]!, draft);
    for (const id of ids) addTo(byAny, id, draft);
  };
  const { tokens } = document;
  const wordsOf = (name: NameMention): number[] => {
    const ids: number[] = [];
    for (let i = name.from; i < name.to; i++) ids.push(tokens.word[i]!);
    if (name.proclitics !== 0) ids[0] = stemOf(lexicon, ids[0]!, name.proclitics);
    return ids;
  };
  const newDraft = (name: NameMention, entry: number, candidates: readonly number[]): PersonDraft => {
    const person = entry >= 0 ? lexicon.people.at(entry) : null;
    const draft: PersonDraft = {
      entry,
      candidates,
      words: wordsOf(name),
      name: person?.ar ?? tokens.raw.slice(name.start, name.end),
      names: [],
      titles: [],
      country: person?.country || null,
      gender: person?.gender ?? null,
      roles: [],
      told: new Set(),
      anchors: [],
    };
    drafts.push(draft);
    return draft;
  };

  const held = (name: NameMention, ids: readonly number[]): PersonDraft => {
    const holder = titledHolder(itemOrNone(titles, name.title), ids, lexicon, publishedAt);
    const draft = byEntry.get(holder) ?? newDraft(name, holder, []);
    if (holder >= 0) byEntry.set(holder, draft);
    return draft;
  };

  // Full names first: they decide whom short forms may mean.
  const fulls = names.filter((name) => name.full && name.to - name.from > 1);
  for (const name of fulls) {
    let draft: PersonDraft | undefined;
    if (name.entries.length) {
      const entry = chooseEntry(lexicon, name, titles, publishedAt, byEntry);
      draft =
        byEntry.get(entry) ??
        newDraft(name, entry, isDecided(lexicon, name, entry, titles) ? [] : name.entries.filter((e) => e !== entry));
      byEntry.set(entry, draft);
    } else {
      const ids = wordsOf(name);
      const key = joined(lexicon, ids);
      draft =
        byWords.get(key) ??
        alike(byLast.get(ids[ids.length - 1]!) ?? [], ids) ??
        begun(byFirst.get(ids[0]!) ?? [], ids, words) ??
        held(name, ids);
      if (!byWords.has(key)) byWords.set(key, draft);
    }
    const ids = wordsOf(name);
    if (ids.length > draft.words.length) {
      draft.words = ids;
      if (draft.entry < 0) draft.name = tokens.raw.slice(name.start, name.end);
    }
    index(draft, ids);
    // «ورأى فان دير زالم»: the end of a name given before, though its shape is a whole one's.
    const isTail = name.entries.length === 0 && ids.length < draft.words.length && endsWith(draft.words, ids);
    draft.names.push(isTail && draft.names.length > 0 ? { ...name, rule: 'person.short-form' } : name);
    draft.anchors.push(name.from);
  }
  // Then short ones: a person of this text before a person of the dictionary.
  const rest: NameMention[] = [];
  for (const name of names) {
    if (name.full && name.to - name.from > 1) continue;
    const ids = wordsOf(name);
    const last = byLast.get(ids[ids.length - 1]!) ?? [];
    const any = byAny.get(ids[0]!) ?? [];
    const inText = bearers(last, any, ids, lexicon, words, name.title >= 0 || name.courtesy !== null);
    if (inText.length) nearest(inText, name).names.push(name);
    else rest.push(name);
  }
  for (const name of rest) {
    const ids = wordsOf(name);
    const key = joined(lexicon, ids);
    if (name.entries.length) {
      const entry = chooseEntry(lexicon, name, titles, publishedAt, byEntry);
      const draft =
        byEntry.get(entry) ??
        newDraft(name, entry, isDecided(lexicon, name, entry, titles) ? [] : name.entries.filter((e) => e !== entry));
      byEntry.set(entry, draft);
      draft.names.push(name);
    } else {
      const holder = titledHolder(itemOrNone(titles, name.title), ids, lexicon, publishedAt);
      const draft = (holder >= 0 ? byEntry.get(holder) : undefined) ?? byWords.get(key) ?? newDraft(name, holder, []);
      if (draft.entry >= 0) byEntry.set(draft.entry, draft);
      byWords.set(key, draft);
      draft.names.push(name);
    }
  }
  return drafts;
}

/** A name's words as one: «أبو زيد» and «أبوزيد» are the same. */
const joined = (lexicon: Lexicon, ids: readonly number[]): string =>
  ids.map((id) => lexicon.vocabulary.word(id)).join('');

/** The word id behind the proclitics of a word. */
function stemOf(lexicon: Lexicon, word: number, proclitics: number): number {
  const splits = lexicon.splitter.of(word);
  for (let s = 0; s < splits.count; s++) if (splits.proclitics[s] === proclitics) return splits.stem[s]!;
  return word;
}

/** One of several dictionary people with this form: the one whose office the title names, who held office at the time. */
function chooseEntry(
  lexicon: Lexicon,
  name: NameMention,
  titles: readonly TitlePhrase[],
  publishedAt: string | null,
  present: ReadonlyMap<number, PersonDraft>,
): number {
  if (name.entries.length === 1) return name.entries[0]!;
  const title = itemOrNone(titles, name.title);
  let best = name.entries[0]!;
  let bestScore = -1;
  for (const entry of [...name.entries].sort((a, b) => a - b)) {
    const person = lexicon.people.at(entry);
    let score = present.has(entry) ? 4 : 0;
    if (title?.country && person.country === title.country) score += 3;
    if (title?.office && person.offices.some((term) => term.office === title.office)) score += 2;
    if (publishedAt && person.offices.some((term) => term.dated && inTerm(term, publishedAt))) score += 1;
    if (score > bestScore) {
      best = entry;
      bestScore = score;
    }
  }
  return best;
}

/** True where the title beside a name fits the chosen entry alone, by its office or its country. */
function isDecided(lexicon: Lexicon, name: NameMention, entry: number, titles: readonly TitlePhrase[]): boolean {
  const title = itemOrNone(titles, name.title);
  if (!title) return false;
  const fits = (other: number) => {
    const person = lexicon.people.at(other);
    if (title.country && person.country !== title.country) return false;
    return !title.office || person.offices.some((term) => term.office === title.office);
  };
  return fits(entry) && name.entries.every((other) => other === entry || !fits(other));
}

/** A name that is another's with words left out («عبد ربه منصور هادي», «عبد ربه هادي»): same first and last word. */
function alike(drafts: readonly PersonDraft[], ids: readonly number[]): PersonDraft | undefined {
  return drafts.slice(-LOOK_BACK).find((draft) => {
    if (draft.words.length === ids.length) return false;
    const [long, short] = draft.words.length > ids.length ? [draft.words, ids] : [ids, draft.words];
    if (short.length < 2) return false;
    if (endsWith(long, short)) return true;
    return long[0] === short[0] && long[long.length - 1] === short[short.length - 1] && isSubsequence(short, long);
  });
}

/** A name that goes on with more words elsewhere («عمر فاروق» of «عمر فاروق عبد المطلب»); «عبد الله» is one word of a name, not two. */
function begun(
  drafts: readonly PersonDraft[],
  ids: readonly number[],
  { abd, nameClass }: PeopleWords,
): PersonDraft | undefined {
  if (ids.length < 2 || (ids.length === 2 && ids[0] === abd)) return undefined;
  const found = drafts.slice(-LOOK_BACK).filter((draft) => {
    const [long, short] = draft.words.length > ids.length ? [draft.words, ids] : [ids, draft.words];
    if (short.length < 2 || short.length === long.length || (short.length === 2 && short[0] === abd)) return false;
    return short.every((word, i) => word === long[i]);
  });
  // «سيف الإسلام» is a given name of two words: one person of the text may bear it.
  const isOneName = ids.length === 2 && nameClass.get(ids[1]!) === NameClass.particleAfter;
  return isOneName && found.length > 1 ? undefined : found[0];
}

const endsWith = (long: readonly number[], short: readonly number[]): boolean =>
  short.every((word, i) => word === long[long.length - short.length + i]);

function isSubsequence(short: readonly number[], long: readonly number[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

/** People of the text whose name has these words at its end; behind a title also in another place. */
function bearers(
  byLast: readonly PersonDraft[],
  byAny: readonly PersonDraft[],
  ids: readonly number[],
  lexicon: Lexicon,
  words: PeopleWords,
  titled: boolean,
): PersonDraft[] {
  const atEnd = byLast
    .slice(-LOOK_BACK)
    .filter((draft) => draft.words.length > ids.length && endsWith(draft.words, ids));
  if (atEnd.length) return atEnd;
  return byAny.slice(-LOOK_BACK).filter((draft) => {
    const at = draft.words.indexOf(ids[0]!);
    if (at < 0 || draft.words.length <= ids.length) return false;
    if (!ids.every((word, i) => word === draft.words[at + i])) return false;
    return (
      titled ||
      words.nameClass.get(ids[0]!) !== NameClass.given ||
      (draft.entry >= 0 && lexicon.people.at(draft.entry).short !== '')
    );
  });
}

/** The bearer named in full last before a token; where none was, the one named first. */
export function nearest(bearers: readonly PersonDraft[], name: { readonly from: number }): PersonDraft {
  let best = bearers[0]!;
  let at = -1;
  for (const draft of bearers) {
    const anchor = lastBefore(draft.anchors, name.from);
    if (anchor > at) {
      at = anchor;
      best = draft;
    }
  }
  return best;
}

/** The greatest of some sorted numbers below a bound, -1 where none is. */
export function lastBefore(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]! < bound) low = mid + 1;
    else high = mid;
  }
  return low === 0 ? -1 : sorted[low - 1]!;
}

function addTo(map: Map<number, PersonDraft[]>, key: number, draft: PersonDraft): void {
  const list = map.get(key);
  if (!list) map.set(key, [draft]);
  else if (list[list.length - 1] !== draft) list.push(draft);
}
