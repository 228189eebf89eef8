import { EntityKind } from '../lexicon/lexicon.js';
import { Proclitic } from '../text/proclitics.js';
import { isDefinite, open, type Reading } from './title-reading.js';

/** Heads that are offices of state alone or with a country, and what they are with a body of their own. */
const OF_BODY: Readonly<Record<string, string | null>> = {
  president: 'chairman',
  chancellor: 'adviser',
  emir: null,
  king: null,
};

/** «رئيس اللجنة» is no president, «مستشار الرئيس» no chancellor, «نائب المدير» no deputy of a parliament. */
export function settledOffice(reading: Reading): string | null {
  const { head } = reading.form;
  if (head === 'counterpart') return null;
  if (reading.settled) return reading.office;
  if (head === 'deputy' && reading.nested) return null;
  const ofState = reading.organization === null || reading.lexicon.isInternational(reading.organization);
  if (!reading.nested && reading.body === '' && ofState) return reading.office;
  return head in OF_BODY ? OF_BODY[head]! : reading.office;
}

/** The office by the words right behind the head: «وزير الخارجية», «رئيس مجلس النواب». */
export function readOffice(reading: Reading): void {
  const trie = reading.words.officePhrases.get(reading.form.head);
  if (!trie || !open(reading, reading.at)) return;
  const node = trie.longest(reading.tokens, reading.at, reading.tokens.word[reading.at]!);
  if (node === 0) return;
  reading.office = reading.words.officeNames[trie.valueOf(node) - 1]!;
  reading.settled = true;
  // «رئيس حكومة الوفاق الوطني»: the office's words may open a longer name.
  const body = reading.hits.longest(reading.at, EntityKind.organization, (bits) => bits === 0);
  reading.at = Math.max(trie.end, body?.to ?? 0);
  // «مدير عام | مكتب الصحة»: an indefinite office of a body waits for its possessor.
  reading.closed = reading.form.kind !== 'body' || body !== undefined || isDefinite(reading, reading.at - 1);
}

/** «الرئيس السابق للجمهورية»: the words of the office behind an adjective and ل. */
export function stepOffice(reading: Reading, i: number): boolean {
  const trie = reading.words.officePhrases.get(reading.form.head);
  const splits = reading.lexicon.splitter.of(reading.tokens.word[i]!);
  if (!trie || reading.settled || reading.body !== '') return false;
  for (let s = 0; s < splits.count; s++) {
    if ((splits.proclitics[s]! & Proclitic.lil) === 0 || !trie.startsWith(splits.stem[s]!)) continue;
    const node = trie.longest(reading.tokens, i, splits.stem[s]!);
    if (node === 0) continue;
    reading.office = reading.words.officeNames[trie.valueOf(node) - 1]!;
    reading.settled = true;
    reading.closed = true;
    reading.at = trie.end;
    return true;
  }
  return false;
}
