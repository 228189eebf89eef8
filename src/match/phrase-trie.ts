import { Int32List } from '../text/int32-list.js';
import { TokenFlag, TokenKind, type Tokens } from '../text/tokens.js';
import type { WordId } from '../text/vocabulary.js';
import { WordTable } from './word-table.js';

const HYPHENS = new Set([0x2d, 0x2010, 0x2011, 0x2013, 0x640]);

/**
 * A trie of phrases over word ids. `longest` walks it from one token; a hyphen glued between two words is passed over
 * («بان كي-مون»). A phrase may hold several values.
 */
export class PhraseTrie {
  /** The node reached by each first word. */
  readonly roots: WordTable;
  /** Edges: open addressing over (node, word); three numbers a slot: node, word, target. */
  private edges: Int32Array;
  private edgeCount = 0;
  private nodeCount = 1;
  /** Head of each node's value list, 0 for none. */
  private head = new Int32List();
  private listValue = new Int32List();
  private listNext = new Int32List();
  /** The values of each node as one list, made when first asked for. */
  private lists: (readonly number[] | undefined)[] = [];
  /** The token after the last match of `longest`. */
  end = 0;

  /** `room` is for first words below that id, `slots` for edges to begin with (a power of two). */
  constructor(room = 256, slots = 64) {
    this.roots = new WordTable(room);
    this.edges = new Int32Array(3 * slots);
    this.head.push(0);
    this.listValue.push(0);
    this.listNext.push(0);
  }

  /** Adds a phrase; the same value twice counts once. */
  add(words: readonly WordId[], value: number): void {
    if (words.length === 0) return;
    let node = this.roots.get(words[0]!);
    if (node === 0) {
      node = this.newNode();
      this.roots.set(words[0]!, node);
    }
    for (let i = 1; i < words.length; i++) {
      let next = this.step(node, words[i]!);
      if (next === 0) {
        next = this.newNode();
        this.addEdge(node, words[i]!, next);
      }
      node = next;
    }
    for (let at = this.head.at(node); at !== 0; at = this.listNext.at(at)) if (this.listValue.at(at) === value) return;
    this.lists.length = 0;
    this.listValue.push(value);
    this.listNext.push(this.head.at(node));
    this.head.set(node, this.listValue.length - 1);
  }

  /** True where some phrase starts with this word. */
  startsWith(word: WordId): boolean {
    return this.roots.has(word);
  }

  /**
   * The node of the longest phrase that starts at token `i`, read as `firstWord` (a stem, or the token's own word); 0 for none.
   * Sets `end`. Phrases never run over a line break.
   */
  longest(tokens: Tokens, i: number, firstWord: WordId): number {
    let node = this.roots.get(firstWord);
    if (node === 0) return 0;
    let best = 0;
    let at = i + 1;
    for (;;) {
      if (this.head.at(node) !== 0) {
        best = node;
        this.end = at;
      }
      if (at >= tokens.count || (tokens.flags[at]! & (TokenFlag.newline | TokenFlag.block)) !== 0) break;
      let next = this.step(node, tokens.word[at]!);
      if (next === 0 && at + 1 < tokens.count && isHyphen(tokens, at)) {
        next = this.step(node, tokens.word[at + 1]!);
        at++;
      }
      if (next === 0) break;
      node = next;
      at++;
    }
    return best;
  }

  /** Calls `each` with every value of a node that `longest` gave. */
  eachValue(node: number, each: (value: number) => void): void {
    for (let at = this.head.at(node); at !== 0; at = this.listNext.at(at)) each(this.listValue.at(at));
  }

  /** All values of a node that `longest` gave, in one list that is kept. */
  values(node: number): readonly number[] {
    if (this.lists.length === 0) this.lists = new Array<readonly number[] | undefined>(this.nodeCount).fill(undefined);
    return (this.lists[node] ??= this.listOf(node));
  }

  private listOf(node: number): readonly number[] {
    const values: number[] = [];
    this.eachValue(node, (value) => values.push(value));
    return values;
  }

  /** One value of a node that `longest` gave: the one added last. */
  valueOf(node: number): number {
    return this.listValue.at(this.head.at(node));
  }

  /** All values of the phrase that is exactly these words. */
  valuesAt(words: readonly WordId[]): number[] {
    let node = words.length ? this.roots.get(words[0]!) : 0;
    for (let i = 1; i < words.length && node !== 0; i++) node = this.step(node, words[i]!);
    return node === 0 ? [] : [...this.listOf(node)];
  }

  /** Takes the edges of a trie whose other fields this one has: node, word and target of each. */
  restoreEdges(list: Int32Array): void {
    let slots = 64;
    while (slots * 3 < list.length * 2) slots *= 2;
    const edges = new Int32Array(3 * slots);
    for (let n = 0; n < list.length; n += 3) {
      const node = list[n]!;
      const word = list[n + 1]!;
      let at = 3 * (mix(node, word) & (slots - 1));
      while (edges[at + 2] !== 0) at = at + 3 === edges.length ? 0 : at + 3;
      edges[at] = node;
      edges[at + 1] = word;
      edges[at + 2] = list[n + 2]!;
    }
    this.edges = edges;
    this.edgeCount = list.length / 3;
  }

  /** A copy that can grow on its own. */
  clone(): PhraseTrie {
    const copy = new PhraseTrie(0, 1);
    Object.assign(copy, this, { roots: this.roots.clone() });
    copy.edges = this.edges.slice();
    copy.head = this.head.clone();
    copy.listValue = this.listValue.clone();
    copy.listNext = this.listNext.clone();
    copy.lists = [];
    return copy;
  }

  private newNode(): number {
    this.head.push(0);
    return this.nodeCount++;
  }

  private step(node: number, word: WordId): number {
    const { edges } = this;
    const slots = edges.length / 3;
    for (let slot = mix(node, word) & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const at = slot * 3;
      if (edges[at + 2] === 0) return 0;
      if (edges[at] === node && edges[at + 1] === word) return edges[at + 2]!;
    }
  }

  private addEdge(node: number, word: WordId, target: number): void {
    if ((this.edgeCount + 1) * 6 > this.edges.length) {
      const old = this.edges;
      this.edges = new Int32Array(old.length * 2);
      for (let at = 0; at < old.length; at += 3)
        if (old[at + 2] !== 0) this.place(old[at]!, old[at + 1]!, old[at + 2]!);
    }
    this.place(node, word, target);
    this.edgeCount++;
  }

  private place(node: number, word: WordId, target: number): void {
    const slots = this.edges.length / 3;
    let slot = mix(node, word) & (slots - 1);
    while (this.edges[slot * 3 + 2] !== 0) slot = (slot + 1) & (slots - 1);
    this.edges[slot * 3] = node;
    this.edges[slot * 3 + 1] = word;
    this.edges[slot * 3 + 2] = target;
  }
}

function mix(node: number, word: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return h ^ (h >>> 15);
}

function isHyphen(tokens: Tokens, i: number): boolean {
  return (
    tokens.kind[i] === TokenKind.punctuation &&
    HYPHENS.has(tokens.raw.charCodeAt(tokens.start[i]!)) &&
    ((tokens.flags[i]! | tokens.flags[i + 1]!) & TokenFlag.space) === 0
  );
}
