import nlp from 'compromise';
import { latinWords } from './latin-words.js';
import { englishWords } from './words.js';

/** What compromise takes for a person or an organisation, as a span of the text. */
export interface ProseName {
  readonly kind: 'person' | 'organization';
  readonly start: number;
  readonly end: number;
}

/** A sentence of a passage. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly terms: readonly Term[];
}

/** Reads the names and sentences of an English passage; `lexicon` tells compromise the names that the dictionaries know. */
export function readProse(
  text: string,
  start: number,
  end: number,
  lexicon: Readonly<Record<string, string>>,
): { readonly names: ProseName[]; readonly sentences: Sentence[] } {
  const passage = text.slice(start, end);
  const view = nlp(passage, { ...lexicon });
  const json = (found: { json(options: object): unknown }) =>
    found.json({ offset: true, terms: { tags: true, offset: true } }) as Found[];
  const names = [
    ...json(view.people()).flatMap((found) => nameOf('person', found, text, start)),
    ...json(view.organizations()).flatMap((found) => nameOf('organization', found, text, start)),
  ];
  // compromise leaves an opening mark out of its sentence.
  const starts = json(view.sentences()).map(({ offset }) => {
    const at = start + offset.start;
    return at > start && /["“'‘(]/u.test(text[at - 1]!) ? at - 1 : at;
  });
  const sentences = starts.map((from, i) => ({ start: from, end: starts[i + 1] ?? end }));
  return { names, sentences };
}

/** The span of a name of two words or more, courtesy titles and punctuation left out; nothing where the words do not look like one. */
function nameOf(kind: ProseName['kind'], { terms, offset }: Found, text: string, base: number): ProseName[] {
  const { particles, noPerson } = englishWords();
  let from = base + offset.start;
  for (const term of terms) {
    if (kind !== 'person' || !term.tags.includes('Honorific')) break;
    from = base + term.offset.start + term.offset.length;
  }
  const words = latinWords(text, from, base + offset.start + offset.length);
  const [first, last] = [words[0], words[words.length - 1]];
  if (!first?.capital || !last?.capital || words.length < 2 || words.length > 6) return [];
  if (kind === 'person' && !words.every((word) => word.capital || particles.has(word.text.toLowerCase()))) return [];
  if (kind === 'person' && words.some((word) => noPerson.has(word.text.toLowerCase()))) return [];
  if (/[^\p{L}\p{M}\s'’.&-]/u.test(text.slice(first.start, last.end))) return [];
  return [{ kind, start: first.start, end: last.end }];
}
