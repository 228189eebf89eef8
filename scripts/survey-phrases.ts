import { codeNames, type NamesHeader, type NamesToPack } from '../src/lexicon/packed/names.js';
import { Phrases, PLACES, wordClass } from '../src/lexicon/packed/phrases.js';
import { SymbolCounter } from './symbol-writer.js';

/** Phrases that note how their words come about. */
class Survey extends Phrases {
  readonly counts: number[][];

  constructor(classes: Uint8Array) {
    super(new SymbolCounter(), '', classes);
    this.counts = Array.from(classes, () => new Array<number>(PLACES).fill(0));
  }

  get listed(): string {
    return this.shapes.join(' ');
  }

  protected override told(given: number, place: number, guess: number, sure: number): number {
    if (given !== guess) this.counts[given]![place]!++;
    return super.told(given, place, guess, sure);
  }

  protected override numberOf(shape: string): number {
    let number = this.shapeNumbers.get(shape);
    if (number === undefined) {
      number = this.shapes.push(shape) - 1;
      this.shapeNumbers.set(shape, number);
    }
    return number;
  }
}

/** The shapes of all phrases, and the class of each word by how often it is told. */
export function surveyPhrases(
  header: Omit<NamesHeader, 'shapes'>,
  names: NamesToPack,
): { readonly shapes: string; readonly classes: Uint8Array } {
  const survey = new Survey(new Uint8Array(header.wordCount));
  codeNames(new SymbolCounter(), { ...header, shapes: '' }, names, () => survey);
  return { shapes: survey.listed, classes: Uint8Array.from(survey.counts, wordClass) };
}
