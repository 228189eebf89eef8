/** The n-grams of 1 to 4 letters of a folded word, with `^` and `$` for its edges. */
export function ngramsOf(word: string): string[] {
  const edged = `^${word}$`;
  const grams: string[] = [];
  for (let n = 1; n <= 4; n++) for (let i = 0; i + n <= edged.length; i++) grams.push(edged.slice(i, i + n));
  return grams;
}

/** How much a folded word looks like part of a person's name; above 0 means more like a name than not. */
export class NameModel {
  private weights: Map<string, number> | undefined;
  private bias = 0;

  /** `table` gives `dictionaries/name-model.tsv`: n-grams and weights in hundredths, trained by `scripts/train-name-model.ts`. It is asked at the first question. */
  constructor(
    private readonly table: () => {
      readonly grams: { readonly text: string };
      readonly weights: readonly number[];
      readonly bias: number;
    },
  ) {}

  /** The log-odds of being a name word. */
  score(word: string): number {
    const weights = (this.weights ??= this.read());
    let sum = this.bias;
    for (const gram of ngramsOf(word)) sum += weights.get(gram) ?? 0;
    return sum;
  }

  private read(): Map<string, number> {
    const { grams, weights, bias } = this.table();
    this.bias = bias / 100;
    const found = grams.text.split('\n');
    return new Map(weights.map((weight, i) => [found[i]!, weight / 100]));
  }
}
