import { withoutEnd } from '../text/trim.js';
import { latinWords } from './latin-words.js';
import { dictionaryName } from './names.js';
import type { Passage } from './passages.js';
import { englishWords } from './words.js';

/** A span that a credit names as a person. */
export interface CreditName {
  readonly start: number;
  readonly end: number;
}

const SEPARATOR = /\s[/|–—-]\s|\s?[/|]\s?|,\s|\sand\s/gu;

/** The people of a credit or byline: `Photo by Omar Sanadiki / Reuters`, `By Mona Salem and Ali Reza`. */
export function creditNames(text: string, passage: Passage): CreditName[] {
  const { start, end, zone, prose } = passage;
  const label = creditLabel(text.slice(start, end));
  const slashed = /\s\/\s/u.test(text.slice(Math.max(0, start - 3), end));
  if (prose && label === 0 && !slashed) return [];
  if (zone !== 'credit' && label === 0 && !slashed) return [];
  return partsOf(text, start + label, end).filter((part) => isPersonName(text, part));
}

/** The length of the words before the name (`Photo by `); 0 where there are none. */
function creditLabel(passage: string): number {
  const lower = passage.toLowerCase();
  for (const label of englishWords().creditLabels) {
    if (!lower.startsWith(label)) continue;
    const gap = /^\s*:\s*|^\s+/u.exec(passage.slice(label.length));
    if (gap && /^\p{Lu}/u.test(passage.slice(label.length + gap[0].length))) return label.length + gap[0].length;
  }
  return 0;
}

const CLOSING = new Set('.,;:)]');

function partsOf(text: string, start: number, end: number): CreditName[] {
  const parts: CreditName[] = [];
  const passage = text.slice(start, end);
  let from = 0;
  const push = (to: number) => {
    const part = passage.slice(from, to);
    const lead = part.length - part.trimStart().length;
    const trimmed = withoutEnd(part.trim(), CLOSING);
    if (trimmed !== '') parts.push({ start: start + from + lead, end: start + from + lead + trimmed.length });
  };
  for (const separator of passage.matchAll(SEPARATOR)) {
    push(separator.index);
    from = separator.index + separator[0].length;
  }
  push(passage.length);
  return parts;
}

/** Two to four words, capitals or small words of names, none of which belongs to agencies; no organisation of the dictionaries. */
function isPersonName(text: string, { start, end }: CreditName): boolean {
  const { particles, noPerson } = englishWords();
  const words = latinWords(text, start, end);
  if (words.length < 2 || words.length > 4 || /[\d@]/u.test(text.slice(start, end))) return false;
  if (!words[0]!.capital || !words[words.length - 1]!.capital) return false;
  if (words.some((word) => noPerson.has(word.text.toLowerCase()) || /^\p{Lu}{3,}$/u.test(word.text))) return false;
  if (!words.every((word) => word.capital || particles.has(word.text.toLowerCase()))) return false;
  return dictionaryName(words, 0)?.kind !== 'organization';
}
