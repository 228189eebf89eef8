import { eachPhrase } from '../text/phrases.js';
import type { Vocabulary, WordId } from '../text/vocabulary.js';
import type { WordList } from './packed/words.js';

/** The ids of the compiled words: most have one, those with a hyphen or a digit inside have several. */
export class WordIds {
  private readonly starts: Int32Array;
  private readonly ids: WordId[] = [];

  /** Interns all words in one pass. */
  constructor(words: WordList, vocabulary: Vocabulary) {
    this.starts = new Int32Array(words.length + 1);
    let next = 0;
    if (words.length > 0)
      eachPhrase(words.text, vocabulary, (line, _form, ids) => {
        while (next <= line) this.starts[next++] = this.ids.length;
        for (let i = 0; i < ids.length; i++) this.ids.push(ids[i]!);
      });
    while (next <= words.length) this.starts[next++] = this.ids.length;
  }

  /** The ids of one word. */
  of(word: number): readonly WordId[] {
    return this.ids.slice(this.starts[word]!, this.starts[word + 1]!);
  }

  /** The ids of `words[from, to)`, in `ids`, which is used again. */
  put(words: Int32Array, from: number, to: number, ids: WordId[]): readonly WordId[] {
    ids.length = 0;
    for (let i = from; i < to; i++) {
      const word = words[i]!;
      for (let at = this.starts[word]!; at < this.starts[word + 1]!; at++) ids.push(this.ids[at]!);
    }
    return ids;
  }
}
