import { data } from '../lexicon/data.js';
import { unpackText } from '../lexicon/packed/plain.js';
import type { Force } from '../quotations/quotation.js';

/** A reporting verb. */
export interface EnglishVerb {
  readonly lemma: string;
  readonly force: Force;
}

/** The English words of `dictionaries/english.yaml`. */
export interface EnglishWords {
  readonly verbs: ReadonlyMap<string, EnglishVerb>;
  readonly pronouns: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly creditLabels: readonly string[];
  readonly noPerson: ReadonlySet<string>;
}

const FORCES: readonly Force[] = ['say', 'stress', 'deny', 'warn', 'demand', 'promise', 'praise', 'condemn', 'ask'];

let words: EnglishWords | undefined;

/** Reads the words at the first call. */
export function englishWords(): EnglishWords {
  if (words) return words;
  const file = (JSON.parse(unpackText(data.words)) as { english: Record<string, readonly string[]> }).english;
  const verbs = new Map<string, EnglishVerb>();
  for (const force of FORCES)
    for (const row of file[`verbs-${force}`] ?? []) {
      const [lemma, ...forms] = row.split(' ');
      for (const form of [lemma!, ...forms]) verbs.set(form, { lemma: lemma!, force });
    }
  words = {
    verbs,
    pronouns: new Set(file.pronouns),
    particles: new Set(file['name-particles']),
    creditLabels: [...(file['credit-labels'] ?? [])].sort((a, b) => b.length - a.length),
    noPerson: new Set(file['no-person-words']),
  };
  return words;
}
