import type { Document } from '../document/document.js';
import { EntityKind, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import { ClassBit } from '../lexicon/word-classes.js';
import type { HitIndex } from '../match/hit-index.js';
import { itemAt } from '../text/item-at.js';
import { continues, rawOffset, TokenKind, type Tokens } from '../text/tokens.js';
import { ADDRESSED_FORMS } from './addressed.js';
import { readTitle } from './read-title.js';
import type { TitlePhrase } from './title-phrase.js';
import type { TitleSources } from './title-reading.js';
import type { HeadForm, PeopleWords } from './words.js';

/** Finds title phrases at heads and at نظير with a pronoun. Each starts at its head noun, proclitics left out. */
export function findTitles(document: Document, lexicon: Lexicon, words: PeopleWords, hits: HitIndex): TitlePhrase[] {
  const { tokens, active, classes } = document;
  const { splitter } = lexicon;
  const sources: TitleSources = { document, lexicon, words, hits };
  const titles: TitlePhrase[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((classes[i]! & ClassBit.title) === 0 || active[i] === 0 || tokens.kind[i] !== TokenKind.word) continue;
    if (isAndTo(tokens, i)) continue;
    const splits = splitter.of(tokens.word[i]!);
    for (let s = 0; s < splits.count; s++) {
      const stem = splits.stem[s]!;
      const counterpart = words.counterparts.get(stem);
      const addressed = itemAt(ADDRESSED_FORMS, words.addressed.get(stem));
      if (addressed) {
        if (words.addressedBehindVerbs.has(stem) && !standsBehindVerb(sources, i)) break;
        const from = splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!);
        titles.push(bareTitle(addressed, i, from, tokens.end[i]!, splits.proclitics[s]!));
        break;
      }
      const form = counterpart ? COUNTERPARTS[counterpart - 1]! : itemAt(words.headForms, words.heads.get(stem));
      if (!form) continue;
      const start = splits.length[s] === 0 ? tokens.start[i]! : rawOffset(tokens, i, splits.length[s]!);
      const title = readTitle(sources, i, form, start, splits.proclitics[s]!);
      if (!title) continue;
      titles.push(chained(title, sources));
      i = titles[titles.length - 1]!.to - 1;
      break;
    }
  }
  return titles;
}

/** «وإلى ذلك» is no «والي». */
const isAndTo = ({ raw, start, end }: Tokens, i: number): boolean =>
  end[i]! - start[i]! === AND_TO.length && raw.startsWith(AND_TO, start[i]!);

const AND_TO = 'وإلى';

/** «وأضاف سعادته», but not «أعرب عن سعادته». */
function standsBehindVerb({ document: { tokens }, lexicon, words }: TitleSources, i: number): boolean {
  if (i === 0 || !continues(tokens, i)) return false;
  const splits = lexicon.splitter.of(tokens.word[i - 1]!);
  for (let s = 0; s < splits.count; s++) if (words.functionWords.get(splits.stem[s]!) === 2) return true;
  return words.functionWords.get(tokens.word[i - 1]!) === 2;
}

/** A title of one word that says no more than its form. */
const bareTitle = (form: HeadForm, i: number, start: number, end: number, proclitics: number): TitlePhrase => ({
  from: i,
  to: i + 1,
  start,
  end,
  head: form.head,
  kind: form.kind,
  office: null,
  country: null,
  countries: [],
  sentTo: [],
  organization: null,
  gender: form.gender,
  number: form.number,
  counterpart: false,
  definite: true,
  possessed: true,
  former: false,
  proclitics,
  body: '',
  inner: null,
});

/** «نائب الرئيس اليمني رئيس مجلس الوزراء»: titles that follow one another without a mark are one person's. */
function chained(first: TitlePhrase, sources: TitleSources): TitlePhrase {
  const { document, words } = sources;
  let title = first;
  for (let n = 0; n < 4; n++) {
    const at = title.to;
    if (!continues(document.tokens, at) || title.number !== 1 || title.counterpart) break;
    const form = itemAt(words.headForms, words.heads.get(document.tokens.word[at]!));
    if (form?.number !== 1 || form.gender !== title.gender || form.possessed || form.head === 'counterpart') break;
    // A bare «الوزير» behind a title is another's; one with its own words, or a rank («الجنرال»), goes on.
    const next = readTitle(sources, at, form, document.tokens.start[at]!, 0);
    if (!next || (next.to === at + 1 && !(form.definite && form.kind === 'office') && form.head !== 'general')) break;
    if (next.to === at + 1 && title.office && isOfAnother(title, next, sources)) break;
    title = {
      ...title,
      to: next.to,
      end: next.end,
      country: title.country ?? next.country,
      countries: title.countries.length ? title.countries : next.countries,
      organization: title.organization ?? next.organization,
      office: title.office ?? next.office,
    };
  }
  return title;
}

/**
 * «حث الأمين العام | الرئيس كرزاي»: a bare «الرئيس» behind an office is another's, but where the person named held the office: papers in
 * Lebanon write «رئيس مجلس النواب الرئيس نبيه بري».
 */
function isOfAnother(title: TitlePhrase, next: TitlePhrase, { hits, lexicon }: TitleSources): boolean {
  if (!SOVEREIGN.has(next.head)) return false;
  const named = hits.longest(next.to, EntityKind.person, (bits) => bits === 0);
  if (!named) return false;
  return !named.values.some(
    (v) =>
      kindOf(v) === EntityKind.person && lexicon.people.at(indexOf(v)).offices.some((o) => o.office === title.office),
  );
}

const SOVEREIGN: ReadonlySet<string> = new Set(['president', 'king', 'emir', 'sultan']);

const counterpartForm = (gender: 'm' | 'f', number: number): HeadForm => ({
  head: 'counterpart',
  kind: 'office',
  gender,
  number,
  definite: true,
  possessed: true,
});
const COUNTERPARTS = [
  counterpartForm('m', 1),
  counterpartForm('f', 1),
  counterpartForm('m', 2),
  counterpartForm('m', 3),
];
