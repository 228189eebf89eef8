/** Random numbers from a seed, the same everywhere (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
/** One way of spoiling a text. */
export type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const at = (text: string, random: Random): number => Math.floor(random() * (text.length + 1));
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
const insert = (text: string, random: Random, what: string): string => {
  const i = at(text, random);
  return text.slice(0, i) + what + text.slice(i);
};

const MARKS = [...'"“”„«»‹›‘’\'()[]{}،؛:.!؟…-–—/\\*•|#', '&quot;', '&#34;', '&nbsp;'];
const DIRECTIONS = ['\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2069'];
const codePoint = (random: Random): string => String.fromCodePoint(Math.floor(random() * 0x10ffff));
const loneSurrogate = (random: Random): string => String.fromCharCode(0xd800 + Math.floor(random() * 0x800));

/** Every mutation by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  cut: (text, random) => {
    const [a, b] = [at(text, random), at(text, random)].sort((x, y) => x - y);
    return text.slice(0, a) + text.slice(b);
  },
  head: (text, random) => text.slice(0, at(text, random)),
  tail: (text, random) => text.slice(at(text, random)),
  join: (text, random, others) => text + pick(['', ' ', '\n', '\n\n'], random) + pick(others, random),
  weave: (text, random, others) => insert(text, random, pick(others, random).slice(0, 300)),
  unline: (text) => text.replace(/\s+/gu, ' '),
  wrap: (text, random) => {
    const width = 30 + Math.floor(random() * 60);
    return text.replace(new RegExp(`(?<=[^\\n]{${width}}) `, 'gu'), '\n');
  },
  unspace: (text, random) => text.replace(/ /gu, (space) => (random() < 0.1 ? '' : space)),
  unmark: (text, random) => text.replace(/["«»“”]/gu, (mark) => (random() < 0.3 ? '' : mark)),
  mark: (text, random) => insert(text, random, pick(MARKS, random)),
  repeatMark: (text, random) => insert(text, random, pick(MARKS, random).repeat(1 + Math.floor(random() * 40))),
  direction: (text, random) => insert(text, random, pick(DIRECTIONS, random)),
  anything: (text, random) => insert(text, random, codePoint(random)),
  surrogate: (text, random) => insert(text, random, loneSurrogate(random)),
  vowels: (text, random) => text.replace(/\p{L}/gu, (letter) => (random() < 0.05 ? `${letter}\u064e` : letter)),
  tatweel: (text, random) => text.replace(/\p{L}/gu, (letter) => (random() < 0.03 ? `${letter}ـ` : letter)),
  swap: (text, random) => {
    const words = text.split(' ');
    const [a, b] = [Math.floor(random() * words.length), Math.floor(random() * words.length)];
    [words[a], words[b]] = [words[b]!, words[a]!];
    return words.join(' ');
  },
  repeat: (text, random) => {
    const start = at(text, random);
    const piece = text.slice(start, start + 200);
    return text.slice(0, start) + piece.repeat(1 + Math.floor(random() * 8)) + text.slice(start);
  },
};

/** A text spoiled by one to six mutations, all told by the seed. */
export function mutate(texts: readonly string[], seed: number): { text: string; how: string[] } {
  const random = randomFrom(seed);
  const names = Object.keys(mutations);
  let text = pick(texts, random);
  const how: string[] = [];
  for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
    const name = pick(names, random);
    how.push(name);
    text = mutations[name]!(text, random, texts);
  }
  return { text, how };
}
