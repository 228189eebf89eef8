import { data } from '../lexicon/data.js';
import { unpackText } from '../lexicon/packed/plain.js';
import { fold } from '../text/normalise.js';

let known: ReadonlySet<string> | undefined;

/** The function words of the dictionaries, folded. */
function functionWords(): ReadonlySet<string> {
  if (!known) {
    const file = (JSON.parse(unpackText(data.words)) as { 'function-words': Record<string, readonly string[]> })[
      'function-words'
    ];
    known = new Set(Object.values(file).flatMap((list) => list.map((word) => fold(word))));
  }
  return known;
}

/** How many words a text has, and how many of them are Arabic function words. */
export function countKnownWords(text: string): { readonly known: number; readonly words: number } {
  const list = functionWords();
  let words = 0;
  let found = 0;
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    words++;
    if (list.has(fold(word))) found++;
  }
  return { known: found, words };
}
