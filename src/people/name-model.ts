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

  /** `table` is `dictionaries/name-model.tsv`: n-gram and weight in hundredths, trained by `scripts/train-name-model.ts`. It is read at the first question. */
  constructor(private readonly table: string) {}

  /** The log-odds of being a name word. */
  score(word: string): number {
    const weights = (this.weights ??= this.read());
    let sum = this.bias;
    for (const gram of ngramsOf(word)) sum += weights.get(gram) ?? 0;
    return sum;
  }

  private read(): Map<string, number> {
    const weights = new Map<string, number>();
    for (const line of this.table.split('\n')) {
      const tab = line.indexOf('\t');
      if (tab < 0) continue;
      const weight = Number(line.slice(tab + 1)) / 100;
      if (line.startsWith('bias\t')) this.bias = weight;
      else weights.set(line.slice(0, tab), weight);
    }
    return weights;
  }
}
