import { fold } from '../text/normalise.js';

/** Consonants; ا و ي and the letters of hamza are vowels or carry them. */
const CONSONANTS = new Map(
  Object.entries({
    ب: 'b',
    ت: 't',
    ث: 'th',
    ج: 'j',
    ح: 'h',
    خ: 'kh',
    د: 'd',
    ذ: 'dh',
    ر: 'r',
    ز: 'z',
    س: 's',
    ش: 'sh',
    ص: 's',
    ض: 'd',
    ط: 't',
    ظ: 'z',
    غ: 'gh',
    ف: 'f',
    ق: 'q',
    ك: 'k',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ه: 'h',
    پ: 'p',
    چ: 'ch',
    ژ: 'zh',
    ڤ: 'v',
    گ: 'g',
  }),
);
const NOT_LETTERS = /[^\p{L}\p{M}]+/u;
const MARKS = /[\p{M}\u0640]/gu;
const VOWEL = /[aeiou]$/u;

/**
 * Writes Arabic names in Latin letters, the same way each time. A word that listed people's names have is spelled as theirs most often
 * are; the rest goes letter by letter after the IJMES table without its marks and dots: ال is `al-`, ة and ى are `a`, ع is nothing but
 * `a` before a consonant at the start, و and ي are `u` and `i` between consonants, `w` and `y` beside a vowel. Short vowels are not
 * written in Arabic: `a` stands for them behind a first consonant before another and before a last one (`i` behind `a` + consonant).
 */
export class Romaniser {
  /**
   * `spellings` give how a folded word without its article is spelled in listed people's names, undefined where no name holds it;
   * `fixed` are the words that are written one way, folded.
   */
  constructor(
    private readonly spellings: { of(word: string): string | undefined },
    private readonly fixed: ReadonlyMap<string, string>,
  ) {}

  /** A name as printed in Latin letters. */
  name(ar: string): string {
    const words = ar.replace(MARKS, '').split(NOT_LETTERS).filter(Boolean);
    const latin: string[] = [];
    for (let i = 0; i < words.length; i++) {
      if (fold(words[i]!) === 'عبد' && words[i + 1]?.startsWith('ال')) words[i + 1] = `عبد${words[i + 1]}`;
      else latin.push(this.word(words[i]!));
    }
    const name = latin.join(' ');
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  private word(raw: string): string {
    const word = fold(raw);
    // «آل سعود» and the article fold alike.
    const fixed = this.fixed.get(word);
    if (fixed) return fixed;
    if (word.startsWith('عبدال') && word.length > 6) return `Abd al-${this.plain(raw.slice(5))}`;
    if (raw.startsWith('ال') && word.length > 4) return `al-${this.plain(raw.slice(2), true)}`;
    return this.plain(raw);
  }

  private plain(raw: string, nisba = false): string {
    return this.spellings.of(fold(raw)) ?? capital(lettersOf(raw, nisba));
  }
}

/** The words of `dictionaries/titles.yaml` that are written one way («بن bin»), folded, and how. */
export const fixedWords = (rows: readonly string[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => row.split(' ') as [string, string]).map(([arabic, latin]) => [fold(arabic), latin]));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** One word without its article, letter by letter; `nisba`: a final ى is the ي of an adjective, as papers in Egypt write it. */
export function lettersOf(word: string, nisba = false): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    if (word.startsWith('تش', i)) {
      out += `${gap(out, i, word)}ch`;
      i++;
    } else {
      const consonant = CONSONANTS.get(word[i]!);
      out += consonant === undefined ? vowel(word, i, out, nisba) : gap(out, i, word) + consonant;
    }
  }
  return out.replace(/aa+/gu, 'a').replace(/ii+/gu, 'i');
}

const isVowel = (word: string, i: number): boolean => i < word.length && 'اأإآىةوي'.includes(word[i]!);

/** What a letter that is no consonant of its own adds to what is written so far. */
function vowel(word: string, i: number, out: string, nisba: boolean): string {
  const letter = word[i]!;
  const first = i === 0;
  const last = i === word.length - 1;
  const beforeVowel = isVowel(word, i + 1);
  const behindVowel = VOWEL.test(out);
  switch (letter) {
    case 'ع':
      return behindVowel || last || beforeVowel ? '' : 'a';
    case 'و':
      if (first) return beforeVowel ? 'w' : 'wa';
      if (last) return 'o';
      return behindVowel || beforeVowel ? 'w' : 'u';
    case 'ي':
      if (first) return beforeVowel ? 'y' : 'ya';
      if (last) return 'i';
      return behindVowel || beforeVowel ? 'y' : 'i';
    case 'أ':
    case 'إ':
    case 'ا':
      if (first && (word[1] === 'و' || word[1] === 'ي')) return word[1] === 'و' ? 'o' : '';
      return letter === 'إ' && first ? 'i' : 'a';
    case 'آ':
      return 'a';
    case 'ى':
      return nisba ? 'i' : 'a';
    case 'ة':
      return behindVowel ? '' : 'a';
    default:
      return '';
  }
}

/** The short vowel before consonant `i`: behind the first one, and before the last. */
function gap(out: string, i: number, word: string): string {
  if (out === '' || VOWEL.test(out)) return '';
  if (i === 1) return 'a';
  if (i !== word.length - 1) return '';
  return word[i - 2] === 'ا' ? 'i' : 'a';
}
