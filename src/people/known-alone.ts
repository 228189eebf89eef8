import type { Document } from '../document/document.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { HitIndex } from '../match/hit-index.js';
import { Proclitic } from '../text/proclitics.js';
import { continues, rawOffset, TokenKind } from '../text/tokens.js';
import type { NameMention } from './find-names.js';
import { inTerm } from './in-term.js';
import { conjoined, IN_OFFICE, PROMINENT, type Prominent } from './prominent.js';
import { NameClass, type PeopleWords } from './words.js';

/** How long after leaving office a name still needs no first name, in years. */
const REMEMBERED = 10;

/**
 * A prominent person by the last name alone («عباس», «صالح») where the text never gives the full name: the name is an everyday word or
 * a given name too, so the text must speak of the country, and a verb or a word of the news must stand beside it.
 */
export function findKnownAlone(
  document: Document,
  lexicon: Lexicon,
  words: PeopleWords,
  prominent: Prominent,
  hits: HitIndex,
  taken: Uint8Array,
  publishedAt: string | null,
): NameMention[] {
  const { tokens, active, classes } = document;
  let countries: ReadonlySet<string> | undefined;
  const found: NameMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((classes[i]! & ClassBit.prominent) === 0) continue;
    if (active[i] === 0 || taken[i] === 1 || tokens.kind[i] !== TokenKind.word) continue;
    const named = (countries ??= countriesOf(hits));
    const splits = lexicon.splitter.of(tokens.word[i]!);
    for (let s = 0; s < splits.count; s++) {
      const people = prominent.get(splits.stem[s]!);
      if (!people) continue;
      const fitting = people.filter((p) => fits(lexicon, p, named, publishedAt));
      if (fitting.length !== 1 || !standsAlone(document, lexicon, words, i, splits.proclitics[s]!, taken)) continue;
      found.push({
        from: i,
        to: i + 1,
        start: splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!),
        end: tokens.end[i]!,
        entries: fitting,
        full: false,
        rule: 'person.known-alone',
        proclitics: splits.proclitics[s]!,
        title: -1,
        country: null,
        courtesy: null,
      });
      taken[i] = 1;
      break;
    }
  }
  return found;
}

/** The countries that a text speaks of, by their alpha-2 codes. */
function countriesOf(hits: HitIndex): ReadonlySet<string> {
  const countries = new Set<string>();
  for (const hit of hits.hits) {
    const country = hits.country(hit.from);
    if (country) countries.add(country.alpha2);
  }
  return countries;
}

function fits(lexicon: Lexicon, index: number, countries: ReadonlySet<string>, publishedAt: string | null): boolean {
  const person = lexicon.people.at(index);
  if (!countries.has(person.country)) return false;
  const day = publishedAt ?? '';
  return person.offices.some((term) => {
    if (!term.dated) return false;
    if (IN_OFFICE.has(term.office)) return day !== '' && inTerm(term, day);
    if (!PROMINENT.has(term.office)) return false;
    if (!day) return term.to === '' || term.to >= '2000';
    const later = term.to ? `${Number(term.to.slice(0, 4)) + REMEMBERED}${term.to.slice(4)}` : '';
    return inTerm({ from: term.from, to: later }, day);
  });
}

/** A verb or another word of the news on one side, no name and no noun that it could describe on the other. */
function standsAlone(
  document: Document,
  lexicon: Lexicon,
  words: PeopleWords,
  i: number,
  proclitics: number,
  taken: Uint8Array,
): boolean {
  const { tokens } = document;
  // «لصالح»: with its preposition it is a word of its own.
  const joined = (proclitics & (Proclitic.preposition | Proclitic.lil)) !== 0;
  if (joined && words.common.has(lexicon.vocabulary.word(tokens.word[i]!))) return false;
  const isWord = (k: number) => k >= 0 && k < tokens.count && tokens.kind[k] === TokenKind.word;
  if (joinsName(document, words, i, proclitics, taken)) return true;
  const before = isWord(i - 1) && continues(tokens, i) ? tokens.word[i - 1]! : -1;
  const after = isWord(i + 1) && continues(tokens, i + 1) ? tokens.word[i + 1]! : -1;
  if (
    (before >= 0 && words.nameClass.has(before) && !words.functionWords.has(before)) ||
    (i > 0 && taken[i - 1] === 1 && before >= 0)
  )
    return false;
  if (after >= 0 && words.nameClass.has(after) && !words.functionWords.has(after)) return false;
  if (after >= 0 && tokens.raw.startsWith('ال', tokens.start[i + 1]!)) return false;
  const stems = before < 0 ? [] : [before, ...conjoined(lexicon, before)];
  if (
    stems.some(
      (word) => words.functionWords.get(word) === 2 || words.allegiances.has(word) || words.companions.has(word),
    )
  )
    return true;
  return after >= 0 && words.functionWords.get(after) === 2;
}

/** «الحوثي وصالح», «لافروف وظريف»: و behind a surname or another person's name, and no name behind it. */
function joinsName(document: Document, words: PeopleWords, i: number, proclitics: number, taken: Uint8Array): boolean {
  const { tokens } = document;
  if (proclitics !== Proclitic.conjunction || i === 0 || !continues(tokens, i)) return false;
  const kind = words.nameClass.get(tokens.word[i - 1]!);
  const given = kind === NameClass.given || kind === NameClass.particleAfter;
  if (given || (taken[i - 1] === 0 && kind !== NameClass.family && kind !== NameClass.listed)) return false;
  if (i + 1 >= tokens.count || !continues(tokens, i + 1) || tokens.kind[i + 1] !== TokenKind.word) return true;
  const next = tokens.word[i + 1]!;
  return words.functionWords.has(next) || !words.nameClass.has(next);
}
