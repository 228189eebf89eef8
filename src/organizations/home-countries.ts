import type { Document } from '../document/document.js';
import { EntityKind, FormType, formOf, indexOf, kindOf, type Lexicon } from '../lexicon/lexicon.js';
import type { HitIndex } from '../match/hit-index.js';

/** A country named this often is one that the text is about. */
const OFTEN = 2;

/** The countries that a text is about; read when the first name asks for them. */
export class HomeCountries {
  private counts: Map<string, number> | undefined;

  constructor(
    private readonly document: Document,
    private readonly lexicon: Lexicon,
    private readonly hits: HitIndex,
  ) {}

  /** True for a country that the text names at least twice, by its name or adjective. */
  has(alpha2: string): boolean {
    this.counts ??= this.read();
    return (this.counts.get(alpha2) ?? 0) >= OFTEN;
  }

  private read(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { from, values } of this.hits.hits) {
      if (this.document.active[from] === 0) continue;
      const value = values.find((v) => kindOf(v) === EntityKind.country && formOf(v) !== FormType.guarded);
      if (value === undefined) continue;
      const { alpha2 } = this.lexicon.countries[indexOf(value)]!;
      counts.set(alpha2, (counts.get(alpha2) ?? 0) + 1);
    }
    return counts;
  }
}
