declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer.js' {
  /** Cuts Latin text into words. */
  export default class AggressiveTokenizer {
    tokenize(text: string): string[];
  }
}
declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer_fa.js' {
  /** Cuts Persian text into words: natural's only tokeniser that leaves Arabic letters together. */
  export default class AggressiveTokenizerFa {
    tokenize(text: string): string[];
  }
}
