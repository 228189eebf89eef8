import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import { int32Column, uint8Column } from '../text/columns.js';
import type { Hit } from './gazetteer.js';

/** Hits by the token they start at. */
export class HitIndex {
  private readonly first: Int32Array;
  /** For each hit a bit for each `EntityKind` that it has a value of, guarded forms left out. */
  private readonly kinds: Uint8Array;
  /** The same for each token, over the hits that start there. */
  private readonly kindsAt: Uint8Array;
  private readonly lists: (readonly Hit[] | undefined)[];

  constructor(
    readonly hits: readonly Hit[],
    tokenCount: number,
    private readonly lexicon: Lexicon,
  ) {
    this.first = int32Column(tokenCount + 1).fill(-1);
    this.kinds = uint8Column(hits.length);
    this.kindsAt = uint8Column(tokenCount + 1);
    this.lists = new Array<readonly Hit[] | undefined>(hits.length).fill(undefined);
    for (let i = hits.length - 1; i >= 0; i--) {
      const { from, values } = hits[i]!;
      const bits = kindsOf(values);
      this.first[from] = i;
      this.kinds[i] = bits;
      this.kindsAt[from]! |= bits;
    }
  }

  /** The hits that start at a token. */
  at(token: number): readonly Hit[] {
    const start = this.first[token]!;
    if (start < 0) return NONE;
    return (this.lists[start] ??= this.listFrom(start, token));
  }

  private listFrom(start: number, token: number): readonly Hit[] {
    let end = start;
    while (end < this.hits.length && this.hits[end]!.from === token) end++;
    return this.hits.slice(start, end);
  }

  /** True where some hit starts at a token. */
  has(token: number): boolean {
    return this.first[token]! >= 0;
  }

  /** True where some hit at a token has a value of this kind, guarded forms left out. */
  hasKind(token: number, kind: number): boolean {
    return (this.kindsAt[token]! & (1 << kind)) !== 0;
  }

  /** The longest hit at a token with a value of this kind, guarded forms left out. */
  longest(token: number, kind: number, proclitics: (bits: number) => boolean = ANY): Hit | undefined {
    if (!this.hasKind(token, kind)) return undefined;
    let best: Hit | undefined;
    for (let i = this.first[token]!; i >= 0 && i < this.hits.length && this.hits[i]!.from === token; i++) {
      if ((this.kinds[i]! & (1 << kind)) === 0) continue;
      const hit = this.hits[i]!;
      if (proclitics(hit.proclitics) && !(best && best.to >= hit.to)) best = hit;
    }
    return best;
  }

  /** The alpha-2 code of a country hit at a token, with the token after it. */
  country(
    token: number,
  ): { readonly alpha2: string; readonly to: number; readonly form: number; readonly hit: Hit } | undefined {
    const hit = this.longest(token, EntityKind.country);
    if (!hit) return undefined;
    const value = hit.values.find((v) => kindOf(v) === EntityKind.country)!;
    return { alpha2: this.lexicon.countries[indexOf(value)]!.alpha2, to: hit.to, form: formOf(value), hit };
  }
}

const NONE: readonly Hit[] = [];
const ANY = (): boolean => true;

function kindsOf(values: readonly number[]): number {
  let bits = 0;
  for (const value of values) if (formOf(value) !== FormType.guarded) bits |= 1 << kindOf(value);
  return bits;
}
